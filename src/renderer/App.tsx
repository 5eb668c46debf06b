import { Tabs } from '@base-ui/react/tabs';
import { lazy, Suspense, useEffect } from 'react';
import styles from './App.module.css';
import { AddField } from './features/addField/AddField.tsx';
import { AwayBar } from './features/away/AwayBar.tsx';
import { Header } from './features/header/Header.tsx';
import { Notices } from './features/notices/Notices.tsx';
import { TaskList } from './features/taskList/TaskList.tsx';
import { Toolbar } from './features/toolbar/Toolbar.tsx';
import { Toast } from './features/toast/Toast.tsx';
import { useLook } from './state/useLook.ts';
import { turnTo } from './state/focusManager.ts';
import { onWindowKey } from './state/keys.ts';
import { useTeamOn } from './state/team.ts';
import { ui, useUi } from './state/ui.ts';
import type { Page } from './state/ui.ts';
import { Boundary } from './trouble/Boundary.tsx';
import { Part } from './trouble/Part.tsx';
import { PartTrouble } from './trouble/PartTrouble.tsx';
import { PlainList } from './trouble/PlainList.tsx';

// What is not seen at the start is loaded behind it.
const Dialogs = lazy(() => import('./features/Dialogs.tsx'));
const DayPage = lazy(() => import('./features/dayPage/DayPage.tsx'));
const TeamPage = lazy(() => import('./features/teamPage/TeamPage.tsx'));
const WeekPage = lazy(() => import('./features/weekPage/WeekPage.tsx'));

/** The list as far as it can be drawn. */
const drawPlainly = (error: unknown, again: () => void) => (
  <>
    <PartTrouble error={error} again={again} />
    <PlainList />
  </>
);

/** The window. Nothing is drawn before the first snapshot: it comes at once. */
export function App() {
  const locale = useLook();
  const spoken = useUi((state) => state.spoken);
  const page = useUi((state) => state.page);
  const isTeamOn = useTeamOn();
  useEffect(() => {
    window.addEventListener('keydown', onWindowKey);
    return () => window.removeEventListener('keydown', onWindowKey);
  }, []);
  // Without a team there is no page of it, whoever has turned it off.
  useEffect(() => {
    if (page === 'team' && !isTeamOn) turnTo('tasks');
  }, [page, isTeamOn]);
  if (!locale) return null;
  return (
    <Tabs.Root className={styles.app} value={page} onValueChange={(value) => ui.show(value as Page)}>
      <Part>
        <Header />
      </Part>
      <Part>
        <Notices />
      </Part>
      <Part>
        <AwayBar />
      </Part>
      <main className={styles.main}>
        {/* Stays while it is hidden, with what was typed; the list goes, so that no second is drawn unseen. */}
        <Tabs.Panel value="tasks" className={styles.page} tabIndex={-1} keepMounted>
          <Part>
            <AddField />
          </Part>
          <Part>
            <Toolbar />
          </Part>
          {page === 'tasks' && (
            <Boundary fallback={drawPlainly}>
              <TaskList />
            </Boundary>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="day" className={styles.page} tabIndex={-1}>
          <Part>
            <Suspense>
              <DayPage />
            </Suspense>
          </Part>
        </Tabs.Panel>
        <Tabs.Panel value="week" className={styles.page} tabIndex={-1}>
          <Part>
            <Suspense>
              <WeekPage />
            </Suspense>
          </Part>
        </Tabs.Panel>
        {isTeamOn && (
          <Tabs.Panel value="team" className={styles.page} tabIndex={-1}>
            <Part>
              <Suspense>
                <TeamPage />
              </Suspense>
            </Part>
          </Tabs.Panel>
        )}
      </main>
      <Part>
        <Toast />
      </Part>
      <Part>
        <Suspense>
          <Dialogs />
        </Suspense>
      </Part>
      <div className="visually-hidden" aria-live="polite">
        {spoken}
      </div>
    </Tabs.Root>
  );
}

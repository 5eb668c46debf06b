import { Tabs } from '@base-ui/react/tabs';
import { lazy, Suspense, useEffect } from 'react';
import type { ReactNode } from 'react';
import styles from './App.module.css';
import { AddField } from './features/addField/AddField.tsx';
import { TaskList } from './features/taskList/TaskList.tsx';
import { Toolbar } from './features/toolbar/Toolbar.tsx';
import { turnTo } from './state/focusManager.ts';
import { useTeamOn } from './state/team.ts';
import { useUi } from './state/ui.ts';
import type { Page } from './state/ui.ts';
import { Boundary } from './trouble/Boundary.tsx';
import { Part } from './trouble/Part.tsx';
import { PartTrouble } from './trouble/PartTrouble.tsx';
import { PlainList } from './trouble/PlainList.tsx';

// Loaded after what is visible at the start.
const DayPage = lazy(() => import('./features/dayPage/DayPage.tsx'));
const PlanLine = lazy(() => import('./features/planLine/PlanLine.tsx'));
const ReportPage = lazy(() => import('./features/report/ReportPage.tsx'));
const TeamPage = lazy(() => import('./features/team/TeamPage.tsx'));
const WeekPage = lazy(() => import('./features/weekPage/WeekPage.tsx'));

/** What is planned for today. */
const Plan = () => (
  <Part>
    <Suspense>
      <PlanLine />
    </Suspense>
  </Part>
);

/** A plain list, for when the list cannot be drawn. */
const drawPlainly = (error: unknown, again: () => void) => (
  <>
    <PartTrouble error={error} again={again} />
    <PlainList />
  </>
);

/**
 * The page of tasks. While it is hidden, it keeps what was typed, but the list is removed so that it does not update
 * unseen.
 */
function TasksPage({ isShown }: { readonly isShown: boolean }) {
  return (
    <Tabs.Panel value="tasks" className={styles.page} tabIndex={-1} keepMounted>
      <Part>
        <AddField />
      </Part>
      <Part>
        <Toolbar />
      </Part>
      <div className={styles.plan}>
        <Plan />
      </div>
      {isShown && (
        <Boundary fallback={drawPlainly}>
          <TaskList />
        </Boundary>
      )}
    </Tabs.Panel>
  );
}

type LateProps = { readonly page: Page; readonly children: ReactNode };

/** A page that is loaded when it is first shown. */
const LatePage = ({ page, children }: LateProps) => (
  <Tabs.Panel value={page} className={styles.page} tabIndex={-1}>
    <Part>
      <Suspense>{children}</Suspense>
    </Part>
  </Tabs.Panel>
);

/** All pages, one of which is visible. */
export function Pages() {
  const page = useUi((state) => state.page);
  const isTeamOn = useTeamOn();
  // Without a team there is no team page, whoever turned it off.
  useEffect(() => {
    if (page === 'team' && !isTeamOn) turnTo('tasks');
  }, [page, isTeamOn]);
  return (
    <main className={styles.main}>
      <TasksPage isShown={page === 'tasks'} />
      <LatePage page="day">
        <DayPage plan={<Plan />} />
      </LatePage>
      <LatePage page="week">
        <WeekPage />
      </LatePage>
      <LatePage page="report">
        <ReportPage />
      </LatePage>
      {isTeamOn && (
        <LatePage page="team">
          <TeamPage />
        </LatePage>
      )}
    </main>
  );
}

import { Suspense, useEffect } from 'react';
import type { ReactNode } from 'react';
import styles from './App.module.css';
import { AddField } from './features/addField/AddField.tsx';
import { TaskList } from './features/taskList/TaskList.tsx';
import { Toolbar } from './features/toolbar/Toolbar.tsx';
import { PlanLine, SidePane } from './firstParts.ts';
import { late } from './late.ts';
import { turnTo } from './state/focusManager.ts';
import { panelId, tabId, usePageNames } from './state/pages.ts';
import { useTeamOn } from './state/team.ts';
import { useUi } from './state/ui.ts';
import type { Page } from './state/ui.ts';
import { useIsAtLeast, WIDE } from './state/useIsAtLeast.ts';
import { Boundary } from './trouble/Boundary.tsx';
import { Part } from './trouble/Part.tsx';
import { PartTrouble } from './trouble/PartTrouble.tsx';
import { PlainList } from './trouble/PlainList.tsx';

// Loaded when they are first shown.
const DayPage = late(() => import('./features/dayPage/DayPage.tsx'));
const ReportPage = late(() => import('./features/report/ReportPage.tsx'));
const TeamPage = late(() => import('./features/team/TeamPage.tsx'));
const WeekPage = late(() => import('./features/weekPage/WeekPage.tsx'));

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

type PanelProps = { readonly page: Page; readonly keepMounted?: boolean; readonly children: ReactNode };

/** A page: the panel of a tab, or where the sidebar leads to. */
function Panel({ page, keepMounted = false, children }: PanelProps) {
  const isWide = useIsAtLeast(WIDE.sidebar);
  const isShown = useUi((state) => state.page === page);
  const name = usePageNames().find((one) => one.page === page)?.name;
  if (!isShown && !keepMounted) return null;
  return (
    <div
      {...(isWide ? { role: 'region', 'aria-label': name } : { role: 'tabpanel', 'aria-labelledby': tabId(page) })}
      id={panelId(page)}
      className={styles.page}
      data-page={page}
      tabIndex={-1}
      hidden={!isShown}
      inert={!isShown}
    >
      {children}
    </div>
  );
}

/**
 * The page of tasks. While it is hidden, it keeps what was typed, but the list is removed so that it does not update
 * unseen.
 */
function TasksPage({ isShown }: { readonly isShown: boolean }) {
  const hasPane = useIsAtLeast(WIDE.pane);
  const isAhead = useUi((state) => state.view.scope === 'upcoming');
  return (
    <Panel page="tasks" keepMounted>
      <div className={styles.tasks}>
        <div className={styles.list}>
          <Part>
            <AddField />
          </Part>
          <Part>
            <Toolbar />
          </Part>
          {isShown && !isAhead && (
            <div className={styles.plan}>
              <Plan />
            </div>
          )}
          {isShown && (
            <Boundary fallback={drawPlainly}>
              <TaskList />
            </Boundary>
          )}
        </div>
        {isShown && hasPane && (
          <Part>
            <Suspense>
              <SidePane />
            </Suspense>
          </Part>
        )}
      </div>
    </Panel>
  );
}

type LateProps = { readonly page: Page; readonly children: ReactNode };

/** A page that is loaded when it is first shown. */
const LatePage = ({ page, children }: LateProps) => (
  <Panel page={page}>
    <Part>
      <Suspense>{children}</Suspense>
    </Part>
  </Panel>
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

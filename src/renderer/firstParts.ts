import type { Start } from '#shared/snapshot/start.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import { AwayQuestion } from './features/away/AwayBar.tsx';
import { Others } from './features/nowBar/Running.tsx';
import { late, soon } from './late.ts';
import { WIDE } from './state/useIsAtLeast.ts';

/** Beside or above the list, where there is room for it or a plan. */
export const Sidebar = soon(() => import('./features/sidebar/Sidebar.tsx'));
export const SidePane = late(() => import('./SidePane.tsx'));
export const PlanLine = soon(() => import('./features/planLine/PlanLine.tsx'));

/** Loads the parts that a first screen shows, so that they are drawn at once. */
export async function loadFirstParts({ snapshot, width }: Start): Promise<void> {
  const parts = [
    { part: PlanLine, isShown: true },
    { part: Sidebar, isShown: width >= WIDE.sidebar },
    { part: SidePane, isShown: width >= WIDE.pane },
    { part: AwayQuestion, isShown: snapshot.away !== null },
    { part: Others, isShown: activeTasks(snapshot.tasks).length > 1 },
  ];
  await Promise.all(parts.filter(({ isShown }) => isShown).map(({ part }) => part.preload()));
}

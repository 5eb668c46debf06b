import { late } from './late.ts';
import { WIDE } from './state/useIsAtLeast.ts';

/** Beside or above the list, where there is room for it or a plan: part of the first screen, and taken over after the list. */
export const Sidebar = late(() => import('./features/sidebar/Sidebar.tsx'));
export const SidePane = late(() => import('./SidePane.tsx'));
export const PlanLine = late(() => import('./features/planLine/PlanLine.tsx'));

/** Loads those that the first screen of a window shows, so that they are drawn at once. `width`: the window's, px. */
export async function loadFirstParts(width: number): Promise<void> {
  const beside = [...(width >= WIDE.sidebar ? [Sidebar] : []), ...(width >= WIDE.pane ? [SidePane] : [])];
  await Promise.all([PlanLine, ...beside].map(({ preload }) => preload()));
}

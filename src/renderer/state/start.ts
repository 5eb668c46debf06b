import type { Start } from '#shared/snapshot/start.ts';
import { drawnTime, useSnapshotStore } from './snapshotStore.ts';

let start: Start | null = null;

/** What the first screen is drawn from; null where there is none, and the page loads all before it draws. */
export const firstState = (): Start | null => start;

/** Sets it, before anything is drawn. */
export function startFrom(given: Start): void {
  start = given;
  drawnTime.setState({ now: given.now });
  useSnapshotStore.setState({ snapshot: given.snapshot });
}

/** How many lines of the list follow those whose tasks are here; the first screen has the first ones only; a hook. */
export const useLinesBelow = (): number =>
  useSnapshotStore(({ snapshot }) => (start && snapshot === start.snapshot ? start.below : 0));

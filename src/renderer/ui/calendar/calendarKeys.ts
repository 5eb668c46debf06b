import type { KeyboardEvent } from 'react';
import type { TaskId } from '#shared/model/ids.ts';
import type { Cursor } from '../../state/cursors.ts';
import { dayActions } from '../../state/dayKeys.ts';
import { STEP } from '../../state/move.ts';
import { movePlan, planTask } from '../../state/planCommands.ts';
import { shortcutOf } from '../../state/shortcuts.ts';
import type { ShortcutId } from '../../state/shortcuts.ts';

type Grid = {
  /** The keys of the stops of each day. */
  readonly columns: readonly (readonly string[])[];
  readonly cursor: Cursor<string>;
  readonly area: HTMLElement | null;
};

/** The keys that change the entry with the cursor; those that turn to other days belong to the page. */
const changing = [
  'removeEntry',
  'earlier',
  'later',
  'endEarlier',
  'endLater',
  'startEarlier',
  'startLater',
] as const satisfies readonly (keyof typeof dayActions)[];

const elementOf = (area: HTMLElement | null, key: string | null): HTMLElement | null =>
  area?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(key ?? '')}"]`) ?? null;

/** Moves the cursor to the stop in the next day that is closest in height. Returns whether there is such a day. */
function moveAcross({ columns, cursor, area }: Grid, by: -1 | 1): boolean {
  const key = cursor.get();
  const next = columns[columns.findIndex((keys) => keys.some((one) => one === key)) + by];
  if (key === null || !next || !columns.some((keys) => keys.includes(key))) return false;
  const heightOf = (element: HTMLElement | null) => element?.getBoundingClientRect().top ?? 0;
  const top = heightOf(elementOf(area, key));
  const isHead = key.startsWith('day');
  const found = isHead
    ? next[0]
    : next.toSorted(
        (a, b) => Math.abs(heightOf(elementOf(area, a)) - top) - Math.abs(heightOf(elementOf(area, b)) - top),
      )[0];
  if (found !== undefined) elementOf(area, found)?.focus();
  return true;
}

/** What keys do with a planned task; undefined for any other key. */
function planAction(taskId: TaskId, event: KeyboardEvent, id: ShortcutId | null): (() => Promise<void>) | undefined {
  if (id === 'removeEntry') return () => planTask(taskId, null);
  if (id === 'earlier') return () => movePlan(taskId, { ms: -STEP, days: 0 });
  if (id === 'later') return () => movePlan(taskId, { ms: STEP, days: 0 });
  const isAcross = event.altKey && !event.shiftKey && !event.ctrlKey && !event.metaKey;
  if (isAcross && event.key === 'ArrowLeft') return () => movePlan(taskId, { ms: 0, days: -1 });
  if (isAcross && event.key === 'ArrowRight') return () => movePlan(taskId, { ms: 0, days: 1 });
  return undefined;
}

/**
 * Handles a key of a calendar, whatever page it is on: moving and changing the entry or the planned task with the cursor,
 * and in a week, moving across its days.
 */
export function onCalendarKey(event: KeyboardEvent, grid: Grid): void {
  const target = event.target instanceof HTMLElement ? event.target : null;
  const id = shortcutOf(event, 'day');
  const isPlain = !event.altKey && !event.shiftKey && !event.ctrlKey && !event.metaKey;
  const across = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
  if (isPlain && across !== null) {
    if (grid.columns.length > 1 && moveAcross(grid, across)) event.preventDefault();
    return;
  }
  const planned = Number(target?.dataset['planned'] ?? 0);
  const changed = changing.find((one) => one === id);
  const action = planned > 0 ? planAction(planned, event, id) : changed && dayActions[changed];
  if (!action) return;
  event.preventDefault();
  void action();
}

import type { PointerEvent } from 'react';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { daysBetween } from '#shared/time/date.ts';
import { place } from '../../state/entryCommands.ts';
import { useHourHeight } from '../../state/hourHeight.ts';
import { FINE_STEP, moved, movedDays, STEP } from '../../state/move.ts';
import type { Edge } from '../../state/move.ts';
import { columnAt, offsetIn } from './columns.ts';
import { showGhost, useGhost } from './ghost.ts';
import { msOf } from './scale.ts';
import { usePointerDrag } from './usePointerDrag.ts';
import type { TaskFacts } from './useTaskFacts.ts';

/** Where an entry was grabbed: by which part, in the column of which date, and so many px below its top. */
type Grab = { readonly edge: Edge; readonly column: HTMLElement; readonly date: string; readonly y: number };

/**
 * Drags an entry by one end (`data-edge`) or as a whole, also to another day. Its ghost shows where, until it is there.
 */
export function useEntryDrag(entry: TimeEntry, facts: TaskFacts, zone: string) {
  function begin(event: PointerEvent<HTMLElement>): Grab | null {
    const column = event.currentTarget.closest<HTMLElement>('[data-day]');
    const date = column?.dataset['day'];
    if (!column || date === undefined) return null;
    const edge = (event.target as HTMLElement).dataset['edge'];
    return {
      edge: edge === 'start' || edge === 'end' ? edge : 'whole',
      column,
      date,
      y: offsetIn(column, event),
    };
  }

  function move({ edge, column, date, y }: Grab, event: PointerEvent<HTMLElement>): void {
    const target = edge === 'whole' ? (columnAt(event)?.dataset['day'] ?? date) : date;
    const by = msOf(offsetIn(column, event) - y, useHourHeight.getState().hourHeight);
    const from = movedDays(entry, daysBetween(date, target), zone);
    const span = moved(from, edge, by, event.altKey ? FINE_STEP : STEP);
    showGhost({ span, facts, kind: 'entry', entryId: entry.id });
  }

  return usePointerDrag({
    begin,
    isWhole: true,
    move,
    drop() {
      const { ghost } = useGhost.getState();
      if (ghost) void place(entry, ghost.span).finally(() => showGhost(null));
    },
    cancel: () => showGhost(null),
  });
}

import type { PointerEvent } from 'react';
import type { Day } from '#shared/time/day.ts';
import { openNew } from '../../state/entryCommands.ts';
import { useHourHeight } from '../../state/hourHeight.ts';
import { FINE_STEP, STEP } from '../../state/move.ts';
import { offsetIn } from './columns.ts';
import { showGhost, useGhost } from './ghost.ts';
import { msOf } from './scale.ts';
import { usePointerDrag } from './usePointerDrag.ts';

const toGrid = (at: number, grid: number): number => Math.round(at / grid) * grid;

/** Drags a new entry on the empty space of a day, whose editor opens when the pointer is let go; a hook. */
export function useDraftDrag(day: Day) {
  const instantOf = (event: PointerEvent<HTMLElement>, grid: number): number => {
    const at = day.start + msOf(offsetIn(event.currentTarget, event), useHourHeight.getState().hourHeight);
    return Math.min(day.end, Math.max(day.start, toGrid(at, grid)));
  };
  const gridOf = ({ altKey }: PointerEvent<HTMLElement>) => (altKey ? FINE_STEP : STEP);

  return usePointerDrag<number>({
    begin(event) {
      const isEmpty = !(event.target as HTMLElement).closest('[data-block], [data-beside]');
      // A finger on empty space scrolls.
      return isEmpty && event.pointerType !== 'touch' ? instantOf(event, gridOf(event)) : null;
    },
    isWhole: false,
    move(from, event) {
      const to = instantOf(event, gridOf(event));
      const startedAt = Math.min(from, to);
      const endedAt = Math.max(from, to, startedAt + gridOf(event));
      showGhost({ span: { startedAt, endedAt }, facts: null, kind: 'entry', entryId: null });
    },
    drop() {
      const span = useGhost.getState().ghost?.span;
      showGhost(null);
      if (span?.endedAt) openNew(span.startedAt, span.endedAt);
    },
    cancel: () => showGhost(null),
  });
}

import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { EntrySpan } from '#shared/model/timeEntry.ts';
import { FINE_STEP, moved, STEP } from '../../state/move.ts';
import type { Edge } from '../../state/move.ts';
import { msOf } from './layout.ts';

/** Minimum movement of a drag; less is a click, px. */
const CLICK = 4;

type Drag = { readonly edge: Edge; readonly from: number; readonly moved: boolean };

/**
 * Drags an entry by one end (`data-edge`) or as a whole. `times` is where it is shown during the drag and until `drop`
 * is done. Escape cancels.
 */
export function useDrag(entry: EntrySpan, drop: (times: EntrySpan) => Promise<void>) {
  const [times, setTimes] = useState<EntrySpan | null>(null);
  const drag = useRef<Drag | null>(null);
  /** The click event after a drag must be ignored. */
  const dragged = useRef(false);

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    dragged.current = false;
    if (event.button !== 0) return;
    const edge = (event.target as HTMLElement).dataset['edge'];
    drag.current = { edge: edge === 'start' || edge === 'end' ? edge : 'whole', from: event.clientY, moved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const { current } = drag;
    if (!current) return;
    const by = event.clientY - current.from;
    if (!current.moved && Math.abs(by) < CLICK) return;
    drag.current = { ...current, moved: true };
    setTimes(moved(entry, current.edge, msOf(by), event.altKey ? FINE_STEP : STEP));
  }

  function onPointerUp(): void {
    dragged.current = drag.current?.moved ?? false;
    drag.current = null;
    if (times) void drop(times).finally(() => setTimes(null));
  }

  function letGo(): void {
    drag.current = null;
    setTimes(null);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !drag.current) return;
    dragged.current = true;
    letGo();
  }

  return {
    times,
    /** Whether the current click event is a real click. */
    isClick: () => !dragged.current,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: letGo, onKeyDown },
  };
}

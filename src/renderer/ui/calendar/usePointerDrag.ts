import { useEffect, useRef } from 'react';
import type { PointerEvent } from 'react';

/** Minimum movement of a drag; less is a click, px. */
const CLICK = 4;
/** So close to the edge of the scrolling area, a drag scrolls it, px. */
const EDGE = 32;

type Drag<Start> = { readonly start: Start; readonly x: number; readonly y: number; readonly moved: boolean };

type Options<Start> = {
  /** What is dragged if a press begins a drag; null if it does not. */
  readonly begin: (event: PointerEvent<HTMLElement>) => Start | null;
  /** Whether it follows the pointer from the press on, whatever was pressed inside of it. */
  readonly isWhole: boolean;
  readonly move: (start: Start, event: PointerEvent<HTMLElement>) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
};

/** Scrolls the calendar while something is dragged towards its edge. */
function scrollAt({ currentTarget, clientY }: PointerEvent<HTMLElement>, from: number): void {
  const scroller = currentTarget.closest('[data-scroller]');
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (clientY < top + EDGE && clientY < from) scroller.scrollTop -= EDGE / 4;
  if (clientY > bottom - EDGE && clientY > from) scroller.scrollTop += EDGE / 4;
}

/** Follows the pointer from a press until it is let go; Escape cancels; a hook. */
export function usePointerDrag<Start>({ begin, isWhole, move, drop, cancel }: Options<Start>) {
  const drag = useRef<Drag<Start> | null>(null);
  function giveUp(): void {
    if (drag.current === null) return;
    drag.current = null;
    cancel();
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || drag.current?.moved !== true) return;
      event.stopPropagation();
      event.preventDefault();
      giveUp();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  });

  return {
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      const start = event.button === 0 ? begin(event) : null;
      if (start === null) return;
      drag.current = { start, x: event.clientX, y: event.clientY, moved: false };
      // What is pressed inside of it, like a button, gets its click.
      if (event.target === event.currentTarget || isWhole) event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      const { current } = drag;
      if (!current) return;
      const far = Math.max(Math.abs(event.clientX - current.x), Math.abs(event.clientY - current.y));
      if (!current.moved && far < CLICK) return;
      if (!current.moved) event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { ...current, moved: true };
      scrollAt(event, current.y);
      move(current.start, event);
    },
    onPointerUp(): void {
      const wasMoved = drag.current?.moved ?? false;
      drag.current = null;
      if (wasMoved) drop();
    },
    onPointerCancel: giveUp,
  };
}

import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Rows of equal height that are visible: the index of the first, and how many fit. */
type Visible = { readonly first: number; readonly fit: number };

/** How many rows are rendered beyond each end of the visible ones. */
const OVERSCAN = 6;

/**
 * Which of `count` rows to render: those visible in the scroller around a list, and some beyond; a hook. Positions are
 * computed, so that it costs the same with any number of rows.
 */
export function useVisibleRows(list: RefObject<HTMLElement | null>, count: number, height: number) {
  const [{ first, fit }, setVisible] = useState<Visible>({ first: 0, fit: 0 });

  function look(): void {
    const scroller = scrollerOf(list);
    if (!scroller || !list.current) return;
    const next: Visible = {
      first: Math.max(0, Math.floor((scroller.scrollTop - list.current.offsetTop) / height)),
      fit: Math.ceil(scroller.clientHeight / height) + 1,
    };
    setVisible((before) => (before.first === next.first && before.fit === next.fit ? before : next));
  }

  // oxlint-disable-next-line react-hooks/exhaustive-deps -- After every rendering: what stands above it may have grown.
  useLayoutEffect(look);
  useLayoutEffect(() => {
    const scroller = scrollerOf(list);
    if (!scroller) return undefined;
    // In the frame that shows the new position, or it would show nothing there.
    const follow = (): void => flushSync(look);
    const observer = new ResizeObserver(look);
    scroller.addEventListener('scroll', follow, { passive: true });
    observer.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', follow);
      observer.disconnect();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- Only the height is used by what it listens with.
  }, [list, height]);

  if (fit === 0) return { start: 0, end: 0 };
  // Rows that are gone may have been the visible ones; the scroller follows in the next frame.
  const start = Math.max(0, Math.min(first, count - fit));
  return { start: Math.max(0, start - OVERSCAN), end: Math.min(count, start + fit + OVERSCAN) };
}

const scrollerOf = (list: RefObject<HTMLElement | null>): HTMLElement | null =>
  list.current?.closest<HTMLElement>('[data-scroller]') ?? null;

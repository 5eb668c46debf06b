import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Rows of equal height that are visible: the index of the first, and how many fit. */
type Visible = { readonly first: number; readonly fit: number };

/** How many rows are rendered beyond each end of the visible ones. */
const OVERSCAN = 6;

/**
 * Which of `count` rows to render: those visible in the scroller around a list, and some beyond; a hook. Positions are
 * computed, so that it costs the same with any number of rows, and are read only when something has moved, since that
 * lays out the page.
 */
export function useVisibleRows(list: RefObject<HTMLElement | null>, count: number, height: number) {
  const [{ first, fit }, setVisible] = useState<Visible>({ first: 0, fit: 0 });
  const observer = useRef<ResizeObserver | null>(null);

  useLayoutEffect(() => {
    const scroller = list.current?.closest<HTMLElement>('[data-scroller]');
    if (!scroller) return undefined;
    const look = (): void => {
      const top = scroller.scrollTop - (list.current?.offsetTop ?? 0);
      const next: Visible = {
        first: Math.max(0, Math.floor(top / height)),
        fit: Math.ceil(scroller.clientHeight / height) + 1,
      };
      setVisible((before) => (before.first === next.first && before.fit === next.fit ? before : next));
    };
    look();
    // In the frame that shows the new position, or there would be nothing to see.
    const follow = (): void => flushSync(look);
    scroller.addEventListener('scroll', follow, { passive: true });
    observer.current = new ResizeObserver(look);
    observer.current.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', follow);
      observer.current?.disconnect();
    };
  }, [list, height]);

  // What stands above may have grown, or be new.
  useEffect(() => {
    let above = list.current?.previousElementSibling;
    for (; above; above = above.previousElementSibling) observer.current?.observe(above);
  });

  if (fit === 0) return { start: 0, end: 0 };
  // Rows that are gone may have been the visible ones; the scroller follows in the next frame.
  const start = Math.max(0, Math.min(first, count - fit));
  return { start: Math.max(0, start - OVERSCAN), end: Math.min(count, start + fit + OVERSCAN) };
}

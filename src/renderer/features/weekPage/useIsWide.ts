import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Whether an element is at least this wide, px; null until it is drawn; a hook. */
export function useIsWide(element: RefObject<HTMLElement | null>, width: number): boolean | null {
  const [isWide, setWide] = useState<boolean | null>(null);
  useLayoutEffect(() => {
    const drawn = element.current;
    if (!drawn) return undefined;
    const measure = () => setWide(drawn.clientWidth >= width);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(drawn);
    return () => observer.disconnect();
  }, [element, width]);
  return isWide;
}

import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** The width of an element, px, whenever it changes; 0 until it is drawn; a hook. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const drawn = element.current;
    if (!drawn) return undefined;
    const measure = () => setWidth(drawn.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(drawn);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

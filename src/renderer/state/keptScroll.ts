import { useEffect } from 'react';
import type { RefObject } from 'react';

/** The areas that scroll, by name. */
const areas = new Map<string, HTMLElement>();
/** How far those that are not drawn yet are to be scrolled, px. */
const wanted = new Map<string, number>();

function place(name: string, area: HTMLElement): void {
  const top = wanted.get(name);
  if (top === undefined) return;
  wanted.delete(name);
  area.scrollTop = top;
}

/** Keeps how far an area is scrolled while its page is away; a hook. It scrolls after effects that stand before it. */
export function useKeptScroll(name: string, area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = area;
    if (!current) return undefined;
    areas.set(name, current);
    place(name, current);
    return () => void areas.delete(name);
  });
}

/** How far each area is scrolled, px. */
export const scrolled = (): readonly (readonly [name: string, top: number])[] =>
  [...areas].map(([name, { scrollTop }]) => [name, scrollTop]);

/** Scrolls areas to where they were, as soon as they are drawn. */
export function scrollBack(tops: ReturnType<typeof scrolled>): void {
  for (const [name, top] of tops) {
    wanted.set(name, top);
    const area = areas.get(name);
    if (area) place(name, area);
  }
}

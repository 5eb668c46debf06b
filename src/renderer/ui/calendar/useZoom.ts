import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { DEFAULT_HOUR, useHourHeight } from '../../state/hourHeight.ts';
import { scrollAfterZoom, zoomed } from './scale.ts';

/** The steps of a key; null: back to how it was. */
const keys: Readonly<Record<string, number | null>> = { '+': 1, '=': 1, '-': -1, '0': null };

/**
 * The zoom of a calendar: the height of an hour, px, and what changes it by steps, or back if null. The time under the
 * pointer, or in the middle, stays where it is; a hook.
 */
export function useZoom(scroller: RefObject<HTMLElement | null>, body: RefObject<HTMLElement | null>) {
  const hourHeight = useHourHeight((state) => state.hourHeight);
  /** How far below the top of the scrolling area the time is that stays there, px, and the height it is of. */
  const anchor = useRef<{ readonly pointer: number; readonly from: number } | null>(null);

  useLayoutEffect(() => {
    if (!anchor.current || !scroller.current) return;
    const { pointer, from } = anchor.current;
    anchor.current = null;
    const above = body.current?.offsetTop ?? 0;
    const top = scrollAfterZoom(scroller.current.scrollTop, { pointer, above }, [from, hourHeight]);
    scroller.current.scrollTo({ top });
  }, [hourHeight, scroller, body]);

  function zoom(steps: number | null, pointer = (scroller.current?.clientHeight ?? 0) / 2): void {
    const from = useHourHeight.getState().hourHeight;
    const to = steps === null ? DEFAULT_HOUR : zoomed(from, steps);
    if (to === from) return;
    anchor.current = { pointer, from };
    useHourHeight.setState({ hourHeight: to });
  }

  useEffect(() => {
    const area = scroller.current;
    if (!area) return undefined;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1 : -1, event.clientY - area.getBoundingClientRect().top);
    };
    // React's own listener could not keep the page from zooming.
    area.addEventListener('wheel', onWheel, { passive: false });
    return () => area.removeEventListener('wheel', onWheel);
  });

  function onZoomKey(event: KeyboardEvent): void {
    const steps = keys[event.key];
    if (steps === undefined || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    zoom(steps);
  }

  return { hourHeight, zoom, onZoomKey };
}

import { useCallback, useSyncExternalStore } from 'react';
import { firstState } from './start.ts';

/**
 * The widths from which the window has more beside its list, px: a sidebar, a pane with details or the calendar, and a
 * week of seven columns.
 */
export const WIDE = { sidebar: 900, pane: 1200, week: 1800 } as const;

/** Whether the window is at least this wide, px, outside of components. */
export const isAtLeast = (width: number): boolean => window.matchMedia(`(min-width: ${width}px)`).matches;

/** Whether the window is at least this wide, px; a hook. */
export function useIsAtLeast(width: number): boolean {
  const query = `(min-width: ${width}px)`;
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => isAtLeast(width),
    () => (firstState()?.width ?? 0) >= width,
  );
}

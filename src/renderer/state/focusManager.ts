import { useEffect } from 'react';
import { create } from 'zustand';
import { ui, useUi } from './ui.ts';
import type { Page } from './ui.ts';

/** What keys and commands move the focus to: the list of the page that is shown, or a field of the page of tasks. */
export type Region = 'list' | 'add' | 'search';

/** The region that is still to take the focus; null: none. The last request counts. */
const useRequest = create<{ readonly region: Region | null }>(() => ({ region: null }));

/** Leaves the focus where it is. */
export const dropFocusRequest = (): void => useRequest.setState({ region: null });

/** Moves the focus to a region, now or as soon as it is drawn. A field is shown first, with no dialog over it. */
export function focusRegion(region: Region): void {
  if (region !== 'list') {
    ui.show('tasks');
    ui.open(null);
  }
  useRequest.setState({ region });
}

/** Shows a page, with the focus on its list. */
export function turnTo(page: Page): void {
  ui.show(page);
  focusRegion('list');
}

/** Focuses what has just been drawn; nothing that asked before takes the focus from it. */
export function focusNow(element: HTMLElement | null): void {
  dropFocusRequest();
  element?.focus();
}

/** How each region that is shown takes the focus. */
const takers = new Map<Region, () => boolean>();

/** Gives the focus to what asked for it, if that is drawn by now. A list whose rows come later calls it when they have. */
export function settleFocus(): void {
  const { region } = useRequest.getState();
  const isTaken = region !== null && (takers.get(region)?.() ?? false);
  // It may have passed the request on.
  if (isTaken && useRequest.getState().region === region) dropFocusRequest();
}

/**
 * Registers a region of a page; null: of none, so that it is never asked. `take` moves the focus there; false: not yet,
 * what takes it is still to be drawn.
 */
export function useFocusRegion(region: Region, page: Page | null, take: () => boolean): void {
  const isShown = useUi((state) => state.page === page);
  // Drawn anew when it is asked for, together with whatever else is: what takes the focus may be shown by that.
  useRequest((request) => request.region === region);
  useEffect(() => {
    if (!isShown) return undefined;
    takers.set(region, take);
    settleFocus();
    return () => void (takers.get(region) === take && takers.delete(region));
  });
}

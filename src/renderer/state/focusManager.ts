import { useEffect } from 'react';
import { create } from 'zustand';
import { ui, useUi } from './ui.ts';
import type { Page } from './ui.ts';

/**
 * Where keys and commands move the focus: the list of the visible page, a field of the task or report page, or the details
 * beside the tasks.
 */
export type Region = 'list' | 'add' | 'search' | 'reportText' | 'details';

/** The region that should get the focus; null if none. The last request counts. */
const useRequest = create<{ readonly region: Region | null }>(() => ({ region: null }));

/** Cancels a focus request. */
export const dropFocusRequest = (): void => useRequest.setState({ region: null });

/**
 * Moves the focus to a region, as soon as it is drawn. For a field of the task page, shows that page first and closes any
 * dialog.
 */
export function focusRegion(region: Region): void {
  if (region === 'add' || region === 'search') {
    ui.show('tasks');
    ui.open(null);
  }
  useRequest.setState({ region });
}

/** Shows a page and focuses its list. */
export function turnTo(page: Page): void {
  ui.show(page);
  focusRegion('list');
}

/** Focuses an element that has just been drawn, and drops earlier requests. */
export function focusNow(element: HTMLElement | null): void {
  dropFocusRequest();
  element?.focus();
}

/** How each visible region takes the focus. */
const takers = new Map<Region, () => boolean>();

/** Fulfils the focus request if its region is drawn. A list whose rows are drawn later calls this again. */
export function settleFocus(): void {
  const { region } = useRequest.getState();
  const isTaken = region !== null && (takers.get(region)?.() ?? false);
  // The region may have requested another one.
  if (isTaken && useRequest.getState().region === region) dropFocusRequest();
}

/**
 * Registers a region of a page; with null, of none, so that it never gets the focus. `take` moves the focus there and
 * returns true, or returns false if what takes it is not drawn yet.
 */
export function useFocusRegion(region: Region, page: Page | null, take: () => boolean): void {
  const isShown = useUi((state) => state.page === page);
  // Renders again when it is requested, since what takes the focus may only be shown then.
  useRequest((request) => request.region === region);
  useEffect(() => {
    if (!isShown) return undefined;
    takers.set(region, take);
    settleFocus();
    return () => void (takers.get(region) === take && takers.delete(region));
  });
}

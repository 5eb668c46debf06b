import type { BrowserWindow } from 'electron';

/** A window whose page is loading; `loaded` rejects if that fails. */
export type MadeWindow = { readonly window: BrowserWindow; readonly loaded: Promise<void> };

/** Chromium's code for a load that was replaced by another one. */
const ABORTED = -3;

type Needs = {
  readonly address: string;
  /** A load that has begun, for the first call. */
  readonly begun: Promise<void> | null;
  /** The window; null if there is none, or all is ending. */
  readonly window: () => BrowserWindow | null;
};

/** Loads or reloads the page of a window. Returns whether it was loaded. */
export function createLoading({ address, begun, window }: Needs): () => Promise<boolean> {
  let first = begun;
  return async () => {
    try {
      const loading = first ?? window()?.loadURL(address);
      first = null;
      await loading;
      return window() !== null;
    } catch (error) {
      // Quitting or closing the window aborts a load, and so does another load.
      if (window() === null || (error as NodeJS.ErrnoException).errno === ABORTED) return false;
      throw error;
    }
  };
}

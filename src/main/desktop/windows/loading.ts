import type { BrowserWindow } from 'electron';

/** The main window, where it was made before the rest of Stint was there. */
export type MadeWindow = {
  readonly window: BrowserWindow;
  /** Its page is loaded; rejects if that fails. */
  readonly loaded: Promise<void>;
  /** Whether it stands where it stood before. */
  readonly isPlaced: boolean;
  /** From now on, closing it is up to others. */
  readonly letClose: () => void;
};

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

  /** Whether the load that has begun came to something. */
  async function isLoaded(load: Promise<void>): Promise<boolean> {
    const loaded = await load.then(
      () => true,
      () => false,
    );
    return loaded && window()?.webContents.isCrashed() === false;
  }

  return async () => {
    const early = first;
    first = null;
    try {
      // Without one, it begins at once: showing the window takes as long as starting the process of its page.
      if (early === null || !(await isLoaded(early))) await window()?.loadURL(address);
      return window() !== null;
    } catch (error) {
      // Quitting or closing the window aborts a load, and so does another load.
      if (window() === null || (error as NodeJS.ErrnoException).errno === ABORTED) return false;
      throw error;
    }
  };
}

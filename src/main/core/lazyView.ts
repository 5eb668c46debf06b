import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { PartialView } from './ports.ts';

type Options<Loaded> = {
  readonly isNeeded: (snapshot: Snapshot) => boolean;
  /** Imports the code, and returns what makes the view of it. */
  readonly importView: () => Promise<() => Loaded>;
  /** The code could not be loaded, or no view made of it. */
  readonly onFailed: (error: unknown) => void;
};

/**
 * A view whose code is loaded when the snapshot first needs it. A load that failed is tried again once the view was
 * not needed in between: when its feature is turned off and on.
 */
export function createLazyView<Loaded extends PartialView>({ isNeeded, importView, onFailed }: Options<Loaded>) {
  let loading: Promise<Loaded> | null = null;
  let loaded: Loaded | null = null;
  let latest: Snapshot | null = null;
  let hasFailed = false;
  let isDisposed = false;

  async function begin(): Promise<Loaded> {
    const make = await importView();
    // By now the store may be closed.
    if (isDisposed) throw new Error('Stint quits');
    const view = make();
    loaded = view;
    if (latest) view.show?.(latest);
    return view;
  }

  function load(): Promise<Loaded> {
    loading ??= begin().catch((error: unknown) => {
      loading = null;
      hasFailed = true;
      throw error;
    });
    return loading;
  }

  return {
    /** Loads the view now, if it is not loaded yet; rejects where that fails. */
    load,
    /** The view if it is loaded, otherwise null. */
    loaded: (): Loaded | null => loaded,
    show(snapshot: Snapshot): void {
      latest = snapshot;
      if (loaded) return loaded.show?.(snapshot);
      if (!isNeeded(snapshot)) hasFailed = false;
      else if (!hasFailed && !loading) {
        load().catch((error: unknown) => {
          if (!isDisposed) onFailed(error);
        });
      }
      return undefined;
    },
    tick: (now: number): void => loaded?.tick?.(now),
    dispose(): void {
      isDisposed = true;
      loaded?.dispose?.();
    },
  };
}

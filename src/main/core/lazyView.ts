import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { PartialView } from './ports.ts';

/** A view whose code is loaded when the snapshot first needs it. Call `load` to load it sooner; it loads only once. */
export function createLazyView<Loaded extends PartialView>(
  isNeeded: (snapshot: Snapshot) => boolean,
  importView: () => Promise<Loaded>,
) {
  let loading: Promise<Loaded> | null = null;
  let loaded: Loaded | null = null;
  let latest: Snapshot | null = null;
  let isDisposed = false;

  async function begin(): Promise<Loaded> {
    const view = await importView();
    loaded = view;
    if (isDisposed) view.dispose?.();
    else if (latest) view.show?.(latest);
    return view;
  }

  const load = (): Promise<Loaded> => (loading ??= begin());

  return {
    load,
    /** The view if it is loaded, otherwise null. */
    loaded: (): Loaded | null => loaded,
    show(snapshot: Snapshot): void {
      latest = snapshot;
      if (loaded) loaded.show?.(snapshot);
      else if (isNeeded(snapshot)) void load();
    },
    tick: (now: number): void => loaded?.tick?.(now),
    dispose(): void {
      isDisposed = true;
      loaded?.dispose?.();
    },
  };
}

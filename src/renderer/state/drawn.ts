import { useSyncExternalStore } from 'react';
import { drawnNow, drawnTime, useSnapshotStore } from './snapshotStore.ts';
import type { Copy } from './snapshotStore.ts';

/** What is drawn: the page's copy as of `now`, ms UTC. */
export type Drawn = Copy & { readonly now: number };

/** What is drawn, outside of components. */
export const drawn = (): Drawn => ({ ...useSnapshotStore.getState(), now: drawnNow() });

/** Calls `onChange` with each tick and each snapshot. Returns a function that ends this. */
export function watchDrawn(onChange: () => void): () => void {
  const ends = [useSnapshotStore.subscribe(onChange), drawnTime.subscribe(onChange)];
  return () => ends.forEach((end) => end());
}

/**
 * What is read of the snapshot and the time; a hook. It is read with each tick, and renders when it is something else,
 * so it is for what changes by minutes. `LiveText` is for seconds.
 */
export function useDrawn<Value extends string | number | boolean | null>(read: (state: Drawn) => Value): Value {
  const get = () => read(drawn());
  return useSyncExternalStore(watchDrawn, get, get);
}

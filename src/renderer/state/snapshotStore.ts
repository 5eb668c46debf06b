import { createStore } from 'zustand/vanilla';
import type { Bridge } from '#shared/contract/bridge.ts';
import { applyPatch } from '#shared/snapshot/patch.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { Task } from '#shared/model/task.ts';
import { fromWire } from '#shared/snapshot/wire.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { createSeededStore } from './seededStore.ts';

/** The page's copy of the snapshot. */
export type Copy = {
  readonly snapshot: Snapshot | null;
  /** The tasks of the past that the page knows (`past.ts`); looked up by `tasks.ts`. */
  readonly past: ReadonlyMap<TaskId, Task>;
};

export const useSnapshotStore = createSeededStore<Copy>(() => ({ snapshot: null, past: new Map() }));

/** The time as drawn, ms UTC. Ticks change it and nothing else, so a second calls only what shows the time. */
export const drawnTime = createStore<{ readonly now: number }>(() => ({ now: 0 }));

/**
 * Keeps the copy equal to main's snapshot: subscribes first, then loads it, and keeps the higher revision, so that
 * nothing is missed in between. A patch that does not apply means that one was missed: the whole snapshot is loaded
 * again.
 */
export function connect(bridge: Bridge<'snapshot:get'>): void {
  let newest = 0;

  async function pull(): Promise<void> {
    const { snapshot: pulled, now } = await bridge.request('snapshot:get');
    const { snapshot } = useSnapshotStore.getState();
    if (!snapshot || pulled.revision > snapshot.revision) {
      drawnTime.setState({ now });
      useSnapshotStore.setState({ snapshot: fromWire(pulled) });
    }
    if (pulled.revision < newest) await pull();
  }

  bridge.on('snapshot:patch', (patch) => {
    newest = Math.max(newest, patch.revision);
    const { snapshot } = useSnapshotStore.getState();
    const next = snapshot && applyPatch(snapshot, patch);
    if (next) useSnapshotStore.setState({ snapshot: next });
    else if (snapshot && snapshot.revision < patch.revision) void pull();
  });
  bridge.on('tick', ({ now }) => drawnTime.setState({ now }));
  void pull();
}

/** The region for dates and times; a hook. */
export const useRegion = (): string => useSnapshotStore(({ snapshot }) => snapshot?.environment.region ?? 'en');

/** The time as drawn, ms UTC, outside of components. */
export const drawnNow = (): number => drawnTime.getState().now;

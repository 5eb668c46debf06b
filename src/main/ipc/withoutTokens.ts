import type { ApiStatus } from '#shared/snapshot/slices.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';

const off: ApiStatus = { state: 'off' };

/** What was made of each: the same snapshot stays the same object, as patches are made by that. */
const made = new WeakMap<Snapshot, Snapshot>();

/** The snapshot for a window that has no use for where the local API is and what opens it. */
export function withoutTokens(snapshot: Snapshot): Snapshot {
  const known = made.get(snapshot) ?? { ...snapshot, localApi: off };
  made.set(snapshot, known);
  return known;
}

import type { ApiStatus } from '#shared/snapshot/slices.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';

const off: ApiStatus = { state: 'off' };

/** A cache: the same snapshot gives the same object, since patches compare by identity. */
const made = new WeakMap<Snapshot, Snapshot>();

/** The snapshot for windows that do not need the address and tokens of the local API. */
export function withoutTokens(snapshot: Snapshot): Snapshot {
  const known = made.get(snapshot) ?? { ...snapshot, localApi: off };
  made.set(snapshot, known);
  return known;
}

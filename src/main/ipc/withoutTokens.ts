import type { Environment, Snapshot } from '#shared/snapshot/snapshot.ts';

/** What was made of each: what did not change stays the same object, as patches are made by that. */
const environments = new WeakMap<Environment, Environment>();
const snapshots = new WeakMap<Snapshot, Snapshot>();

function made<Value extends object>(known: WeakMap<Value, Value>, from: Value, make: () => Value): Value {
  const value = known.get(from) ?? make();
  known.set(from, value);
  return value;
}

const hide = (environment: Environment): Environment =>
  made(environments, environment, () => ({ ...environment, localApi: { state: 'off' } }));

/** The snapshot for a window that has no use for where the feed is and what opens it. */
export const withoutTokens = (snapshot: Snapshot): Snapshot =>
  made(snapshots, snapshot, () => ({ ...snapshot, environment: hide(snapshot.environment) }));

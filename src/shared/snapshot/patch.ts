import type { Snapshot } from './snapshot.ts';
import type { Task } from '../model/task.ts';
import type { TaskId } from '../model/ids.ts';
import { diffTeam, patchTeam } from './teamPatch.ts';
import type { TeamPatch } from './teamPatch.ts';

/** Turns a snapshot into a later one. It contains only what changed, so that everything else keeps its identity. */
export type Patch = {
  /** The revision it applies to, and the revision it results in. */
  readonly base: number;
  readonly revision: number;
  /** Every part except tasks and team that changed. */
  readonly changed: Partial<Omit<Snapshot, 'revision' | 'tasks' | 'team'>>;
  readonly team: TeamPatch | null;
  readonly upserted: readonly Task[];
  readonly removed: readonly TaskId[];
};

/** The patch from `before` to `after`. Compares parts by identity, so both must come from the same process. */
export function diff(before: Snapshot, after: Snapshot): Patch {
  const { tasks, revision, team, ...rest } = after;
  const parts = Object.entries(rest).filter(([name, part]) => before[name as keyof typeof rest] !== part);
  const changed = Object.fromEntries(parts);
  const changes = tasks.changesSince(before.tasks);
  return { base: before.revision, revision, changed, team: diffTeam(before.team, team), ...changes };
}

/** Applies a patch. Returns null if it is for another revision, and a whole snapshot is needed. */
export function applyPatch(snapshot: Snapshot, patch: Patch): Snapshot | null {
  const { base, revision, changed, team, upserted, removed } = patch;
  if (base !== snapshot.revision) return null;
  return {
    ...snapshot,
    ...changed,
    revision,
    team: patchTeam(snapshot.team, team),
    tasks: snapshot.tasks.with(upserted, removed),
  };
}

import type { ActiveTask } from '../model/task.ts';
import type { TaskId } from '../model/ids.ts';
import { cleanSettings } from './index.ts';
import type { Settings } from './index.ts';
import { clearedBy } from './teamChoices.ts';

// What a change of settings brings with it, whoever asks for it.

/** The settings to store for a change: the cleaned changes, and everything else that they reset. */
export const withConsequences = (before: Settings, changed: Partial<Settings>): Partial<Settings> => ({
  ...clearedBy(before, changed),
  ...cleanSettings(changed),
});

/**
 * The running tasks to pause when several can no longer run at once. `goesOn`: the one that keeps running. Null if
 * several are running and it is none of them.
 */
export function pausedBy(
  changed: Partial<Settings>,
  running: readonly ActiveTask[],
  goesOn: TaskId | undefined,
): readonly ActiveTask[] | null {
  if (changed.severalAtOnce !== false || running.length < 2) return [];
  const others = running.filter(({ id }) => id !== goesOn);
  return others.length < running.length ? others : null;
}

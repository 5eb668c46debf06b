import { awayPart } from '#shared/model/away.ts';
import type { AwaySign } from '#shared/model/away.ts';
import { addSign, endSign, NO_SIGNS } from '#shared/model/awaySigns.ts';
import type { AwaySigns, Sign } from '#shared/model/awaySigns.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import type { EntryId } from '#shared/model/ids.ts';
import type { ActiveTask } from '#shared/model/task.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { lengthOf } from '#shared/time/interval.ts';

const MINUTE = 60_000;

/** The person's presence and the running timers, in ms of the steady clock. */
export type AwayState = {
  readonly settings: Settings;
  /** The running tasks, except those with `neverAsk`. */
  readonly running: readonly ActiveTask[];
  readonly signs: AwaySigns;
  /** The entries that ran during the current time away, including those that ended before the person was back. */
  readonly ran: ReadonlySet<EntryId>;
};

/** A time away until `until`: its signs, and the ids of the entries that ran in it. */
export type TimeAway = {
  readonly ids: readonly EntryId[];
  readonly signs: readonly AwaySign[];
  readonly until: number;
};

/** The next state, and the time away that ended; null if none did. */
export type Transition = { readonly state: AwayState; readonly over: TimeAway | null };

export const atStart = (settings: Settings): AwayState => ({
  settings,
  running: [],
  signs: NO_SIGNS,
  ran: new Set(),
});

/** How long somebody has to be away for it to count, ms. */
export const thresholdOf = ({ awayMinutes }: Settings): number => awayMinutes * MINUTE;

/** Whether the settings count a sign as time away. All signs are checked here. */
export const counts = (settings: Settings, sign: Sign): boolean =>
  settings.awayPolicy !== 'keep' &&
  {
    idle: settings.awayOnIdle,
    locked: settings.awayOnLock,
    asleep: settings.awayOnSleep,
    switched: settings.awayOnSwitch,
  }[sign];

/** A sign began at `since`. Returns the same state if nothing changed. */
export function signCame(state: AwayState, sign: Sign, since: number): AwayState {
  const signs = counts(state.settings, sign) ? addSign(state.signs, sign, since) : state.signs;
  if (signs === state.signs) return state;
  const ran = state.signs.length === 0 ? idsOf(state.running) : state.ran;
  return { ...state, signs, ran };
}

/** A sign ended at `at`. */
export function signWent(state: AwayState, sign: Sign, at: number): Transition {
  const { signs, over } = endSign(state.signs, sign);
  return over ? ended({ ...state, signs }, over, at) : { state: { ...state, signs }, over: null };
}

/** A new snapshot at `at`: running tasks, and the settings of what counts as time away, may have changed. */
export function shown(before: AwayState, { settings, tasks }: Snapshot, at: number): Transition {
  const running = activeTasks(tasks).filter((task) => !task.neverAsk);
  const state = { ...before, settings, running };
  if (before.signs.length === 0) return { state, over: null };
  const ran = new Set([...before.ran, ...idsOf(running)]);
  // A sign that was turned off in the settings no longer counts.
  const signs = before.signs.reduce(
    (rest, { why }) => (counts(settings, why) ? rest : endSign(rest, why).signs),
    before.signs,
  );
  if (running.length > 0) return { state: { ...state, ran, signs }, over: null };
  // No timer is running, so the time away ends here. Signs of the desktop last until the desktop reports their end.
  const lasting = signs.filter(({ why, lasts }) => lasts && why !== 'idle');
  return ended({ ...state, ran, signs: lasting }, signs, at);
}

const ended = (state: AwayState, signs: AwaySigns, until: number): Transition => ({
  state: { ...state, ran: new Set() },
  over: { ids: [...state.ran], signs, until },
});

const idsOf = (tasks: readonly ActiveTask[]): Set<EntryId> => new Set(tasks.map(({ running }) => running.id));

/**
 * When the person left each running entry, ms UTC, and for how long. Entries started while away are left out. Signs and
 * `now` are ms UTC.
 */
export const leftEntries = (tasks: readonly ActiveTask[], signs: readonly AwaySign[], now: number) =>
  tasks.flatMap(({ running: { id, startedAt } }) => {
    // A start may be 1 ms ahead.
    const part = awayPart({ id, startedAt, endedAt: null }, signs, Math.max(now, startedAt));
    return part ? [{ entryId: id, at: part.start, ms: lengthOf(part) }] : [];
  });

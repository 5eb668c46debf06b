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

/** What is known of the person and of what runs, in ms of the steady clock. */
export type AwayState = {
  readonly settings: Settings;
  /** What runs, but for what is never asked about. */
  readonly running: readonly ActiveTask[];
  readonly signs: AwaySigns;
  /** What ran in the absence that is under way, also what was ended before the person was seen to be back. */
  readonly ran: ReadonlySet<EntryId>;
};

/** An absence up to `until`, of these signs, in which these entries ran. */
export type Absence = {
  readonly ids: readonly EntryId[];
  readonly signs: readonly AwaySign[];
  readonly until: number;
};

/** What something comes to: the state after it, and the absence that it ended; null: it ended none. */
export type Transition = { readonly state: AwayState; readonly over: Absence | null };

export const atStart = (settings: Settings): AwayState => ({
  settings,
  running: [],
  signs: NO_SIGNS,
  ran: new Set(),
});

/** For how long somebody has to be away before it counts, ms. */
export const thresholdOf = ({ awayMinutes }: Settings): number => awayMinutes * MINUTE;

/** Whether the settings count a sign as an absence. Each sign passes here, so what is turned off is off on every path. */
export const counts = (settings: Settings, sign: Sign): boolean =>
  settings.awayPolicy !== 'keep' &&
  {
    idle: settings.awayOnIdle,
    locked: settings.awayOnLock,
    asleep: settings.awayOnSleep,
    switched: settings.awayOnSwitch,
  }[sign];

/** A sign came at `since`; the same state where that is no news. */
export function signCame(state: AwayState, sign: Sign, since: number): AwayState {
  const signs = counts(state.settings, sign) ? addSign(state.signs, sign, since) : state.signs;
  if (signs === state.signs) return state;
  const ran = state.signs.length === 0 ? idsOf(state.running) : state.ran;
  return { ...state, signs, ran };
}

/** A sign went at `at`. */
export function signWent(state: AwayState, sign: Sign, at: number): Transition {
  const { signs, over } = endSign(state.signs, sign);
  return over ? ended({ ...state, signs }, over, at) : { state: { ...state, signs }, over: null };
}

/** Something was stored at `at`: what runs, and what counts as an absence, may be another by now. */
export function shown(before: AwayState, { settings, tasks }: Snapshot, at: number): Transition {
  const running = activeTasks(tasks.values()).filter((task) => !task.neverAsk);
  const state = { ...before, settings, running };
  if (before.signs.length === 0) return { state, over: null };
  const ran = new Set([...before.ran, ...idsOf(running)]);
  // A sign that was turned off meanwhile is none.
  const signs = before.signs.reduce(
    (rest, { why }) => (counts(settings, why) ? rest : endSign(rest, why).signs),
    before.signs,
  );
  if (running.length > 0) return { state: { ...state, ran, signs }, over: null };
  // Without work there is no absence from it: this one ended with the work. Only the desktop tells when its signs go.
  const lasting = signs.filter(({ why, lasts }) => lasts && why !== 'idle');
  return ended({ ...state, ran, signs: lasting }, signs, at);
}

const ended = (state: AwayState, signs: AwaySigns, until: number): Transition => ({
  state: { ...state, ran: new Set() },
  over: { ids: [...state.ran], signs, until },
});

const idsOf = (tasks: readonly ActiveTask[]): Set<EntryId> => new Set(tasks.map(({ running }) => running.id));

/**
 * When each of what runs was left, ms UTC, and for how long; but for what was started by somebody elsewhere. Signs and
 * `now`: ms UTC.
 */
export const leftEntries = (tasks: readonly ActiveTask[], signs: readonly AwaySign[], now: number) =>
  tasks.flatMap(({ running: { id, startedAt } }) => {
    // A start may be 1 ms ahead.
    const part = awayPart({ id, startedAt, endedAt: null }, signs, Math.max(now, startedAt));
    return part ? [{ entryId: id, at: part.start, ms: lengthOf(part) }] : [];
  });

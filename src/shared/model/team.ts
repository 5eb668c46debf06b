import { elapsed } from './elapsed.ts';
import type { Counter } from './elapsed.ts';
import { INSTANT_MAX } from './instant.ts';

/** A member's computer, by a random id that it keeps. */
export type MemberId = string;

/** The pattern of the random ids of members and shared timers. */
export const TEAM_ID = /^[0-9a-f-]{36}$/u;

/**
 * The state of a shared timer. `paused`: somebody paused it for everyone. `left`: nobody works on it any more; a member
 * that still does starts it again. `ended`: it is no longer shared.
 */
export type SharedState = 'running' | 'paused' | 'left' | 'ended';

/**
 * A timer shared by a team, as the last change left it. Times are ms on the group's clock. It is a last-writer-wins
 * register: `clock` counts the changes that the writer had seen (a Lamport clock), and `author` decides between
 * concurrent changes.
 */
export type SharedTimer = {
  readonly id: string;
  readonly title: string;
  readonly state: SharedState;
  /** Elapsed time of earlier runs, ms. */
  readonly spent: number;
  /** When the current state began. */
  readonly since: number;
  readonly clock: number;
  readonly author: MemberId;
};

/** The maximum time of a timer that is sent or accepted, ms (ten years), and the maximum count of its changes. */
export const SPENT_MAX = 315_360_000_000;
export const CHANGES_MAX = Number.MAX_SAFE_INTEGER - 1;

/** The nearest instant that can be sent, whole ms: Stint never sends what others must refuse. */
export const tellable = (instant: number): number => Math.min(INSTANT_MAX, Math.max(0, Math.round(instant)));

/** More changes than a team can make while a member is away: one a second for eleven days. */
const LEAP = 1_000_000;

/**
 * Whether a state counts far more changes than this member knows of. Such a state is refused, because it would leave no
 * numbers for the changes of others. `known` is the state of the timer here, or null if it is new.
 */
export const isLeap = (known: SharedTimer | null, heard: SharedTimer): boolean =>
  heard.clock - (known?.clock ?? 0) > LEAP;

/**
 * Merges two states of a timer. All members get the same result, in whatever order and however often they receive the
 * states.
 */
export function settle(a: SharedTimer, b: SharedTimer): SharedTimer {
  if (a.clock !== b.clock) return a.clock > b.clock ? a : b;
  if (a.author !== b.author) return a.author > b.author ? a : b;
  // An author uses each count once. If it did not, by fault or malice, the text decides, so that all members still
  // agree.
  return textOf(a) >= textOf(b) ? a : b;
}

const textOf = ({ id, title, state, spent, since, clock, author }: SharedTimer): string =>
  JSON.stringify([id, title, state, spent, since, clock, author]);

/** The counter of a shared timer, on the group's clock. */
export const sharedCounter = ({ state, spent, since }: SharedTimer): Counter => ({
  timeSpent: spent,
  startedAt: state === 'running' ? since : null,
});

/**
 * The timer after `author` changed its state at `now`, on the group's clock; the same object if nothing changes or the
 * change could not be sent.
 */
export function changeShared(timer: SharedTimer, state: SharedState, author: MemberId, now: number): SharedTimer {
  const stands = timer.state === 'paused' || timer.state === 'left';
  const isNews =
    timer.clock < CHANGES_MAX &&
    timer.state !== 'ended' &&
    timer.state !== state &&
    !(stands && (state === 'paused' || state === 'left'));
  if (!isNews) return timer;
  return {
    ...timer,
    state,
    spent: Math.min(SPENT_MAX, elapsed(sharedCounter(timer), now)),
    since: now,
    clock: timer.clock + 1,
    author,
  };
}

/** The state of the connection to the team; `detail` is the message of the system or the broker. */
export type TeamStatus =
  | { readonly state: 'connecting' | 'on' }
  | { readonly state: 'away'; readonly problem: TeamProblem; readonly detail: string };

/**
 * Why a member is not connected to its broker. `taken`: another computer is connected as this member; `flood`: the
 * broker sends too much. The text is `rejection.team-<code>`.
 */
export type TeamProblem =
  | 'address'
  | 'refused'
  | 'tls'
  | 'login'
  | 'rights'
  | 'silent'
  | 'lost'
  | 'offline'
  | 'taken'
  | 'flood'
  | 'failed';

/** The secrets in the system's keyring. */
export type SecretName = 'password' | 'teamKey';

/**
 * `missing`: it was set but is no longer available, as after a restart on a desktop without a keyring; `elsewhere`: it
 * was entered for another broker.
 */
export type SecretState = 'none' | 'known' | 'missing' | 'elsewhere';

/** A secret for a broker's address; it is known for that address only. */
export type Secret =
  | { readonly state: 'known'; readonly value: string }
  | { readonly state: Exclude<SecretState, 'known'> };

export type Secrets = Readonly<Record<SecretName, Secret>>;

/** Another member of the team. Times are ms UTC on this computer's clock. */
export type TeamMember = {
  readonly id: MemberId;
  readonly name: string;
  /** False if the computer disconnected or crashed. What it was running is shown as last seen. */
  readonly here: boolean;
  readonly lastSeen: number;
  /** The running task that the member shows, counted like an own task, on this computer's clock. */
  readonly task: (Counter & { readonly title: string }) | null;
};

/** A shared timer, as views draw it. */
export type TeamTimer = Counter & {
  readonly id: string;
  readonly title: string;
  /** The time of each member's own entries on it, including this member. */
  readonly efforts: readonly (Counter & { readonly name: string; readonly isMe: boolean })[];
  /** The task here that holds one's own entries; null if there is none yet. */
  readonly taskId: number | null;
};

/** The team, as views draw it. Remote members and their timers exist only here. */
export type Team = {
  readonly status: TeamStatus;
  readonly members: readonly TeamMember[];
  readonly timers: readonly TeamTimer[];
  /** The number of messages that the key here cannot decrypt. */
  readonly unreadable: number;
  /** How many members and timers there are beyond those listed. */
  readonly beyond: { readonly members: number; readonly timers: number };
  /** Whether the clocks of all who answered differ so much from this computer's that Stint does not use them. */
  readonly isApart: boolean;
};

/** The tracked time of all members on a timer, ms. Members who worked at the same time each count. */
export const teamEffort = ({ efforts }: TeamTimer, now: number): number =>
  efforts.reduce((sum, effort) => sum + elapsed(effort, now), 0);

/** The running shared timers, in the order they are drawn. */
export const runningTogether = (team: Team | null): readonly TeamTimer[] =>
  team?.timers.filter(({ startedAt }) => startedAt !== null) ?? [];

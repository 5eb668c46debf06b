import { elapsed } from './elapsed.ts';
import type { Counter } from './elapsed.ts';

/** A member's own machine, by a random name that it keeps. */
export type MemberId = string;

/**
 * How a shared timer stands. `paused`: somebody paused it for all; `left`: nobody works on it any more, and whoever still
 * does starts it again; `ended`: it is shared no more.
 */
export type SharedState = 'running' | 'paused' | 'left' | 'ended';

/**
 * A timer that a team shares, as it was left by whoever changed it last. Times are ms on the group's clock. It is a register
 * of which the last writer wins: `clock` counts the changes that the writer had seen (Lamport), `author` settles what two
 * wrote at once.
 */
export type SharedTimer = {
  readonly id: string;
  readonly title: string;
  readonly state: SharedState;
  /** Wall time of the stretches that are over, ms. */
  readonly spent: number;
  /** When its state began. */
  readonly since: number;
  readonly clock: number;
  readonly author: MemberId;
};

/** The most that is told and heard of a timer's time, ms: ten years; and of its changes. */
export const SPENT_MAX = 315_360_000_000;
export const CHANGES_MAX = Number.MAX_SAFE_INTEGER - 1;

/** The last instant that can be told, ms UTC: the end of 2099. The first is that of 1970. */
export const INSTANT_MAX = 4_102_444_800_000;

/** The nearest instant that can be told, whole ms: what others must refuse is never sent. */
export const tellable = (instant: number): number => Math.min(INSTANT_MAX, Math.max(0, Math.round(instant)));

/** More changes than a team makes unheard, at one a second for eleven days. */
const LEAP = 1_000_000;

/**
 * Whether a state counts far more changes than this member knows of. Such a state is refused: it would leave no room for
 * the changes of the others. `known`: how the timer stands here; null: it was not heard of.
 */
export const isLeap = (known: SharedTimer | null, heard: SharedTimer): boolean =>
  heard.clock - (known?.clock ?? 0) > LEAP;

/** What two members make of two states of a timer: the same, in whatever order they hear of them, and however often. */
export function settle(a: SharedTimer, b: SharedTimer): SharedTimer {
  if (a.clock !== b.clock) return a.clock > b.clock ? a : b;
  if (a.author !== b.author) return a.author > b.author ? a : b;
  // One author writes a count once; where it did not, by fault or malice, the texts decide, so that all still agree.
  return textOf(a) >= textOf(b) ? a : b;
}

const textOf = ({ id, title, state, spent, since, clock, author }: SharedTimer): string =>
  JSON.stringify([id, title, state, spent, since, clock, author]);

/** What counts the time of a timer, on the group's clock. */
export const sharedCounter = ({ state, spent, since }: SharedTimer): Counter => ({
  timeSpent: spent,
  startedAt: state === 'running' ? since : null,
});

/**
 * The timer as `author` puts it into a state at `now`, on the group's clock; the same where that is no news, or could not be
 * told any more.
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

/** How the connection to the team stands; `detail`: in the words of the system or the broker. */
export type TeamStatus =
  | { readonly state: 'connecting' | 'on' }
  | { readonly state: 'away'; readonly problem: TeamProblem; readonly detail: string };

/** What keeps a member from its broker. `taken`: this member is connected from elsewhere; `flood`: it sends too much. Its text is `rejection.team-<code>`. */
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

/** What is kept by the system's keyring. */
export type SecretName = 'password' | 'teamKey';

/**
 * `missing`: it was set, and is not known any more, as where a desktop without a keyring was started anew; `elsewhere`: it
 * was entered for another broker.
 */
export type SecretState = 'none' | 'known' | 'missing' | 'elsewhere';

/** A secret as it is to be had for the address of a broker: known for that one alone. */
export type Secret =
  | { readonly state: 'known'; readonly value: string }
  | { readonly state: Exclude<SecretState, 'known'> };

export type Secrets = Readonly<Record<SecretName, Secret>>;

/**
 * What a person does to the timers of the team: works on one, pauses it for all, shares a task as one, takes one back, or
 * drops one from the own list for good, whatever the others do with it.
 */
export type TeamWish =
  | { readonly kind: 'start' | 'pause' | 'unshare' | 'forget'; readonly timer: string }
  | { readonly kind: 'share'; readonly taskId: number };

/** Somebody else of the team. Times are ms UTC on this machine's clock. */
export type TeamMember = {
  readonly id: MemberId;
  readonly name: string;
  /** Gone: its machine left, or died. What it ran is as it was last seen. */
  readonly here: boolean;
  readonly lastSeen: number;
  /** What it runs and shows; counted as a task of one's own, on this machine's clock. */
  readonly task: (Counter & { readonly title: string }) | null;
};

/** A shared timer as this machine draws it. */
export type TeamTimer = Counter & {
  readonly id: string;
  readonly title: string;
  /** What each member has spent on it, of its own entries, this one included. */
  readonly efforts: readonly (Counter & { readonly name: string; readonly isMe: boolean })[];
  /** The task here that its own entries are made on; null: none yet. */
  readonly taskId: number | null;
};

/** The team as views draw it. Remote people and their timers are here and nowhere else. */
export type Team = {
  readonly status: TeamStatus;
  readonly members: readonly TeamMember[];
  readonly timers: readonly TeamTimer[];
  /** Messages that no key of ours opens. */
  readonly sealed: number;
  /** How many more were heard of than are listed. */
  readonly beyond: { readonly members: number; readonly timers: number };
  /** The clocks of all who answered differ so much from this computer's that they are not followed. */
  readonly isApart: boolean;
};

/** What the members spent on a timer together, ms: who worked side by side each counts. */
export const teamEffort = ({ efforts }: TeamTimer, now: number): number =>
  efforts.reduce((sum, effort) => sum + elapsed(effort, now), 0);

/** The shared timers that run, in the order they are drawn in. */
export const runningTogether = (team: Team | null): readonly TeamTimer[] =>
  team?.timers.filter(({ startedAt }) => startedAt !== null) ?? [];

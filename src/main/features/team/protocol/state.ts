import type { Here, Presence, Work } from '#shared/contract/team.ts';
import type { MemberId, SharedTimer, TeamProblem } from '#shared/model/team.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { EntryId } from '#shared/model/ids.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Configuration, Place } from '../configuration.ts';
import type { RoundTrip } from './clockVote.ts';

/** Everything the protocol knows. Each part is written by the one module that is named after it, and read by all. */
export type TeamState = {
  readonly me: MemberId;
  /** What the core shows. */
  readonly shown: Pick<Snapshot, 'settings' | 'tasks'>;
  readonly configuration: ConfigurationState;
  readonly connection: Connection;
  readonly members: Members;
  readonly clockSync: ClockSync;
  /** The member that acts for all where one is enough: who has the group's clock longest of those that answer. */
  readonly coordinator: MemberId | null;
  readonly timers: SharedTimers;
  readonly ownWork: OwnWork;
  readonly publisher: Publisher;
  readonly takeBacks: TakeBacks;
  /** How many messages could not be decrypted in this connection. */
  readonly unreadable: number;
};

/** `current`: the team to be connected to; `named`: the one in the settings, also while the team is off. Null: incomplete. */
export type ConfigurationState = { readonly current: Configuration | null; readonly named: Configuration | null };

/** `failures`: in a row. `since`: when it joined, on the group's clock; `joinedAt`: the same on the steady clock. */
export type Connection = { readonly failures: number } & (
  | { readonly phase: 'off' | 'connecting' | 'listening' | 'syncing' }
  | { readonly phase: 'joined'; readonly since: number; readonly joinedAt: number }
  | { readonly phase: 'away'; readonly problem: TeamProblem; readonly detail: string }
);

export type Member = {
  readonly presence: Presence | null;
  readonly work: Work['work'];
  readonly here: Here | null;
  /** When its goodbye was heard, ms UTC of this machine; null: not heard. */
  readonly gone: number | null;
  /** Did not answer; its retained “here” may be stale. */
  readonly isSilent: boolean;
};

export type Members = {
  /** The other members, by id. */
  readonly all: ReadonlyMap<MemberId, Member>;
  /** Not asked for the clock for now: they did not answer, or their answer was not plausible. */
  readonly passedOver: ReadonlySet<MemberId>;
  /** Those beyond the maximum: only counted. */
  readonly beyond: ReadonlySet<MemberId>;
  /** When the connection was lost, ms UTC of this machine; null: it is there. */
  readonly lostAt: number | null;
};

/** Questions to one member. `asked`: when the last one was sent, on the steady clock; null: all are answered. */
export type Asked = { readonly joined: number; readonly trips: readonly RoundTrip[]; readonly asked: number | null };

/**
 * The group's clock: the steady clock plus `offset`, so that setting the wall clock does not move it. `ahead`: its lead over the
 * wall clock, ms, as everything is converted by; `storedAhead`: the same as stored.
 */
export type ClockSync = {
  readonly offset: number;
  readonly ahead: number;
  readonly storedAhead: number;
  /** It is the group's, not only what this machine assumes. */
  readonly isKnown: boolean;
  /** The clocks of all who answered differ too much from this computer's to be followed. */
  readonly isApart: boolean;
  /** Rounds in a row without a result. */
  readonly failedRounds: number;
  /** When the last round began, on the steady clock. */
  readonly askedAt: number;
  readonly round:
    | { readonly phase: 'idle' }
    | { readonly phase: 'pausing' }
    /** `isRepeated`: another round follows this one. */
    | { readonly phase: 'asking'; readonly asked: ReadonlyMap<MemberId, Asked>; readonly isRepeated: boolean };
};

/** A shared timer as it stands here. */
export type HeldTimer = {
  /** Where it is shared. Nothing about it is told to another team. */
  readonly team: string;
  readonly timer: SharedTimer;
  /** The task here that own entries are made on; null: none. */
  readonly taskId: TaskId | null;
  /** It was changed here, and the team was not heard to have the change. */
  readonly untold: boolean;
};

export type SharedTimers = {
  /** The team that `all` is of. */
  readonly team: string;
  readonly all: ReadonlyMap<string, HeldTimer>;
  /** What is kept of other teams. */
  readonly elsewhere: readonly HeldTimer[];
  /** Timers the person dismissed for good. */
  readonly forgotten: ReadonlySet<string>;
  /** Those beyond the maximum: only counted. */
  readonly beyond: ReadonlySet<string>;
  /** Those that the team was heard to have in this connection. */
  readonly heardOf: ReadonlySet<string>;
};

export type OwnWork = {
  /** The running entry of each timer's task, as last seen. */
  readonly running: ReadonlyMap<string, EntryId | null>;
  /** When this member left a timer to others, on the steady clock. */
  readonly left: ReadonlyMap<string, number>;
};

export type PublishedKind = 'presence' | 'work' | 'here';
type PublishedValues = { readonly [kind in PublishedKind]?: unknown };

export type Publisher = {
  /** What the team was told last in this connection. */
  readonly published: PublishedValues;
  /** What was heard in this member's name, and is compared once the correction is due. */
  readonly heard: PublishedValues;
  readonly isCorrecting: boolean;
  /** The `ahead` that it was last published by. */
  readonly ahead: number;
};

/** A team whose broker may keep what this member shows. `at`: when something was last shown there, ms UTC. */
export type Owed = Place & { readonly at: number };

export type TakeBacks = {
  readonly owed: readonly Owed[];
  /** How teams were reached that were left since Stint was started, by place. */
  readonly routes: ReadonlyMap<string, Configuration>;
  /** In a row. */
  readonly failures: number;
  readonly phase:
    | { readonly kind: 'idle' | 'waiting' | 'stopped' }
    /** Connecting to the first of the queue. */
    | { readonly kind: 'running'; readonly queue: readonly Configuration[]; readonly hasFailed: boolean };
};

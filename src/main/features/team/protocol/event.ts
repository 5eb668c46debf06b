import type { Presence, Here, Work } from '#shared/contract/team.ts';
import type { MemberId, SharedState, SharedTimer, TeamProblem } from '#shared/model/team.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { Message } from '../message.ts';
import type { Configuration, Place } from '../configuration.ts';
import type { Subject } from '../topics.ts';
import type { TeamCommand } from './command.ts';
import type { TimerName } from './effect.ts';
import type { PublishedKind, TeamState } from './state.ts';

/** When and where an event happens: wall clock, ms UTC; steady clock, ms; and whether the system knows of a network. */
export type EventTime = { readonly wall: number; readonly steady: number; readonly isOnline: boolean };

/** One event for each name. */
type Named<Name extends string, Data = unknown> = Name extends string ? { readonly type: Name } & Data : never;

type Shown = { readonly shown: TeamState['shown']; readonly configuration: Configuration | null };

/** What happens outside: in the core, on the channel, to the network, with time. */
export type OuterEvent =
  /** The first snapshot, and each that follows. */
  | Named<'started' | 'snapshotShown', Shown>
  | { readonly type: 'secretsChanged'; readonly configuration: Configuration | null }
  /** A person's command. `newId`: for a timer that is shared. */
  | { readonly type: 'commanded'; readonly command: TeamCommand; readonly newId: string }
  | { readonly type: 'taskAdded'; readonly timer: string; readonly taskId: TaskId }
  | { readonly type: 'pauseFailed'; readonly timer: string }
  /** A backup was restored; `timers`: what it has stored of them. */
  | { readonly type: 'restored'; readonly timers: unknown }
  | Named<'channelBegan' | 'channelReady'>
  | { readonly type: 'channelDown'; readonly problem: TeamProblem; readonly detail: string }
  /** `dropped`: what too much came of at once. */
  | { readonly type: 'received'; readonly messages: readonly Message[]; readonly dropped: readonly Subject[] }
  /** The broker confirmed that nothing of this member is shown there any more. */
  | { readonly type: 'takenBack'; readonly place: Place }
  /** A connection that was made to take back is over. */
  | { readonly type: 'takeBackEnded'; readonly place: Place; readonly isConfirmed: boolean }
  | { readonly type: 'timerFired'; readonly timer: TimerName }
  | Named<'networkChanged' | 'ticked' | 'disposed'>;

/** A message of another member; null: taken back; undefined: unreadable. `isLive`: it was sent just now. */
export type MemberMessage = { readonly member: MemberId; readonly isLive: boolean } & (
  | { readonly kind: 'presence'; readonly value: Presence | null | undefined }
  | { readonly kind: 'work'; readonly value: Work | null | undefined }
  | { readonly kind: 'here'; readonly value: Here | null | undefined }
);

/** What one part of the protocol tells the others. */
export type InnerEvent =
  /** Before each outer event, and after it. */
  | Named<'clockRead' | 'eventDone'>
  | { readonly type: 'settingsRead'; readonly configuration: Configuration | null }
  /** The current configuration is another. */
  | { readonly type: 'configured'; readonly from: Configuration | null; readonly to: Configuration | null }
  /** Phases of the connection. `left`: the team is not heard any more. */
  | Named<'left' | 'listening' | 'syncing' | 'joined'>
  | {
      readonly type: 'membersHeard';
      readonly messages: readonly MemberMessage[];
      readonly timers: readonly SharedTimer[];
    }
  | { readonly type: 'timersHeard'; readonly timers: readonly SharedTimer[] }
  | { readonly type: 'dropped'; readonly subjects: readonly Subject[] }
  /** `before`: as it stood here; null: unknown. `isOutdated`: the broker keeps an older state. */
  | {
      readonly type: 'timerSettled';
      readonly before: SharedTimer | null;
      readonly settled: SharedTimer;
      readonly isOutdated: boolean;
    }
  | { readonly type: 'ownHeard'; readonly kind: PublishedKind; readonly value: unknown }
  | { readonly type: 'questionHeard'; readonly from: MemberId; readonly asked: number }
  | { readonly type: 'answerHeard'; readonly by: MemberId; readonly asked: number; readonly group: number }
  /** Somebody came, went, hid or is seen again. */
  | Named<'membersChanged'>
  /** Somebody is gone or hides: what only that member worked on is left. */
  | Named<'memberGone'>
  /** Somebody else stopped working on these timers. */
  | { readonly type: 'othersLeft'; readonly timers: readonly string[] }
  | Named<'syncDue' | 'clockOld' | 'roundOver' | 'clockKnown'>
  | Named<'membersSilent' | 'membersDistrusted', { readonly members: readonly MemberId[] }>
  /** `offset`: what was agreed on; null: nothing. */
  | {
      readonly type: 'roundTallied';
      readonly offset: number | null;
      readonly askedCount: number;
      readonly voteCount: number;
    }
  | Named<'tasksChanged' | 'hiddenChanged' | 'publishDue'>
  /** The team may see what is done here: from joining, or from no longer hiding. */
  | Named<'takePart'>
  /** Puts a timer into a state; `at`: on the group's clock. */
  | { readonly type: 'changeTimer'; readonly id: string; readonly to: SharedState; readonly at: number }
  | { readonly type: 'shareTimer'; readonly timer: SharedTimer; readonly taskId: TaskId }
  | { readonly type: 'forgetTimer'; readonly id: string };

export type TeamEvent = OuterEvent | InnerEvent;

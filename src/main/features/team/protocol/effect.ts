import type { Rejection } from '#shared/model/rejection.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { Configuration, Place } from '../configuration.ts';
import type { Subject } from '../topics.ts';

/** At most one of each runs; starting one again replaces it. */
export type TimerName = 'reconnect' | 'clockSync' | 'correction' | 'takeBack';

/** What is known again after a restart. */
export type StoredPart = 'timers' | 'takeBacks' | 'clockAhead';

/** What the protocol has done outside, as plain data. */
export type Effect =
  /** Opens the channel to a team. */
  | { readonly type: 'connect'; readonly configuration: Configuration }
  | { readonly type: 'disconnect' }
  | { readonly type: 'publish'; readonly subject: Subject; readonly value: unknown; readonly retain: boolean }
  /** Takes back what this member shows, over the open channel; once confirmed, `takenBack` follows. */
  | { readonly type: 'takeBackHere'; readonly place: Place }
  /** The same over a connection of its own; `takeBackEnded` follows. */
  | { readonly type: 'takeBackThere'; readonly configuration: Configuration }
  | { readonly type: 'startTimer'; readonly timer: TimerName; readonly ms: number }
  /** Starts a timer with the delay after so many failures (retryDelay.ts). */
  | { readonly type: 'retryLater'; readonly timer: TimerName; readonly failures: number }
  | { readonly type: 'stopTimer'; readonly timer: TimerName }
  | { readonly type: 'store'; readonly part: StoredPart; readonly value: unknown }
  /** Starts the task of a timer; null: adds one first, `taskAdded` follows. */
  | { readonly type: 'startTask'; readonly timer: string; readonly title: string; readonly taskId: TaskId | null }
  /** `pausedBy`: somebody else paused it for all, which the person is told; `name`: null where unknown. */
  | {
      readonly type: 'pauseTask';
      readonly timer: string;
      readonly taskId: TaskId;
      readonly pausedBy: { readonly title: string; readonly name: string | null } | null;
    }
  /** Refuses what a person asked for. */
  | { readonly type: 'refuse'; readonly rejection: Rejection };

import {
  answerQuestion,
  clockTimer,
  conclude,
  isOld,
  readClock,
  startClock,
  stopSync,
  storeAhead,
  sync,
  takeAnswer,
  tally,
} from './clockSync.ts';
import { connection } from './connection.ts';
import { elect, electAndSync, resign } from './coordinator.ts';
import type { Effect } from './effect.ts';
import type { InnerEvent, EventTime, OuterEvent, TeamEvent } from './event.ts';
import * as members from './members.ts';
import { countUnreadable, distribute, resetUnreadable } from './messages.ts';
import * as work from './ownWork.ts';
import * as publisher from './publisher.ts';
import { command } from './commands.ts';
import { isReady, joinedSince } from './select.ts';
import { configure, endConfiguration, notConfigured, takeShown } from './settings.ts';
import * as timers from './sharedTimers.ts';
import type { TeamState } from './state.ts';
import { readTimers } from './storedTimers.ts';
import { on, raise } from './step.ts';
import type { EventOf, Transition } from './step.ts';
import * as takeBacks from './takeBacks.ts';

/** What an event came to: the state as it is now, and what is to be done outside, in this order. */
export type Step = { readonly state: TeamState; readonly effects: readonly Effect[] };

/**
 * The team's protocol: who handles which event, in this order. Each handler writes the one part of the state that it names and
 * sees what those before it wrote. What a handler raises is handled before the next one.
 */
const table: { readonly [Type in TeamEvent['type']]: readonly Transition<EventOf<Type>>[] } = {
  // The core, and what a person asks for.
  started: [on('shown', takeShown), on('takeBacks', takeBacks.planTakeBacks)],
  snapshotShown: [on('shown', takeShown)],
  secretsChanged: [on('configuration', configure)],
  settingsRead: [on('configuration', configure)],
  configured: [
    on('takeBacks', takeBacks.keepRoute),
    on('members', members.forgetOtherTeam),
    on('timers', timers.enterTimers),
    on('connection', connection),
    on('takeBacks', takeBacks.planTakeBacks),
  ],
  tasksChanged: [on('ownWork', work.followTasks)],
  hiddenChanged: [
    raise((_event, { configuration }) =>
      configuration.current ? [{ type: 'membersChanged' }, { type: 'takePart' }] : [],
    ),
  ],
  commanded: [command],
  taskAdded: [on('timers', timers.linkTask), on('ownWork', work.beginTask)],
  pauseFailed: [on('ownWork', work.pauseFailed)],
  restored: [on('timers', timers.reloadTimers), on('ownWork', work.forgetWork), on('connection', connection)],
  disposed: [
    on('configuration', endConfiguration),
    on('connection', connection),
    on('takeBacks', takeBacks.stopTakeBacks),
  ],

  // The connection.
  networkChanged: [on('connection', connection), on('takeBacks', takeBacks.planTakeBacks)],
  channelBegan: [on('connection', connection)],
  channelReady: [on('connection', connection)],
  channelDown: [on('connection', connection)],
  left: [
    on('coordinator', resign),
    on('publisher', publisher.unpublish),
    on('clockSync', stopSync),
    on('members', members.loseMembers),
  ],
  listening: [
    on('members', members.forgetMembers),
    on('timers', timers.beginTimers),
    on('unreadable', resetUnreadable),
  ],
  syncing: [raise(() => [{ type: 'membersChanged' }])],
  joined: [raise(() => [{ type: 'takePart' }]), on('takeBacks', takeBacks.planTakeBacks)],
  takePart: [on('timers', timers.publishMissing), raise(work.resumeWork), raise(work.leaveAbandoned)],

  // What others say.
  received: [on('unreadable', countUnreadable), raise(distribute)],
  dropped: [on('members', members.countDropped), on('timers', timers.countDropped)],
  membersHeard: [on('members', members.hearMembers)],
  membersChanged: [on('coordinator', electAndSync)],
  memberGone: [raise(work.leaveAbandoned)],
  othersLeft: [raise(work.othersLeft)],
  timersHeard: [on('timers', timers.hearTimers)],
  timerSettled: [on('timers', timers.correctBroker), on('ownWork', work.followTimer)],
  ownHeard: [on('publisher', publisher.hearOwn)],
  questionHeard: [on('clockSync', answerQuestion)],
  answerHeard: [on('members', members.hearAnswer), on('clockSync', takeAnswer)],

  // Changes of shared timers, and what is published.
  changeTimer: [on('timers', timers.changeTimer), on('ownWork', work.endWork)],
  shareTimer: [on('ownWork', work.beginShared), on('timers', timers.addTimer)],
  forgetTimer: [on('timers', timers.forgetTimer), on('ownWork', work.dropWork)],
  publishDue: [on('takeBacks', takeBacks.owe), on('publisher', publisher.publish)],
  takenBack: [on('takeBacks', takeBacks.takenBack)],
  takeBackEnded: [on('takeBacks', takeBacks.takeBackEnded)],

  // Clocks.
  clockRead: [on('clockSync', (own, _event, _state, now) => ({ own: readClock(own, now) }))],
  ticked: [
    raise((_event, state, now) => (isReady(state) && isOld(state.clockSync, now) ? [{ type: 'clockOld' }] : [])),
    raise(publisher.publishIfAheadMoved),
  ],
  timerFired: [
    on('connection', connection),
    on('clockSync', clockTimer),
    on('publisher', publisher.correct),
    on('takeBacks', takeBacks.runTakeBacks),
  ],
  clockOld: [on('members', members.askAll), on('coordinator', elect), on('clockSync', sync)],
  syncDue: [on('clockSync', sync)],
  roundOver: [on('clockSync', tally)],
  membersSilent: [
    on('members', members.silenceMembers),
    on('coordinator', elect),
    raise((event, state) => (event.members.length > 0 && joinedSince(state) !== null ? [{ type: 'memberGone' }] : [])),
  ],
  membersDistrusted: [on('members', members.passOver), on('coordinator', elect)],
  roundTallied: [on('clockSync', conclude)],
  clockKnown: [
    on('publisher', publisher.unpublishIfMoved),
    on('connection', connection),
    raise(() => [{ type: 'publishDue' }]),
  ],
  eventDone: [on('clockSync', storeAhead)],
};

function apply(before: Step, event: TeamEvent, now: EventTime): Step {
  // Each list takes the events that it is listed under.
  const transitions = table[event.type] as readonly Transition<TeamEvent>[];
  return transitions.reduce((step, transition) => {
    const { state, effects, raised } = transition(step.state, event, now);
    const next = { state, effects: effects.length > 0 ? [...step.effects, ...effects] : step.effects };
    return raised.reduce((inner: Step, one: InnerEvent) => apply(inner, one, now), next);
  }, before);
}

/** What follows on an event. It reads nothing but its arguments, and changes none of them. */
export function reduce(state: TeamState, event: OuterEvent, now: EventTime): Step {
  const events = [{ type: 'clockRead' }, event, { type: 'eventDone' }] as const;
  return events.reduce((step: Step, one) => apply(step, one, now), { state, effects: [] });
}

/** What was stored of a member and its team. `clockAhead`: ms. */
export type Stored = { readonly clockAhead: number; readonly timers: unknown; readonly takeBacks: unknown };

/** A member that has just been started. */
export const startTeam = (
  me: string,
  shown: TeamState['shown'],
  stored: Stored,
  now: Pick<EventTime, 'wall' | 'steady'>,
): TeamState => ({
  me,
  shown,
  configuration: notConfigured,
  connection: { phase: 'off', failures: 0 },
  members: members.nobody,
  clockSync: startClock(stored.clockAhead, now),
  coordinator: null,
  timers: readTimers(stored.timers),
  ownWork: work.noWork,
  publisher: publisher.unpublished,
  takeBacks: takeBacks.startTakeBacks(stored.takeBacks),
  unreadable: 0,
});

import type { Rejection } from '#shared/model/rejection.ts';
import { CHANGES_MAX, changeShared, SPENT_MAX } from '#shared/model/team.ts';
import type { SharedState, SharedTimer } from '#shared/model/team.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { Effect } from './effect.ts';
import type { InnerEvent, EventTime } from './event.ts';
import { groupNow, isHidden, linksOf, runningEntry, someoneWorksOn, taskOf, toGroup } from './select.ts';
import { hasRoom, TIMERS_MAX } from './sharedTimers.ts';
import type { TeamState } from './state.ts';
import type { EventOf, Transition } from './step.ts';

// A person's commands for shared timers. It owns no state: it refuses a command, or raises events for the owners.

/** The result of a command; empty for success without further effects. */
type Decision = { readonly effects?: readonly Effect[]; readonly raised?: readonly InnerEvent[] };
type Decide = (timer: SharedTimer, state: TeamState, now: EventTime) => Decision;

const refuse = (code: Rejection['code'], params: NonNullable<Rejection['params']> = {}): Decision => ({
  effects: [{ type: 'refuse', rejection: { code, params } }],
});

const change = (timer: SharedTimer, to: SharedState, state: TeamState, now: EventTime): InnerEvent => ({
  type: 'changeTimer',
  id: timer.id,
  to,
  at: groupNow(state, now),
});

const isChanged = (timer: SharedTimer, to: SharedState, state: TeamState, now: EventTime): boolean =>
  changeShared(timer, to, state.me, groupNow(state, now)) !== timer;

/** Why nothing changes. */
const unchanged = ({ title, clock }: SharedTimer): Decision =>
  refuse(clock < CHANGES_MAX ? 'team-stands-already' : 'team-timer-stuck', { title });

const start: Decide = ({ id, title }, state) => {
  const task = taskOf(state, id);
  if (task?.running) return refuse('team-runs-already', { title });
  // Always a separate task: an existing one with the same title may be private.
  return { effects: [{ type: 'startTask', timer: id, title, taskId: task?.id ?? null }] };
};

const pause: Decide = (timer, state, now) => {
  const task = taskOf(state, timer.id);
  if (!task?.running)
    return isChanged(timer, 'paused', state, now)
      ? { raised: [change(timer, 'paused', state, now)] }
      : unchanged(timer);
  return {
    effects: [{ type: 'pauseTask', timer: timer.id, taskId: task.id, pausedBy: null }],
    raised: [change(timer, 'paused', state, now)],
  };
};

const unshare: Decide = (timer, state, now) =>
  isChanged(timer, 'ended', state, now) ? { raised: [change(timer, 'ended', state, now)] } : unchanged(timer);

const forget: Decide = (timer, state, now) => {
  const { id } = timer;
  // The only member that works on it leaves it first, so that it does not keep running for the others.
  const isAlone = runningEntry(state, id) !== null && !someoneWorksOn(state.members, id);
  return { raised: [...(isAlone ? [change(timer, 'left', state, now)] : []), { type: 'forgetTimer', id }] };
};

const decisions = {
  startTeamTimer: start,
  pauseTeamTimer: pause,
  unshareTimer: unshare,
  forgetTeamTimer: forget,
} as const;

function share(taskId: TaskId, id: string, state: TeamState, now: EventTime): Decision {
  const task = state.shown.tasks.get(taskId);
  if (!task) return refuse('task-not-found');
  const { title, timeSpent, running } = task;
  if ([...linksOf(state.timers).values()].includes(taskId)) return refuse('team-shared-already', { title });
  if (!hasRoom(state.timers)) return refuse('team-full', { max: TIMERS_MAX });
  const timer: SharedTimer = {
    id,
    title,
    state: running ? 'running' : 'left',
    spent: Math.min(SPENT_MAX, timeSpent),
    since: running ? toGroup(state, running.startedAt) : groupNow(state, now),
    clock: 1,
    author: state.me,
  };
  return { raised: [{ type: 'shareTimer', timer, taskId }] };
}

function decide({ command, newId }: EventOf<'commanded'>, state: TeamState, now: EventTime): Decision {
  if (!state.configuration.current) return refuse('team-not-on');
  if (isHidden(state) && command.type !== 'forgetTeamTimer') return refuse('team-hidden');
  if (command.type === 'shareTask') return share(command.taskId, newId, state, now);
  const timer = state.timers.all.get(command.timer)?.timer;
  if (!timer || timer.state === 'ended') return refuse('team-timer-gone');
  return decisions[command.type](timer, state, now);
}

export const command: Transition<EventOf<'commanded'>> = (state, event, now) => {
  const { effects = [], raised = [] } = decide(event, state, now);
  return { state, effects, raised: [...raised, { type: 'publishDue' }] };
};

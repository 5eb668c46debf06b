import { tellable } from '#shared/model/team.ts';
import type { MemberId } from '#shared/model/team.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { Task } from '#shared/model/task.ts';
import type { ClockSource } from './clockVote.ts';
import type { EventTime } from './event.ts';
import type { Member, Members, SharedTimers, TeamState } from './state.ts';

// What several owners read of the state.

/** Nothing is shown, and no part is taken. */
export const isHidden = ({ shown }: TeamState): boolean => shown.settings.teamHidden;

/** Everything retained was heard, and the channel works in both directions. */
export const isReady = ({ connection }: TeamState): boolean =>
  connection.phase === 'syncing' || connection.phase === 'joined';

/** Since when this member has the group's clock, ms on that clock; null: it has not joined. */
export const joinedSince = ({ connection }: TeamState): number | null =>
  connection.phase === 'joined' ? connection.since : null;

/** Whether the team may be told anything about this member. */
export const mayPublish = (state: TeamState): boolean => joinedSince(state) !== null && !isHidden(state);

export const isCoordinator = ({ coordinator, me }: TeamState): boolean => coordinator === me;

/** The group's clock, ms. */
export const groupNow = ({ clockSync }: TeamState, now: EventTime): number => tellable(now.steady + clockSync.offset);

/** An instant of this machine, ms UTC, on the group's clock. */
export const toGroup = ({ clockSync }: TeamState, wall: number): number => tellable(wall + clockSync.ahead);

/** The other members that have the group's clock and gave plausible answers. */
export const clockSources = ({ all, passedOver }: Members): ClockSource[] =>
  [...all].flatMap(([id, { here }]) =>
    here?.here === true && !passedOver.has(id) ? [{ id, joined: here.joined }] : [],
  );

export const isHere = ({ lostAt }: Members, { here, isSilent }: Member): boolean =>
  lostAt === null && here?.here === true && !isSilent;

export function isMemberHere(members: Members, id: MemberId): boolean {
  const member = members.all.get(id);
  return member !== undefined && isHere(members, member);
}

/** Whether somebody else who is here works on a timer. */
export const someoneWorksOn = (members: Members, timer: string): boolean =>
  [...members.all.values()].some(
    (member) => isHere(members, member) && member.work.some((one) => one.timer === timer && one.started_at !== null),
  );

/** The tasks of the timers that have one here. */
export const linksOf = ({ all }: SharedTimers): ReadonlyMap<string, TaskId> =>
  new Map([...all].flatMap(([id, { taskId }]) => (taskId === null ? [] : [[id, taskId] as const])));

/** The task here of a timer. */
export const taskOf = ({ shown, timers }: TeamState, timer: string): Task | undefined =>
  shown.tasks.get(timers.all.get(timer)?.taskId ?? 0);

/** The running entry of a timer's task here. */
export const runningEntry = (state: TeamState, timer: string): Task['running'] => taskOf(state, timer)?.running ?? null;

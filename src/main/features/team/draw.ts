import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Team, TeamStatus, TeamTimer } from '#shared/model/team.ts';
import type { Roster } from './roster.ts';
import type { SharedTimers } from './sharedTimers.ts';

type Parts = {
  readonly status: TeamStatus;
  readonly sealed: number;
  readonly isApart: boolean;
  readonly snapshot: Snapshot;
  readonly timers: SharedTimers;
  readonly roster: Roster;
  /** An instant of the group's clock on this machine's, ms UTC. */
  readonly toWall: (group: number) => number;
};

/** The team as views draw it, on this machine's clock. */
export function drawTeam({ status, sealed, isApart, snapshot, timers, roster, toWall }: Parts): Team {
  const others = roster.efforts(toWall);
  const { tasks, settings } = snapshot;
  const drawn = timers.all().flatMap(({ timer, taskId }): TeamTimer[] => {
    if (timer.state === 'ended') return [];
    const task = tasks.get(taskId ?? 0);
    const mine = task && {
      name: settings.teamMember,
      isMe: true,
      timeSpent: task.timeSpent,
      startedAt: task.running?.startedAt ?? null,
    };
    return [
      {
        id: timer.id,
        title: timer.title,
        timeSpent: timer.spent,
        startedAt: timer.state === 'running' ? toWall(timer.since) : null,
        taskId: task?.id ?? null,
        efforts: [...(mine ? [mine] : []), ...(others.get(timer.id) ?? [])],
      },
    ];
  });
  return {
    status,
    sealed,
    isApart,
    beyond: { members: roster.beyond(), timers: timers.beyond() },
    members: roster.draw(toWall, (id) => timers.get(id)?.title ?? null),
    timers: drawn.toSorted((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1)),
  };
}

import { readCounter } from '#shared/contract/counter.ts';
import { counterOf, elapsed } from '#shared/model/elapsed.ts';
import type { Counter } from '#shared/model/elapsed.ts';
import type { MemberId, Team, TeamMember, TeamTimer } from '#shared/model/team.ts';
import { statusOf } from './protocol/connection.ts';
import { isHere } from './protocol/select.ts';
import type { Member, Members, TeamState } from './protocol/state.ts';

/** Converts an instant of the group's clock to this machine's, ms UTC. */
type ToWall = (group: number) => number;
type WireCounter = Parameters<typeof readCounter>[0];
type Effort = TeamTimer['efforts'][number];

/** The team as views draw it, on this machine's clock; null if it is off. */
export function drawTeam(state: TeamState): Team | null {
  const status = statusOf(state.connection);
  if (!status) return null;
  const { members, timers, clockSync, unreadable } = state;
  const toWall = (group: number): number => group - clockSync.ahead;
  return {
    status,
    unreadable,
    isApart: clockSync.isApart,
    beyond: { members: members.beyond.size, timers: timers.beyond.size },
    members: drawMembers(members, toWall, (id) => timers.all.get(id)?.timer.title ?? null),
    timers: drawTimers(state, toWall),
  };
}

/** The parts of the state that views show. If none of them changed, nothing has to be drawn. */
export const drawnParts = ({
  connection,
  members,
  timers,
  shown,
  clockSync,
  unreadable,
}: TeamState): readonly unknown[] => [
  connection,
  members,
  timers,
  shown,
  clockSync.ahead,
  clockSync.isApart,
  unreadable,
];

/** When a member was last seen, ms UTC of this machine. */
const seenAt = ({ lostAt }: Members, { presence, gone }: Member, toWall: ToWall): number =>
  Math.max(0, ...[presence && toWall(presence.at), gone ?? lostAt].filter((at) => at !== null));

/** A member's counter: it keeps counting while the member is online, and otherwise stays as last seen. */
function count(members: Members, member: Member, published: WireCounter, toWall: ToWall): Counter {
  const { timeSpent, startedAt } = readCounter(published);
  const counter = { timeSpent, startedAt: startedAt === null ? null : toWall(startedAt) };
  if (isHere(members, member)) return counter;
  return { timeSpent: elapsed(counter, seenAt(members, member, toWall)), startedAt: null };
}

/** Online members first, then by name. `titleOf`: the title of a shared timer, for members that work on one. */
function drawMembers(
  members: Members,
  toWall: ToWall,
  titleOf: (timer: string) => string | null,
): readonly TeamMember[] {
  return [...members.all]
    .flatMap(([id, member]) => drawMember(members, id, member, toWall, titleOf))
    .toSorted((a, b) => Number(b.here) - Number(a.here) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

function drawMember(
  members: Members,
  id: MemberId,
  member: Member,
  toWall: ToWall,
  titleOf: (timer: string) => string | null,
): readonly TeamMember[] {
  const { presence, work } = member;
  if (!presence) return [];
  const told = presence.task ?? work.find((one) => one.started_at !== null) ?? null;
  const title = told && ('title' in told ? told.title : titleOf(told.timer));
  const task = told && title !== null ? { title, ...count(members, member, told, toWall) } : null;
  const lastSeen = seenAt(members, member, toWall);
  return [{ id, name: presence.name, here: isHere(members, member), lastSeen, task }];
}

/** The time that the other members spent on each timer. */
function effortsOf(members: Members, toWall: ToWall): ReadonlyMap<string, readonly Effort[]> {
  const found = new Map<string, Effort[]>();
  for (const member of members.all.values()) {
    for (const told of member.work) {
      const name = member.presence?.name ?? '';
      const effort = { name, isMe: false, ...count(members, member, told, toWall) };
      const others = found.get(told.timer);
      if (others) others.push(effort);
      else found.set(told.timer, [effort]);
    }
  }
  return found;
}

function drawTimers({ members, timers, shown }: TeamState, toWall: ToWall): readonly TeamTimer[] {
  const others = effortsOf(members, toWall);
  return [...timers.all.values()]
    .filter(({ timer }) => timer.state !== 'ended')
    .map(({ timer, taskId }): TeamTimer => {
      const task = shown.tasks.get(taskId ?? 0);
      const mine: readonly Effort[] = task ? [{ name: shown.settings.teamMember, isMe: true, ...counterOf(task) }] : [];
      return {
        id: timer.id,
        title: timer.title,
        timeSpent: timer.spent,
        startedAt: timer.state === 'running' ? toWall(timer.since) : null,
        taskId: task?.id ?? null,
        efforts: [...mine, ...(others.get(timer.id) ?? [])],
      };
    })
    .toSorted((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));
}

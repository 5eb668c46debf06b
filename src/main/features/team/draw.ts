import { isDeepStrictEqual } from 'node:util';
import { readCounter } from '#shared/contract/counter.ts';
import { counterOf, elapsed } from '#shared/model/elapsed.ts';
import type { Counter } from '#shared/model/elapsed.ts';
import type { MemberId, Team, TeamMember, TeamTimer } from '#shared/model/team.ts';
import { statusOf } from './protocol/connection.ts';
import { isHere } from './protocol/select.ts';
import type { Member, Members, TeamState } from './protocol/state.ts';
import { resorted } from './resorted.ts';

/** Converts an instant of the group's clock to this machine's, ms UTC. */
type ToWall = (group: number) => number;
type WireCounter = Parameters<typeof readCounter>[0];
type Effort = TeamTimer['efforts'][number];

/** What is drawn of a member. `title`: of the shared timer that it works on, as it was; null: it is not shown. */
type Drawn = {
  readonly source: Member;
  readonly title: string | null;
  readonly shown: TeamMember | null;
  /** Its time on each timer. */
  readonly efforts: readonly { readonly timer: string; readonly effort: Effort }[];
};

/** `before` if it says the same, so that nobody draws it again. */
const kept = <Thing>(before: Thing | undefined, next: Thing): Thing =>
  before !== undefined && isDeepStrictEqual(before, next) ? before : next;

/**
 * Draws the team as views show it, on this machine's clock; null if it is off. Members and timers that did not change keep
 * their identity, and what one member says takes no more than a look at each of the others.
 */
export function createDrawing(): (state: TeamState) => Team | null {
  const drawMembers = createMemberDrawing();
  let members: readonly TeamMember[] = [];
  let timers: readonly TeamTimer[] = [];

  return (state) => {
    const status = statusOf(state.connection);
    if (!status) return null;
    const { clockSync, unreadable } = state;
    const toWall = (group: number): number => group - clockSync.ahead;
    const drawn = drawMembers(state, toWall);
    const shown = [...drawn.values()].flatMap((one) => one.shown ?? []);
    members = resorted(members, shown, byPresence);
    timers = drawTimers(state, drawn.values(), toWall, timers);
    return {
      status,
      unreadable,
      isApart: clockSync.isApart,
      beyond: { members: state.members.beyond.size, timers: state.timers.beyond.size },
      members,
      timers,
    };
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

/** Online members first, then by name. */
const byPresence = (a: TeamMember, b: TeamMember): number =>
  Number(b.here) - Number(a.here) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);

const byTitle = (a: TeamTimer, b: TeamTimer): number => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1);

/** Draws those members anew of which something changed; all, where the clock or the connection did. */
function createMemberDrawing() {
  let all: ReadonlyMap<MemberId, Drawn> = new Map();
  /** What all that is drawn counts on. */
  let basis: readonly unknown[] = [];

  return ({ members, timers, clockSync }: TeamState, toWall: ToWall): ReadonlyMap<MemberId, Drawn> => {
    const next = [clockSync.ahead, members.lostAt];
    const isValid = next.every((part, index) => part === basis[index]);
    basis = next;
    all = new Map(
      [...members.all].map(([id, member]) => {
        const before = all.get(id);
        const title = titleOfWork(member, timers);
        const isSame = isValid && before?.source === member && before.title === title;
        return [id, isSame ? before : drawMember(members, id, member, title, toWall, before)];
      }),
    );
    return all;
  };
}

/** The title of the shared timer that a member works on; null if it works on none that is known here. */
function titleOfWork({ presence, work }: Member, timers: TeamState['timers']): string | null {
  const working = presence?.task === null ? work.find((one) => one.started_at !== null) : undefined;
  return (working && timers.all.get(working.timer)?.timer.title) ?? null;
}

function drawMember(
  members: Members,
  id: MemberId,
  member: Member,
  title: string | null,
  toWall: ToWall,
  before: Drawn | undefined,
): Drawn {
  const { presence, work } = member;
  const counted = (told: WireCounter) => count(members, member, told, toWall);
  const working = title === null ? undefined : work.find((one) => one.started_at !== null);
  const shownTask = presence?.task ? { title: presence.task.title, ...counted(presence.task) } : null;
  const sharedTask = working && title !== null ? { title, ...counted(working) } : null;
  const shown = presence && {
    id,
    name: presence.name,
    here: isHere(members, member),
    lastSeen: seenAt(members, member, toWall),
    task: shownTask ?? sharedTask,
  };
  const name = presence?.name ?? '';
  const efforts = work.map((told, index) =>
    kept(before?.efforts[index], { timer: told.timer, effort: { name, isMe: false, ...counted(told) } }),
  );
  return { source: member, title, shown: kept(before?.shown, shown), efforts };
}

/** The time that the other members spent on each of the timers. */
function effortsOf(drawn: Iterable<Drawn>, { all }: TeamState['timers']): ReadonlyMap<string, readonly Effort[]> {
  const found = new Map<string, Effort[]>();
  for (const { efforts } of drawn) {
    for (const { timer, effort } of efforts) {
      const others = found.get(timer);
      if (others) others.push(effort);
      else if (all.has(timer)) found.set(timer, [effort]);
    }
  }
  return found;
}

function drawTimers(
  { timers, shown }: TeamState,
  drawn: Iterable<Drawn>,
  toWall: ToWall,
  before: readonly TeamTimer[],
): readonly TeamTimer[] {
  const others = effortsOf(drawn, timers);
  const known = new Map(before.map((timer) => [timer.id, timer]));
  const next = [...timers.all.values()]
    .filter(({ timer }) => timer.state !== 'ended')
    .map(({ timer, taskId }): TeamTimer => {
      const task = shown.tasks.get(taskId ?? 0);
      const mine: readonly Effort[] = task ? [{ name: shown.settings.teamMember, isMe: true, ...counterOf(task) }] : [];
      return kept(known.get(timer.id), {
        id: timer.id,
        title: timer.title,
        timeSpent: timer.spent,
        startedAt: timer.state === 'running' ? toWall(timer.since) : null,
        taskId: task?.id ?? null,
        efforts: [...mine, ...(others.get(timer.id) ?? [])],
      });
    });
  return resorted(before, next, byTitle);
}

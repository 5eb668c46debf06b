import type { EntryId } from '#shared/model/ids.ts';
import type { InnerEvent, EventTime } from './event.ts';
import {
  groupNow,
  isCoordinator,
  isHidden,
  isReady,
  linksOf,
  runningEntry,
  someoneWorksOn,
  taskOf,
  toGroup,
} from './select.ts';
import type { OwnWork, TeamState } from './state.ts';
import type { EventOf, Handler } from './step.ts';

// Owns what this member does on shared timers. Whoever starts one works on it with a task of its own; whoever stops that task
// leaves it, and the last one to leave stops it. Who pauses it pauses it for all. Own entries are made by this machine's
// clock, when its person or somebody's pause says so. Nobody else can start one.

/** Members that leave within this time of each other do so at once, ms: their messages cross. */
const AT_ONCE = 30_000;

export const noWork: OwnWork = { running: new Map(), left: new Map() };

const leave = (id: string, state: TeamState, now: EventTime): InnerEvent => ({
  type: 'changeTimer',
  id,
  to: 'left',
  at: groupNow(state, now),
});

/** The timer runs since its task here does, but not from before it was stopped. */
function join(id: string, state: TeamState, now: EventTime): readonly InnerEvent[] {
  const [held, entry] = [state.timers.all.get(id), runningEntry(state, id)];
  if (!held || !entry) return [];
  // A time to come, which somebody may have told, is none to start from.
  const stopped = Math.min(held.timer.since, groupNow(state, now));
  return [{ type: 'changeTimer', id, to: 'running', at: Math.max(toGroup(state, entry.startedAt), stopped) }];
}

/** Follows what was started and stopped here on the tasks of timers; while hidden, once that is over. */
export const followTasks: Handler<OwnWork, unknown> = (own, _event, state, now) => {
  if (isHidden(state) || !state.configuration.current) return { own };
  const [running, left] = [new Map(own.running), new Map(own.left)];
  const raised: InnerEvent[] = [];
  for (const id of linksOf(state.timers).keys()) {
    const entry = runningEntry(state, id)?.id ?? null;
    const before = running.get(id);
    running.set(id, entry);
    if (before === undefined || before === entry) continue;
    if (entry !== null) {
      left.delete(id);
      raised.push(...join(id, state, now));
    } else if (someoneWorksOn(state.members, id)) left.set(id, now.steady);
    else raised.push(leave(id, state, now));
  }
  return { own: { running, left }, raised };
};

/** Somebody else changed a timer that is worked on here: a pause pauses the task, and who was left goes on. */
export const followTimer: Handler<OwnWork, EventOf<'timerSettled'>> = (own, { before, settled }, state, now) => {
  const entry = runningEntry(state, settled.id);
  const task = taskOf(state, settled.id);
  if (isHidden(state) || !entry || !task) return { own };
  if (settled.state === 'left') return { own, raised: join(settled.id, state, now) };
  if (settled.state !== 'paused' || settled.author === state.me || before?.state !== 'running') return { own };
  const name = state.members.all.get(settled.author)?.presence?.name ?? null;
  return {
    own,
    effects: [{ type: 'pauseTask', timer: settled.id, taskId: task.id, pausedBy: { title: settled.title, name } }],
  };
};

/** A pause by somebody else could not be stored: the task runs on, and so does the timer. */
export const pauseFailed: Handler<OwnWork, EventOf<'pauseFailed'>> = (own, { timer }) => ({
  own: { ...own, running: new Map([...own.running, [timer, null]]) },
});

/** Somebody else left timers: where two leave at once, each takes the other for the last one. */
export const othersLeft = (
  { timers }: EventOf<'othersLeft'>,
  state: TeamState,
  now: EventTime,
): readonly InnerEvent[] =>
  timers
    .filter((id) => {
      const isLate = now.steady - (state.ownWork.left.get(id) ?? -Infinity) < AT_ONCE;
      return isLate && state.timers.all.get(id)?.timer.state === 'running' && !someoneWorksOn(state.members, id);
    })
    .map((id) => leave(id, state, now));

/** The coordinator stops what only members worked on that are gone, until they come back and say that they worked on. */
export const leaveAbandoned = (_event: unknown, state: TeamState, now: EventTime): readonly InnerEvent[] =>
  isReady(state) && isCoordinator(state)
    ? [...state.timers.all.values()]
        .filter(
          ({ timer }) =>
            timer.state === 'running' && !runningEntry(state, timer.id) && !someoneWorksOn(state.members, timer.id),
        )
        .map(({ timer }) => leave(timer.id, state, now))
    : [];

/**
 * The team may see again what is done here: whoever works goes on. A pause that was heard has ended that work; where it was
 * not, as while hidden, somebody works on a paused timer.
 */
export const resumeWork = (_event: unknown, state: TeamState, now: EventTime): readonly InnerEvent[] =>
  [...linksOf(state.timers).keys()].flatMap((id) => join(id, state, now));

/** The task of a timer begins with this entry; null: none runs yet. */
const beginAt = (own: OwnWork, timer: string, entry: EntryId | null): OwnWork => ({
  ...own,
  running: new Map([...own.running, [timer, entry]]),
});

const without = (own: OwnWork, timer: string): OwnWork => ({
  ...own,
  running: new Map([...own.running].filter(([id]) => id !== timer)),
});

export const beginTask: Handler<OwnWork, EventOf<'taskAdded'>> = (own, { timer }) => ({
  own: beginAt(own, timer, null),
});

export const beginShared: Handler<OwnWork, EventOf<'shareTimer'>> = (own, { timer, taskId }, { shown }) => ({
  own: beginAt(own, timer.id, shown.tasks.get(taskId)?.running?.id ?? null),
});

export const endWork: Handler<OwnWork, EventOf<'changeTimer'>> = (own, { id, to }) => ({
  own: to === 'ended' ? without(own, id) : own,
});

export const dropWork: Handler<OwnWork, EventOf<'forgetTimer'>> = (own, { id }) => ({ own: without(own, id) });

/** Tasks are others than those that were followed. */
export const forgetWork: Handler<OwnWork, unknown> = () => ({ own: noWork });

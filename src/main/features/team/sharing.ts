import { randomUUID } from 'node:crypto';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Task } from '#shared/model/task.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { CHANGES_MAX, changeShared, SPENT_MAX } from '#shared/model/team.ts';
import type { SharedTimer, TeamWish } from '#shared/model/team.ts';
import type { Core } from '../../core/core.ts';
import type { Result } from '../../core/result.ts';
import type { Clock } from '../../core/ports.ts';
import type { GroupTime } from './groupTime.ts';
import type { Roster } from './roster.ts';
import { TIMERS_MAX } from './sharedTimers.ts';
import type { SharedTimers } from './sharedTimers.ts';

type Options = {
  readonly core: Core;
  readonly clock: Clock;
  readonly me: string;
  readonly timers: SharedTimers;
  readonly roster: Roster;
  readonly time: GroupTime;
  /** Tells the team how a timer stands now. */
  readonly tell: (timer: SharedTimer) => void;
  /** Somebody paused the task that runs here, for all. */
  readonly onPaused: (timer: SharedTimer) => void;
};

/** Who leaves within so long of each other does so at once, ms: what is said is under way meanwhile. */
const AT_ONCE = 30_000;

const refused = (code: Rejection['code'], params: NonNullable<Rejection['params']> = {}): Result => ({
  ok: false,
  rejection: { code, params },
});

/**
 * What is done to shared timers, here and by others. Who presses start works on the timer with a task of its own, and whoever
 * stops that task leaves; the last one to leave stops the timer. Who presses pause pauses it for all. Own entries are made by
 * this machine's clock, when its person or somebody's pause says so, and by nobody else; nobody else can start one.
 */
export function createSharing({ core, clock, me, timers, roster, time, tell, onPaused }: Options) {
  /** The entry that runs on each timer's task, as it was last looked at. */
  const running = new Map<string, number | null>();
  /** When this member left a timer to others, on the steady clock. */
  const left = new Map<string, number>();

  const taskOf = (taskId: TaskId | null): Task | undefined => core.snapshot().tasks.get(taskId ?? 0);
  const entryOf = (id: string): Task['running'] => taskOf(timers.taskOf(id))?.running ?? null;
  const done = (): Result => ({ ok: true, revision: core.snapshot().revision, taskIds: [] });
  const isHidden = (): boolean => core.snapshot().settings.teamHidden;

  /** False: it changes nothing. */
  function change(timer: SharedTimer, state: SharedTimer['state'], at: number): boolean {
    const next = changeShared(timer, state, me, at);
    // Who hides leaves timers to the others.
    if (next === timer || isHidden()) return false;
    timers.change(next, state === 'ended' ? null : timers.taskOf(timer.id));
    tell(next);
    return true;
  }

  /** Why nothing was changed. */
  const unchanged = ({ title, clock: changes }: SharedTimer): Result =>
    refused(changes < CHANGES_MAX ? 'team-stands-already' : 'team-timer-stuck', { title });

  /** The timer runs from when its task here does, at the earliest from when it was stopped. */
  function work(id: string): void {
    const [timer, entry] = [timers.get(id), entryOf(id)];
    // A time to come, which somebody may have told, is none to start from.
    const stopped = Math.min(timer?.since ?? 0, time.now());
    if (timer && entry) change(timer, 'running', Math.max(time.toGroup(entry.startedAt), stopped));
  }

  function start(timer: SharedTimer): Result {
    const linked = taskOf(timers.taskOf(timer.id));
    if (linked?.running) return refused('team-runs-already', { title: timer.title });
    if (linked) {
      return core.execute({ type: 'startTimer', taskId: linked.id }, 'team');
    }
    // Always a task of its own: one that happens to have the same title may hold what is nobody's business.
    const added = core.execute({ type: 'addTasks', tasks: [{ title: timer.title }] }, 'team');
    const [taskId] = added.ok ? added.taskIds : [];
    if (taskId === undefined) return added;
    timers.link(timer.id, taskId);
    running.set(timer.id, null);
    return core.execute({ type: 'startTimer', taskId }, 'team');
  }

  function pause(timer: SharedTimer): Result {
    const taskId = timers.taskOf(timer.id);
    const isChanged = change(timer, 'paused', time.now());
    if (taskId === null || !entryOf(timer.id)) return isChanged ? done() : unchanged(timer);
    return core.execute({ type: 'pauseTimer', taskId }, 'team');
  }

  function unshare(timer: SharedTimer): Result {
    if (!change(timer, 'ended', time.now())) return unchanged(timer);
    running.delete(timer.id);
    return done();
  }

  function forget(timer: SharedTimer): Result {
    // Whoever works on it alone leaves it first, so that it does not run for the others for ever.
    if (entryOf(timer.id) && !roster.someoneWorksOn(timer.id)) change(timer, 'left', time.now());
    timers.forget(timer.id);
    running.delete(timer.id);
    return done();
  }

  function share(taskId: TaskId): Result {
    const task = taskOf(taskId);
    if (!task) return refused('task-not-found');
    if ([...timers.links().values()].includes(taskId)) return refused('team-shared-already', { title: task.title });
    if (timers.isFull()) return refused('team-full', { max: TIMERS_MAX });
    const { title, timeSpent, running: entry } = task;
    const since = entry ? time.toGroup(entry.startedAt) : time.now();
    const timer: SharedTimer = {
      id: randomUUID(),
      title,
      state: entry ? 'running' : 'left',
      spent: Math.min(SPENT_MAX, timeSpent),
      since,
      clock: 1,
      author: me,
    };
    running.set(timer.id, entry?.id ?? null);
    timers.change(timer, taskId);
    tell(timer);
    return done();
  }

  return {
    act(wish: TeamWish): Result {
      if (isHidden() && wish.kind !== 'forget') return refused('team-hidden');
      if (wish.kind === 'share') return share(wish.taskId);
      const timer = timers.get(wish.timer);
      if (!timer || timer.state === 'ended') return refused('team-timer-gone');
      return { start, pause, unshare, forget }[wish.kind](timer);
    },

    /** Follows what was started and stopped here on the tasks of timers; while hidden, once that is over. */
    follow(): void {
      if (isHidden()) return;
      for (const id of timers.links().keys()) {
        const entry = entryOf(id)?.id ?? null;
        const before = running.get(id);
        running.set(id, entry);
        if (before === undefined || before === entry) continue;
        const timer = timers.get(id);
        if (entry !== null) {
          left.delete(id);
          work(id);
        } else if (roster.someoneWorksOn(id)) left.set(id, clock.steady());
        else if (timer) change(timer, 'left', time.now());
      }
    },

    /** Somebody else left a timer: where two leave at once, each takes the other for the last one. */
    othersLeft(id: string): void {
      const timer = timers.get(id);
      const isLate = clock.steady() - (left.get(id) ?? -Infinity) < AT_ONCE;
      if (isLate && timer?.state === 'running' && !roster.someoneWorksOn(id)) change(timer, 'left', time.now());
    },

    /** Somebody is gone: what it alone worked on stops, until it comes back and says that it worked on. */
    someoneWent(): void {
      for (const { timer } of timers.all()) {
        const isAlone = timer.state === 'running' && !entryOf(timer.id) && !roster.someoneWorksOn(timer.id);
        if (isAlone) change(timer, 'left', time.now());
      }
    },

    /** Takes in how a timer stands by now, beside how it stood before. */
    heard(before: SharedTimer | null, settled: SharedTimer): void {
      if (isHidden() || !entryOf(settled.id)) return;
      if (settled.state === 'left') work(settled.id);
      if (settled.state !== 'paused' || settled.author === me || before?.state !== 'running') return;
      const taskId = timers.taskOf(settled.id) ?? 0;
      // Before the task is looked at again: that it stopped is no news to the team.
      running.set(settled.id, null);
      if (core.execute({ type: 'pauseTimer', taskId }, 'team').ok) onPaused(settled);
    },

    /** Tasks are others than those that were looked at. */
    forget(): void {
      running.clear();
      left.clear();
    },

    /**
     * The team is there, or may see again what is done here: whoever works goes on. A pause that was heard has ended that work;
     * where it was not, as hidden, somebody works on a timer that stands.
     */
    resume(): void {
      for (const id of timers.links().keys()) work(id);
    },
  };
}

export type Sharing = ReturnType<typeof createSharing>;

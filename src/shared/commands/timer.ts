import { activeTasks } from '../model/elapsed.ts';
import { previousTask } from '../model/previousTask.ts';
import { resumable } from '../model/resumable.ts';
import { isActive } from '../model/task.ts';
import type { ActiveTask, Task, TaskDraft } from '../model/task.ts';
import type { Change } from './change.ts';
import { changes, end, isRejection, startAfter, withTask } from './decision.ts';
import type { Decision, Moment, State } from './decision.ts';
import { command } from './define.ts';
import { findOrAdd } from './newTasks.ts';
import { draft, instant, rowId } from './schema.ts';

const askForTask: Decision = { ok: true, changes: [], reveal: 'addField' };

const runningIn = ({ tasks }: State): ActiveTask[] => activeTasks(tasks);

export const timerCommands = {
  /** Starts or resumes; a done task is reopened. Starting an active task changes nothing. */
  startTimer: command({ taskId: rowId }, ({ state, at }, { taskId }) =>
    withTask(state, taskId, (task) => changes(...start(state, [task], runningIn(state), at))),
  ),
  /** Starts the first open task with that title as it is, or adds one from the draft. */
  startTitle: command(draft, ({ state, at }, task) => startTitle(state, task, runningIn(state), at)),
  pauseTimer: command({ taskId: rowId }, ({ state, at }, { taskId }) =>
    withTask(state, taskId, (task) => (isActive(task) ? changes(...end([task], at.now)) : changes())),
  ),
  stopTimers: command({}, ({ state, at }) => changes(...end(runningIn(state), at.now))),
  /** Stops timers at a past moment, ms UTC, at which they should have been stopped. Timers started later keep running. */
  stopTimersAt: command({ at: instant }, ({ state }, { at }) =>
    changes(
      ...end(
        runningIn(state).filter((task) => task.running.startedAt < at),
        at,
      ),
    ),
  ),
  /** Pauses all timers, resumes the last active tasks, or asks for a task. */
  toggleTimer: command({}, ({ state, at }) => {
    const running = runningIn(state);
    return running.length > 0 ? changes(...end(running, at.now)) : resume(state, at);
  }),
  /** Starts the previous task, or asks for a task. */
  switchBack: command({}, ({ state, at }) => {
    const previous = previousTask(state.tasks);
    return previous ? changes(...start(state, [previous], runningIn(state), at)) : askForTask;
  }),
  /** Resumes the last active tasks, or asks for a task. Does nothing while a timer is running. */
  resumeLast: command({}, ({ state, at }) => (runningIn(state).length > 0 ? changes() : resume(state, at))),
} as const;

/** What starting a timer takes of its task. */
type Startable = Pick<Task, 'id' | 'state' | 'running'>;

/** Starts the tasks that are not active yet, reopening done ones. Pauses the others unless several timers may run. */
export function start(
  state: State,
  tasks: readonly Startable[],
  running: readonly ActiveTask[],
  { now, zone }: Moment,
): Change[] {
  const starting = tasks.filter((task) => task.running === null);
  if (starting.length === 0) return [];
  const ending = state.settings.severalAtOnce ? [] : running;
  const startedAt = startAfter(ending, now);
  return [
    ...end(ending, now),
    ...starting.filter((task) => task.state === 'done').map((task): Change => ({ type: 'taskReopened', id: task.id })),
    ...starting.map((task, index): Change => ({
      type: 'entryStarted',
      id: state.nextEntryId + index,
      taskId: task.id,
      startedAt,
      zone,
      clock: state.clock,
    })),
  ];
}

/** Resumes the last active tasks. Call only while no timer is running. */
function resume(state: State, at: Moment): Decision {
  const last = resumable(state.tasks);
  if (last.length === 0) return askForTask;
  return changes(...start(state, last, [], at));
}

function startTitle(state: State, task: TaskDraft, running: readonly ActiveTask[], at: Moment): Decision {
  const found = findOrAdd(state, task, at.now);
  if (isRejection(found)) return { ok: false, rejection: found };
  const known = state.tasks.get(found.taskId);
  if (known) return changes(...start(state, [known], running, at));
  const ending = state.settings.severalAtOnce ? [] : running;
  const startedAt = startAfter(ending, at.now);
  return changes(...found.changes, ...end(ending, at.now), {
    type: 'entryStarted',
    id: state.nextEntryId,
    taskId: found.taskId,
    startedAt,
    zone: at.zone,
    clock: state.clock,
  });
}

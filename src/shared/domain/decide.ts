import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Change } from './change.ts';
import type { Intent } from './command.ts';
import { activeTasks } from './elapsed.ts';
import { assertNever } from './assertNever.ts';
import type { Rejection } from './rejection.ts';
import type { Settings } from './settings.ts';
import { byPosition, cleanTitle, isActive, TITLE_MAX } from './task.ts';
import type { ActiveTask, Task, TaskId } from './task.ts';

/** What `decide` knows: the stored truth it reads, and the ids the next rows will have. */
export type State = {
  readonly tasks: ReadonlyMap<TaskId, Task>;
  readonly settings: Settings;
  readonly nextTaskId: TaskId;
  readonly nextEntryId: number;
};

/** When and where a command is decided: ms UTC and the IANA zone. */
export type Moment = { readonly now: number; readonly zone: string };

export type Decision =
  | { readonly ok: true; readonly changes: readonly Change[]; readonly reveal?: 'addField' }
  | { readonly ok: false; readonly rejection: Rejection };

/** What the journal undoes is not decided here: it is exactly what was written. */
export type Decidable = Exclude<Intent, { type: 'undo' | 'redo' }>;

const changes = (...list: Change[]): Decision => ({ ok: true, changes: list });
const reject = (code: Rejection['code'], params?: Rejection['params']): Decision => ({
  ok: false,
  rejection: params ? { code, params } : { code },
});

/**
 * What a command comes to. Pure and total: expected failures are values, and every way to ask
 * (window, tray, shortcut, command line) comes through here, so they cannot disagree.
 */
export function decide(state: State, intent: Decidable, { now, zone }: Moment): Decision {
  const running = activeTasks(state.tasks.values());
  switch (intent.type) {
    case 'addTasks':
      return addTasks(state, intent.titles, now);
    case 'renameTask':
      return withTask(state, intent.taskId, (task) =>
        withTitle(intent.title, (title) =>
          title === task.title ? changes() : changes({ type: 'taskRenamed', id: task.id, title }),
        ),
      );
    case 'moveTask':
      return withTask(state, intent.taskId, (task) => moveTask(state, task, intent.before));
    case 'completeTask':
      return withTask(state, intent.taskId, (task) => {
        if (task.state === 'done') return changes();
        const at = moment(isActive(task) ? [task] : [], now);
        return changes(...end(isActive(task) ? [task] : [], at), { type: 'taskCompleted', id: task.id, at });
      });
    case 'reopenTask':
      return withTask(state, intent.taskId, (task) =>
        task.state === 'open' ? changes() : changes({ type: 'taskReopened', id: task.id }),
      );
    case 'deleteTask':
      return withTask(state, intent.taskId, (task) => changes({ type: 'taskDeleted', id: task.id }));
    case 'startTimer':
      return withTask(state, intent.taskId, (task) => changes(...start(state, [task], running, { now, zone })));
    case 'startTitle':
      return startTitle(state, intent.title, running, { now, zone });
    case 'pauseTimer':
      return withTask(state, intent.taskId, (task) =>
        isActive(task) ? changes(...end([task], moment([task], now))) : changes(),
      );
    case 'stopTimers':
      return changes(...end(running, moment(running, now)));
    case 'toggleTimer':
      return toggle(state, running, { now, zone });
    case 'changeSettings':
      return changes({ type: 'settingsChanged', settings: intent.settings });
    default:
      return assertNever(intent);
  }
}

/** The open tasks that were active last, all that ended at the same millisecond: what one toggle paused. */
export function resumable(tasks: Iterable<Task>): Task[] {
  let latest = -Infinity;
  let found: Task[] = [];
  for (const task of tasks) {
    if (task.state !== 'open' || task.running || task.lastEndedAt === null || task.lastEndedAt < latest) continue;
    found = task.lastEndedAt === latest ? [...found, task] : [task];
    latest = task.lastEndedAt;
  }
  return found;
}

function withTask(state: State, id: TaskId, then: (task: Task) => Decision): Decision {
  const task = state.tasks.get(id);
  return task ? then(task) : reject('task-not-found');
}

function withTitle(text: string, then: (title: string) => Decision): Decision {
  const title = cleanTitle(text);
  if (title !== null) return then(title);
  const length = text.trim().length;
  return length === 0 ? reject('title-empty') : reject('title-too-long', { max: TITLE_MAX, length });
}

/**
 * The millisecond at which the given entries can end: now, but never before they ran at all, so that an entry is never
 * empty even where a clock was set back. Whatever happens with the ending happens at this same millisecond.
 */
const moment = (ending: readonly ActiveTask[], now: number): number =>
  Math.max(now, ...ending.map((task) => task.running.startedAt + 1));

const end = (tasks: readonly ActiveTask[], at: number): Change[] =>
  tasks.map((task) => ({ type: 'entryEnded', id: task.running.id, taskId: task.id, endedAt: at }));

/** Starts the tasks that are not active yet, reopening done ones; pauses the others unless several may run. */
function start(state: State, tasks: readonly Task[], running: readonly ActiveTask[], { now, zone }: Moment): Change[] {
  const starting = tasks.filter((task) => !isActive(task));
  if (starting.length === 0) return [];
  const ending = state.settings.severalAtOnce ? [] : running;
  const at = moment(ending, now);
  return [
    ...end(ending, at),
    ...starting.filter((task) => task.state === 'done').map((task): Change => ({ type: 'taskReopened', id: task.id })),
    ...starting.map((task, index): Change => ({
      type: 'entryStarted',
      id: state.nextEntryId + index,
      taskId: task.id,
      startedAt: at,
      zone,
    })),
  ];
}

function toggle(state: State, running: readonly ActiveTask[], moment_: Moment): Decision {
  if (running.length > 0) return changes(...end(running, moment(running, moment_.now)));
  const last = resumable(state.tasks.values());
  if (last.length === 0) return { ok: true, changes: [], reveal: 'addField' };
  return changes(...start(state, last, [], moment_));
}

function startTitle(state: State, text: string, running: readonly ActiveTask[], at: Moment): Decision {
  return withTitle(text, (title) => {
    const known = inOrder(state).find((task) => task.state === 'open' && task.title === title);
    if (known) return changes(...start(state, [known], running, at));
    const added = addTasks(state, [title], at.now);
    if (!added.ok) return added;
    const ending = state.settings.severalAtOnce ? [] : running;
    const startedAt = moment(ending, at.now);
    return changes(...added.changes, ...end(ending, startedAt), {
      type: 'entryStarted',
      id: state.nextEntryId,
      taskId: state.nextTaskId,
      startedAt,
      zone: at.zone,
    });
  });
}

function addTasks(state: State, titles: readonly string[], now: number): Decision {
  const added: Change[] = [];
  const positions = generateNKeysBetween(null, firstPosition(state), titles.length);
  for (const [index, text] of titles.entries()) {
    const named = withTitle(text, (title) =>
      changes({
        type: 'taskAdded',
        id: state.nextTaskId + index,
        title,
        position: positions[index] as string,
        createdAt: now,
      }),
    );
    if (!named.ok) return named;
    added.push(...named.changes);
  }
  return changes(...added);
}

function moveTask(state: State, task: Task, beforeId: TaskId | null): Decision {
  if (beforeId === task.id) return changes();
  const others = inOrder(state).filter((other) => other.id !== task.id);
  const index = beforeId === null ? others.length : others.findIndex((other) => other.id === beforeId);
  if (index === -1) return reject('task-not-found');
  const position = generateKeyBetween(others[index - 1]?.position ?? null, others[index]?.position ?? null);
  return changes({ type: 'taskMoved', id: task.id, position });
}

const inOrder = (state: State): Task[] => [...state.tasks.values()].toSorted(byPosition);

function firstPosition(state: State): string | null {
  let first: string | null = null;
  for (const task of state.tasks.values()) if (first === null || task.position < first) first = task.position;
  return first;
}

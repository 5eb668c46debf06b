import { generateKeyBetween } from 'fractional-indexing';
import type { Change } from './change.ts';
import type { Command, Intent, Origin, TaskFields } from './command.ts';
import { activeTasks } from '../model/elapsed.ts';
import { assertNever } from '../model/assertNever.ts';
import { decideAway } from './decideAway.ts';
import { decideEntry } from './decideEntry.ts';
import { decideProject } from './decideProject.ts';
import { cleanDetails } from '../model/taskDetails.ts';
import { changes, end, isRejection, reject, startAfter, withTask, withTitle } from './decision.ts';
import type { Decision, Moment, State } from './decision.ts';
import type { History } from '../model/history.ts';
import { projectOf } from './newProject.ts';
import { addTasks, findOrAdd, inOrder } from './newTasks.ts';
import { isActive } from '../model/task.ts';
import type { ActiveTask, Task } from '../model/task.ts';
import type { TaskId } from '../model/ids.ts';
import { refuseSettings } from './settingRights.ts';
import { pausedBy, withConsequences } from '../settings/rules.ts';

/** What the journal undoes is not decided here: it is exactly what was written. */
export type Decidable = Exclude<Command, { type: 'undo' | 'redo' }>;

/**
 * What a command comes to. Pure and total: expected failures are values, and every way to ask
 * (window, tray, shortcut, command line) comes through here, so they cannot disagree. What it may change depends on its
 * origin (see settingRights.ts), whoever checked that before.
 */
export function decide(
  state: State,
  { origin, ...intent }: Decidable,
  { now, zone }: Moment,
  history: History,
): Decision {
  const running = activeTasks(state.tasks.values());
  switch (intent.type) {
    case 'addTasks':
      return addTasks(state, intent.tasks, now);
    case 'changeTask':
      return withTask(state, intent.taskId, (task) => changeTask(state, task, intent.fields));
    case 'addProject':
    case 'changeProject':
    case 'deleteProject':
      return decideProject(state, intent);
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
        return changes(...end(isActive(task) ? [task] : [], now), { type: 'taskCompleted', id: task.id, at: now });
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
      return startTitle(state, intent, running, { now, zone });
    case 'pauseTimer':
      return withTask(state, intent.taskId, (task) => (isActive(task) ? changes(...end([task], now)) : changes()));
    case 'stopTimers':
      return changes(...stop(running, intent.at, now));
    case 'toggleTimer':
      return running.length > 0 ? changes(...end(running, now)) : resume(state, { now, zone });
    case 'resumeLast':
      return running.length > 0 ? changes() : resume(state, { now, zone });
    case 'changeSettings':
      return changeSettings(state, intent, running, now, origin);
    case 'setNeverAsk':
      return withTask(state, intent.taskId, ({ id, neverAsk }) =>
        neverAsk === intent.neverAsk ? changes() : changes({ type: 'neverAskSet', id, neverAsk: intent.neverAsk }),
      );
    case 'addEntry':
    case 'changeEntry':
    case 'splitEntry':
    case 'mergeEntries':
    case 'deleteEntry':
    case 'continueEntry':
    case 'startAtLastEnd':
      return decideEntry(state, intent, { now, zone }, history);
    case 'leave':
    case 'answerAway':
      return decideAway(state, intent, { now, zone }, history);
    default:
      return assertNever(intent);
  }
}

/** The open tasks that were active last: what one toggle paused. */
export function resumable(tasks: Iterable<Task>): Task[] {
  let latest = -Infinity;
  let found: Task[] = [];
  for (const task of tasks) {
    if (task.state !== 'open' || task.running || task.pausedIn === null || task.pausedIn < latest) continue;
    found = task.pausedIn === latest ? [...found, task] : [task];
    latest = task.pausedIn;
  }
  return found;
}

/** Starts the tasks that are not active yet, reopening done ones; pauses the others unless several may run. */
function start(state: State, tasks: readonly Task[], running: readonly ActiveTask[], { now, zone }: Moment): Change[] {
  const starting = tasks.filter((task) => !isActive(task));
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

/** Ends what runs now, or what ran at a moment that has passed, then. */
function stop(running: readonly ActiveTask[], at: number | undefined, now: number): Change[] {
  if (at === undefined) return end(running, now);
  const ran = running.filter((task) => task.running.startedAt < at);
  return end(ran, at);
}

/** Resumes what was active last, while nothing is. */
function resume(state: State, at: Moment): Decision {
  const last = resumable(state.tasks.values());
  if (last.length === 0) return { ok: true, changes: [], reveal: 'addField' };
  return changes(...start(state, last, [], at));
}

function startTitle(
  state: State,
  { type: _type, ...draft }: Extract<Intent, { type: 'startTitle' }>,
  running: readonly ActiveTask[],
  at: Moment,
): Decision {
  const found = findOrAdd(state, draft, at.now);
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

function changeTask(state: State, task: Task, { title: text, project, ...changed }: TaskFields): Decision {
  return withTitle(text ?? task.title, (title) => {
    const named =
      project === undefined ? { id: task.projectId, changes: [] } : projectOf(state, state.projects, project);
    if (isRejection(named)) return { ok: false, rejection: named };
    const { tags, notes, estimate, due } = { ...task, ...changed };
    const details = cleanDetails({ projectId: named.id, tags, notes, estimate, due });
    if (isRejection(details)) return { ok: false, rejection: details };
    const renamed: Change[] = title === task.title ? [] : [{ type: 'taskRenamed', id: task.id, title }];
    return changes(...named.changes, ...renamed, { type: 'taskDetailed', id: task.id, details });
  });
}

function changeSettings(
  { settings }: State,
  { settings: changed, goesOn }: Extract<Intent, { type: 'changeSettings' }>,
  running: readonly ActiveTask[],
  now: number,
  origin: Origin,
): Decision {
  const refused = refuseSettings(changed, origin);
  if (refused) return { ok: false, rejection: refused };
  const paused = pausedBy(changed, running, goesOn);
  if (!paused) return reject('several-running', { count: running.length });
  return changes(...end(paused, now), { type: 'settingsChanged', settings: withConsequences(settings, changed) });
}

function moveTask(state: State, task: Task, beforeId: TaskId | null): Decision {
  if (beforeId === task.id) return changes();
  const others = inOrder(state).filter((other) => other.id !== task.id);
  const index = beforeId === null ? others.length : others.findIndex((other) => other.id === beforeId);
  if (index === -1) return reject('task-not-found');
  const position = generateKeyBetween(others[index - 1]?.position ?? null, others[index]?.position ?? null);
  return changes({ type: 'taskMoved', id: task.id, position });
}

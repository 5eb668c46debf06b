import type { RefusedReason } from '#shared/model/importing.ts';
import { isDate } from '#shared/time/date.ts';
import type { Row, Work } from '../../format.ts';
import type { JsonObject } from '../../json.ts';
import { isObject, textOf, textsOf } from '../../json.ts';
import { noWork, refuse } from '../../rows.ts';
import type { Backup } from './backup.ts';

/** The list of today, which the program stores like a tag. */
const TODAY = 'TODAY';

/** The ids of the tasks with sub-tasks that are there too. */
function parentsIn(tasks: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const parents = new Set<string>();
  for (const [id, task] of tasks) {
    if (!isObject(task)) continue;
    if (textsOf(task['subTaskIds']).some((child) => tasks.has(child))) parents.add(id);
    parents.add(textOf(task['parentId']));
  }
  return parents;
}

const titleOf = (entity: unknown): string => (isObject(entity) ? textOf(entity['title']) : '');

const tagIdsOf = (task: JsonObject): readonly string[] => textsOf(task['tagIds']).filter((id) => id !== TODAY);

/** What a task is. A sub-task without a project or tags of its own has those of its parent. */
function workOf(task: JsonObject, parent: unknown, { projects, tags }: Backup): Work {
  const from = isObject(parent) ? parent : {};
  const tagIds = tagIdsOf(task).length > 0 ? tagIdsOf(task) : tagIdsOf(from);
  return {
    ...noWork,
    title: textOf(task['title']),
    project: titleOf(projects[textOf(task['projectId']) || textOf(from['projectId'])]),
    tags: tagIds.map((id) => titleOf(tags[id])).filter((tag) => tag !== ''),
  };
}

/** Why time (ms) on a date cannot be imported. */
function wrongDay(date: string, duration: unknown): RefusedReason | null {
  if (!isDate(date)) return 'impossible-date';
  if (date < '1970' || date >= '2100') return 'out-of-range';
  if (typeof duration !== 'number' || duration < 0) return 'impossible-duration';
  return Number.isFinite(duration) ? null : 'out-of-range';
}

function dayRow(line: number, id: string, work: Work, [date, duration]: [string, unknown]): Row {
  const reason = wrongDay(date, duration);
  if (reason !== null) return refuse(line, reason);
  return { kind: 'day', line, id: `${id}:${date}`, ...work, date, duration: Math.round(Number(duration)) };
}

function taskRow(line: number, task: JsonObject, { title, project, client, tags }: Work): Row {
  const [estimate, due] = [task['timeEstimate'], textOf(task['dueDay'])];
  return {
    kind: 'task',
    line,
    title,
    project,
    client,
    notes: textOf(task['notes']),
    tags,
    isDone: task['isDone'] === true,
    estimate: typeof estimate === 'number' && estimate > 0 && Number.isFinite(estimate) ? estimate : null,
    due: isDate(due) ? due : null,
  };
}

/** The rows of a task without sub-tasks: one for each day with time, or the task itself if there is none. */
function* rowsOf(line: number, id: string, task: unknown, backup: Backup, parent: unknown): Iterable<Row> {
  if (!isObject(task)) {
    yield refuse(line, 'unreadable-row');
    return;
  }
  const work = workOf(task, parent, backup);
  // A day is stored with 0 when its time was taken back.
  const days = Object.entries(isObject(task['timeSpentOnDay']) ? task['timeSpentOnDay'] : {}).filter(
    ([, duration]) => duration !== 0,
  );
  for (const day of days) yield dayRow(line, id, work, day);
  if (days.length > 0) return;
  // A total without days is time, but nobody knows of when.
  if (typeof task['timeSpent'] === 'number' && task['timeSpent'] > 0) yield refuse(line, 'no-start');
  yield taskRow(line, task, work);
}

/** The rows of a backup. The time of a task with sub-tasks is the sum of theirs, so it has no rows of its own. */
export function* taskRows(backup: Backup): Iterable<Row> {
  const tasks = backup.tasks();
  const parents = parentsIn(tasks);
  let line = 0;
  for (const [id, task] of tasks) {
    line++;
    const parent = isObject(task) ? tasks.get(textOf(task['parentId'])) : undefined;
    if (!parents.has(id)) yield* rowsOf(line, id, task, backup, parent);
  }
}

import { createHash } from 'node:crypto';
import type { ApiEntries, ApiState, ApiTasks } from '#shared/contract/api.ts';
import type { Day } from '#shared/time/day.ts';
import type { Interval } from '#shared/time/interval.ts';
import { resumable } from '#shared/model/resumable.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import { trackedTime } from '#shared/model/trackedTime.ts';
import { isBillable } from '#shared/model/billing.ts';
import { remembered } from '#shared/model/summary.ts';
import type { Summary } from '#shared/model/summary.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { byPosition } from '#shared/model/task.ts';
import type { Task } from '#shared/model/task.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';

const toPublicTask = ({ projects }: Snapshot, task: Task) => ({
  id: task.id,
  title: task.title,
  project: projects.get(task.projectId ?? 0)?.name ?? null,
  time_spent: task.timeSpent,
  spent_today: task.spentToday,
  started_at: task.running?.startedAt ?? null,
});

const toPublicDay = ({ date, start, end }: Day) => ({ day: date, day_start: start, day_end: end });

/** The etag of some values in any order: a change to one task of a hundred thousand computes only that one again. */
const etags: Summary<object, readonly [high: number, low: number]> = {
  of: (value) =>
    remembered(etags, value, () => {
      const hash = createHash('sha256').update(JSON.stringify(value)).digest();
      return [hash.readInt32LE(0), hash.readInt32LE(4)];
    }),
  join: (all) => all.reduce<readonly [number, number]>(([a, b], [high, low]) => [a ^ high, b ^ low], [0, 0]),
};

/** What the setting adds to the etag, as whether a task is billable can follow from it. */
const BILLABLE_BY_DEFAULT = { billableByDefault: true };

/** The etag of the list of tasks. It changes with the list, and is the same after a restart. */
function listEtag({ tasks, projects, clients, settings }: Snapshot): string {
  const defaults = settings.billableByDefault ? [BILLABLE_BY_DEFAULT] : [];
  const others = [...projects.values(), ...clients.values(), ...defaults];
  const etag = etags.join([tasks.sum(etags), ...others.map(etags.of)]);
  return etag.map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** A snapshot in the local API at `now`, ms UTC: running and resumable tasks, without notes or history. */
export function publicState(snapshot: Snapshot, now: number): ApiState {
  const { tasks, revision, day, focus } = snapshot;
  return {
    revision,
    server_now: now,
    ...toPublicDay(day),
    active: activeTasks(tasks).map((task) => toPublicTask(snapshot, task)),
    resumable: resumable(tasks).map((task) => toPublicTask(snapshot, task)),
    focus: focus && { phase: focus.phase, ends_at: focus.endsAt },
    list: listEtag(snapshot),
  };
}

/** Whether two snapshots have the same public state except for revision and time, compared by identity. */
export const isSamePublicState = (a: Snapshot, b: Snapshot): boolean =>
  a.tasks === b.tasks &&
  a.projects === b.projects &&
  a.clients === b.clients &&
  a.settings.billableByDefault === b.settings.billableByDefault &&
  a.day === b.day &&
  a.focus === b.focus;

/** All tasks in the order of the list. */
export function publicTasks(snapshot: Snapshot, now: number): ApiTasks {
  const toListed = (task: Task) => ({
    ...toPublicTask(snapshot, task),
    state: task.state,
    tags: [...task.tags],
    estimate: task.estimate,
    billable: isBillable(task, snapshot),
    due: task.due,
    planned: task.planned,
    recurrence: task.recurrence,
    parent_id: task.parentId,
    last_ended_at: task.lastEndedAt,
  });
  const tasks = [...snapshot.tasks.values()].toSorted(byPosition).map(toListed);
  return { revision: snapshot.revision, server_now: now, ...toPublicDay(snapshot.day), tasks };
}

/** Entries, with the time of each that lies within a day. */
export function publicEntries(
  { tasks, projects, calendar, day: today }: Snapshot,
  entries: readonly TimeEntry[],
  now: number,
  day: Day | null = null,
): ApiEntries {
  const listed = entries.map((entry) => {
    const { id, taskId, startedAt, endedAt, note } = entry;
    const task = tasks.get(taskId);
    return {
      id,
      task_id: taskId,
      title: task?.title ?? '',
      project: projects.get(task?.projectId ?? 0)?.name ?? null,
      tags: [...(task?.tags ?? [])],
      note,
      started_at: startedAt,
      ended_at: endedAt,
      spent: trackedTime([entry], day ?? ALWAYS, now),
    };
  });
  return {
    server_now: now,
    day: day ?? today,
    zone: calendar.zone,
    day_starts_at: calendar.dayStartsAt,
    entries: listed,
  };
}

const ALWAYS: Interval = { start: -Infinity, end: Infinity };

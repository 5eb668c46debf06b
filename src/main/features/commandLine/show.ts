import { escapes } from '#shared/commandLine/escape.ts';
import { printEntryId } from '#shared/commandLine/entryName.ts';
import type { Style } from '#shared/commandLine/readings.ts';
import { intersection, totalLength } from '#shared/time/interval.ts';
import { elapsed } from '#shared/model/elapsed.ts';
import { readCounter } from '#shared/contract/counter.ts';
import type { ApiEntries, ApiState, ApiTasks } from '#shared/contract/api.ts';
import { formatTime } from '#shared/format/clockTime.ts';
import { formatClock, formatHours, formatLeft } from '#shared/format/duration.ts';
import { cleanLine } from '#shared/model/cleanText.ts';
import type { Translate } from '#shared/i18n/translate.ts';

type Counted = ApiState['active'][number];
type PresentDay = Pick<ApiState, 'day_start' | 'day_end'>;
type Template = Extract<Style, { as: 'format' }>;
type Listed = ApiTasks['tasks'][number];
type Entry = ApiEntries['entries'][number];

/** Time worked on a task, ms, on the clock of `server_now`. */
export const elapsedOf = (task: Counted, now: number): number => elapsed(readCounter(task), now);

/** The part of it that lies in the day, also where that is over by `now` and a running task has gone into the next. */
export function todayOf({ spent_today, started_at }: Counted, { day_start, day_end }: PresentDay, now: number): number {
  const isOver = now >= day_end;
  const day = { start: isOver ? day_end : day_start, end: Infinity };
  const running = started_at === null ? [] : intersection([{ start: started_at, end: now }], day);
  return (isOver ? 0 : spent_today) + totalLength(running);
}

const withProject = ({ title, project }: { title: string; project: string | null }): string =>
  cleanLine(project === null ? title : `${title} · ${project}`);

/** What runs, a line for each; or that nothing does, and what would be resumed. Then the focus phase, if there is one. */
export function statusText({ focus, ...state }: ApiState, now: number, t: Translate): string {
  const tasks = tasksText(state, now, t);
  return focus === null
    ? tasks
    : `${tasks}\n${t('cli.focus', { phase: focus.phase, left: formatLeft(focus.ends_at - now) })}`;
}

function tasksText({ active, resumable }: Omit<ApiState, 'focus'>, now: number, t: Translate): string {
  if (active.length > 0)
    return active.map((task) => `${formatClock(elapsedOf(task, now))}  ${withProject(task)}`).join('\n');
  const [next] = resumable;
  return next ? t('cli.nothing-but', { title: cleanLine(next.title) }) : t('cli.nothing');
}

/** Fields of a template for a task. */
const taskFields: Readonly<Record<string, (task: Counted, day: PresentDay, now: number) => string>> = {
  title: ({ title }) => title,
  project: ({ project }) => project ?? '',
  id: ({ id }) => String(id),
  elapsed: (task, _day, now) => formatClock(elapsedOf(task, now)),
  hours: (task, _day, now) => formatHours(elapsedOf(task, now)),
  today: (task, day, now) => formatClock(todayOf(task, day, now)),
};

/** Fields of a template for an entry; its time is its part in the day of the log. `time`: a time of day. */
const entryFields: Readonly<Record<string, (entry: Entry, time: (instant: number) => string) => string>> = {
  title: ({ title }) => title,
  project: ({ project }) => project ?? '',
  id: ({ id }) => String(id),
  entry: ({ id }) => printEntryId(id),
  elapsed: ({ spent }) => formatClock(spent),
  hours: ({ spent }) => formatHours(spent),
  today: ({ spent }) => formatClock(spent),
  start: ({ started_at }, time) => time(started_at),
  end: ({ ended_at }, time) => (ended_at === null ? '' : time(ended_at)),
  note: ({ note }) => note,
};

/** The first word in braces of a template that names no field; null: there is none. */
export const wrongField = (template: string, ofEntries = false): string | null =>
  [...template.matchAll(/\{(\w+)\}/gu)]
    .map(([, name = '']) => name)
    .find((name) => !Object.hasOwn(ofEntries ? entryFields : taskFields, name)) ?? null;

function fill({ template, escape }: Template, valueOf: (name: string) => string | undefined): string {
  const asIs = (text: string): string => (escape === null ? text : escapes[escape](text));
  return template.replaceAll(/\{(\w+)\}/gu, (_word, name: string) => asIs(cleanLine(valueOf(name) ?? '')));
}

/** A template filled in with a task. */
export const taskLine = (template: Template, task: Counted, day: PresentDay, now: number): string =>
  fill(template, (name) => taskFields[name]?.(task, day, now));

/** A template filled in with an entry. */
export function entryLine(template: Template, entry: Entry, { zone }: ApiEntries, region: string): string {
  const time = (instant: number): string => formatTime(instant, zone, region);
  return fill(template, (name) => entryFields[name]?.(entry, time));
}

/** The task that was started last in a template; empty while nothing runs. */
export function statusLine(state: ApiState, template: Template, now: number): string {
  const [task] = state.active;
  return task ? taskLine(template, task, state, now) : '';
}

/** Tasks with their parts behind them, which are indented. A part whose task is not among them stands alone. */
function indented(tasks: readonly Listed[]): { readonly task: Listed; readonly indent: string }[] {
  const ids = new Set(tasks.map(({ id }) => id));
  const isUnder = ({ parent_id }: Listed): boolean => parent_id !== null && ids.has(parent_id);
  const parts = Map.groupBy(tasks.filter(isUnder), ({ parent_id }) => parent_id);
  return tasks.flatMap((task) => {
    const under = (parts.get(task.id) ?? []).map((part) => ({ task: part, indent: '  ' }));
    return isUnder(task) ? [] : [{ task, indent: '' }].concat(under);
  });
}

/** The open tasks, a line for each: number, whether it runs, time, title; parts are indented under their task. */
export function listText({ tasks, server_now }: ApiTasks, t: Translate): string {
  const open = indented(tasks.filter(({ state }) => state === 'open'));
  if (open.length === 0) return t('cli.no-tasks');
  const width = Math.max(...open.map(({ task }) => String(task.id).length));
  const times = open.map(({ task }) => formatClock(elapsedOf(task, server_now)));
  const timeWidth = Math.max(...times.map((time) => time.length));
  return open
    .map(({ task, indent }, at) => {
      const mark = task.started_at === null ? ' ' : '▶';
      return `${String(task.id).padStart(width)} ${mark} ${(times[at] ?? '').padStart(timeWidth)}  ${indent}${withProject(task)}`;
    })
    .join('\n');
}

/** The entries of a day, a line for each, and their total; times of day in the zone of Stint. */
export function logText({ entries, day, zone }: ApiEntries, region: string, t: Translate): string {
  if (entries.length === 0) return t('cli.no-entries', { day: day.date });
  const time = (instant: number): string => formatTime(instant, zone, region);
  const running = t('cli.now');
  const ids = entries.map(({ id }) => printEntryId(id));
  const idWidth = Math.max(...ids.map((id) => id.length));
  const times = entries.map(
    ({ started_at, ended_at }, at) =>
      `${ids[at]?.padEnd(idWidth)} ${time(started_at)}–${ended_at === null ? running : time(ended_at)}`,
  );
  const width = Math.max(...times.map((text) => text.length));
  const lines = entries.map((entry, at) => {
    const columns = [(times[at] ?? '').padEnd(width), formatClock(entry.spent).padStart(8), withProject(entry)];
    return [...columns, ...(entry.note === '' ? [] : [cleanLine(entry.note)])].join('  ');
  });
  const total = entries.reduce((sum, { spent }) => sum + spent, 0);
  return [...lines, `${t('cli.total').padEnd(width)}  ${formatClock(total).padStart(8)}`].join('\n');
}

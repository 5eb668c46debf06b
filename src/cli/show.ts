import { intersection, totalLength } from '#shared/time/interval.ts';
import { elapsed } from '#shared/model/elapsed.ts';
import { readCounter } from '#shared/contract/counter.ts';
import type { ApiEntries, ApiState, ApiTasks } from '#shared/contract/api.ts';
import { formatClock, formatHours } from '#shared/format/duration.ts';
import { cleanLine } from '#shared/model/cleanText.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { escapes } from './escape.ts';
import type { Style } from './words.ts';

type Counted = ApiState['active'][number];
type PresentDay = Pick<ApiState, 'day_start' | 'day_end'>;
type Template = Extract<Style, { as: 'format' }>;
type Listed = ApiTasks['tasks'][number];

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

/** What runs, a line for each; or that nothing does, and what would be resumed. */
export function statusText({ active, resumable }: ApiState, now: number, t: Translate): string {
  if (active.length > 0)
    return active.map((task) => `${formatClock(elapsedOf(task, now))}  ${withProject(task)}`).join('\n');
  const [next] = resumable;
  return next ? t('cli.nothing-but', { title: cleanLine(next.title) }) : t('cli.nothing');
}

/** What a template may name. */
const fields: Readonly<Record<string, (task: Counted, day: PresentDay, now: number) => string>> = {
  title: ({ title }) => title,
  project: ({ project }) => project ?? '',
  id: ({ id }) => String(id),
  elapsed: (task, _day, now) => formatClock(elapsedOf(task, now)),
  hours: (task, _day, now) => formatHours(elapsedOf(task, now)),
  today: (task, day, now) => formatClock(todayOf(task, day, now)),
};

/** The first word in braces of a template that names nothing; null: there is none. */
export const wrongField = (template: string): string | null =>
  [...template.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name).find((name) => !Object.hasOwn(fields, name)) ??
  null;

/** A template filled in with a task. */
export function fill({ template, escape }: Template, task: Counted, day: PresentDay, now: number): string {
  const asIs = (text: string): string => (escape === null ? text : escapes[escape](text));
  return template.replaceAll(/\{(\w+)\}/gu, (_word, name: string) =>
    asIs(cleanLine(fields[name]?.(task, day, now) ?? '')),
  );
}

/** The task that was started last in a template; empty while nothing runs. */
export function statusLine(state: ApiState, template: Template, now: number): string {
  const [task] = state.active;
  return task ? fill(template, task, state, now) : '';
}

/** The open tasks, a line for each: number, whether it runs, time, title. */
export function listText({ tasks, server_now }: ApiTasks, t: Translate): string {
  const open = tasks.filter(({ state }) => state === 'open');
  if (open.length === 0) return t('cli.no-tasks');
  const width = Math.max(...open.map(({ id }) => String(id).length));
  const times = open.map((task) => formatClock(elapsedOf(task, server_now)));
  const timeWidth = Math.max(...times.map((time) => time.length));
  return open
    .map((task, at) => {
      const mark = task.started_at === null ? ' ' : '▶';
      return `${String(task.id).padStart(width)} ${mark} ${(times[at] ?? '').padStart(timeWidth)}  ${withProject(task)}`;
    })
    .join('\n');
}

/** The entries of a day, a line for each, and their total; times of day in the zone of this shell. */
export function logText({ entries, day }: ApiEntries, region: string, t: Translate): string {
  if (entries.length === 0) return t('cli.no-entries', { day: day.date });
  const format = new Intl.DateTimeFormat(region, { hour: '2-digit', minute: '2-digit' });
  const running = t('cli.now');
  const times = entries.map(
    ({ started_at, ended_at }) =>
      `${format.format(started_at)}–${ended_at === null ? running : format.format(ended_at)}`,
  );
  const width = Math.max(...times.map((time) => time.length));
  const lines = entries.map(
    (entry, at) => `${(times[at] ?? '').padEnd(width)}  ${formatClock(entry.spent).padStart(8)}  ${withProject(entry)}`,
  );
  const total = entries.reduce((sum, { spent }) => sum + spent, 0);
  return [...lines, `${t('cli.total').padEnd(width)}  ${formatClock(total).padStart(8)}`].join('\n');
}

/**
 * The open task that is meant: by its number, its title, the beginning of it or a part of it, whatever the case; `-`: the
 * one that ran before. Several: which.
 */
export function meantBy(what: string, tasks: readonly Listed[]): readonly Listed[] {
  const open = tasks.filter(({ state }) => state === 'open');
  if (what === '-') {
    const [before] = open
      .filter(({ started_at, last_ended_at }) => started_at === null && last_ended_at !== null)
      .toSorted((a, b) => (b.last_ended_at ?? 0) - (a.last_ended_at ?? 0));
    return before ? [before] : [];
  }
  const word = what.toLocaleLowerCase();
  const titled = open.map((task) => ({ task, title: task.title.toLocaleLowerCase() }));
  const ways: readonly ((one: (typeof titled)[number]) => boolean)[] = [
    ({ task }) => String(task.id) === what,
    ({ title }) => title === word,
    ({ title }) => title.startsWith(word),
    ({ title }) => title.includes(word),
  ];
  for (const way of ways) {
    const found = titled.filter(way).map(({ task }) => task);
    if (found.length > 0) return found;
  }
  return [];
}

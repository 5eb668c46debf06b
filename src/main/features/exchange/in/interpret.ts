import type { LineReason } from '#shared/contract/importing.ts';
import { assertNever } from '#shared/model/assertNever.ts';
import type { FlaggedReason, ImportFormat, RefusedReason, SkippedReason } from '#shared/model/importing.ts';
import { NOTES_MAX } from '#shared/model/task.ts';
import { isDate } from '#shared/time/date.ts';
import { cleanWork } from './cleanWork.ts';
import type { Row } from './format.ts';
import type { ImportedEntry, ImportedRunning, ImportedTask, Interpreted } from './interpreted.ts';
import { createKeys } from './keys.ts';
import { createMoments } from './moments.ts';
import type { Refusal } from './moments.ts';
import { spanOfDay, spanOfEntry } from './spans.ts';
import { questionsOf, survey } from './survey.ts';
import type { InterpretOptions } from './survey.ts';

type RowOf<Kind extends Row['kind']> = Extract<Row, { readonly kind: Kind }>;

/** Everything of a row about its work, with a flag if something was cut. */
function workOf(row: RowOf<'entry' | 'day' | 'running'>, flags: readonly FlaggedReason[]) {
  const { isCut, ...work } = cleanWork(row);
  const all = new Set([...(row.flags ?? []), ...flags, ...(isCut ? (['text-cut'] as const) : [])]);
  return { line: row.line, ...work, flags: [...all] };
}

/** A clean task; refused if nothing names it. */
function taskOf(row: RowOf<'task'>): ImportedTask | Refusal {
  const { note, title, project, client, tags } = cleanWork({ ...row, note: row.notes, billable: null }, NOTES_MAX);
  const { line, isDone } = row;
  if (title === '') return { ok: false, reason: 'unreadable-row' };
  const estimate =
    row.estimate !== null && row.estimate > 0 && row.estimate < Infinity ? Math.round(row.estimate) : null;
  const due = row.due !== null && isDate(row.due) ? row.due : null;
  return { line, title, project, client, notes: note, tags, isDone, estimate, due };
}

/** What makes entries of the rows of one file. */
type Reading = { readonly moments: ReturnType<typeof createMoments>; readonly keyOf: ReturnType<typeof createKeys> };

function entryOf(row: RowOf<'entry' | 'day'>, { moments, keyOf }: Reading): ImportedEntry | Refusal {
  const span = row.kind === 'day' ? spanOfDay(row, moments) : spanOfEntry(row, moments);
  if (!span.ok) return span;
  const { times, startedAt, endedAt, zone, flags } = span;
  const key = keyOf({ ...row, times });
  return { ...workOf(row, flags), key, startedAt, endedAt, dayOnly: row.kind === 'day', zone };
}

function runningOf(row: RowOf<'running'>, { moments, keyOf }: Reading): ImportedRunning | Refusal {
  const start = moments(row.start, 'no-start');
  if (!start.ok) return start;
  const key = keyOf({ ...row, times: [start.written, null], duration: null });
  const flags = start.flag === null ? [] : [start.flag];
  return { ...workOf(row, flags), key, startedAt: start.at, zone: start.zone };
}

/** Sorts rows by what becomes of them. */
function sortRows(rows: Iterable<Row>, reading: Reading) {
  const entries: ImportedEntry[] = [];
  const running: ImportedRunning[] = [];
  const tasks: ImportedTask[] = [];
  const refused: LineReason<RefusedReason>[] = [];
  const skipped: LineReason<SkippedReason>[] = [];
  const put = <Made extends object>(line: number, made: Made | Refusal, list: Made[]): void => {
    if (!('reason' in made)) list.push(made);
    else refused.push({ line, reason: made.reason, ...(made.name === undefined ? {} : { name: made.name }) });
  };
  for (const row of rows) {
    const { kind, line } = row;
    if (kind === 'entry' || kind === 'day') put(line, entryOf(row, reading), entries);
    else if (kind === 'running') put(line, runningOf(row, reading), running);
    else if (kind === 'task') put(line, taskOf(row), tasks);
    else if (kind === 'refused') refused.push({ line, reason: row.reason });
    else if (kind === 'skipped') skipped.push({ line, reason: row.reason });
    else assertNever(row);
  }
  return { entries, running, tasks, refused, skipped };
}

/**
 * Turns the rows of a file into entries with clean texts and times in ms UTC. Rows that are wrong are refused one by one.
 * @param rows gone through twice, because the order of dates follows from all of them
 */
export function interpret(rows: Iterable<Row>, format: ImportFormat, options: InterpretOptions): Interpreted {
  const surveyed = survey(rows);
  const dateOrder = options.dateOrder ?? surveyed.order.order;
  const reading = { moments: createMoments({ zone: options.zone, dateOrder }), keyOf: createKeys(format) };
  return { ...sortRows(rows, reading), dateOrder, questions: questionsOf(surveyed, options) };
}

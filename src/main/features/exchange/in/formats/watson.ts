import type { RefusedReason } from '#shared/model/importing.ts';
import type { Format, Input, Row, When, Work } from '../format.ts';
import { Unreadable } from '../format.ts';
import { readInstant, readIso } from '../isoTime.ts';
import type { JsonObject } from '../json.ts';
import { isObject, textOf, textsOf } from '../json.ts';
import { entryRow, noWork, refuse, runningRow } from '../rows.ts';
import { cellOf, findColumns, headerKey, readHeader, readTable } from '../table.ts';

const columns = ['id', 'start', 'stop', 'project', 'tags'] as const;
const isText = (value: unknown): value is string => typeof value === 'string';

/** `frames`: arrays of start and stop (seconds since 1970), project, id and, in newer versions, tags and last change. */
function isFrames(json: unknown): json is readonly unknown[] {
  const first: unknown = Array.isArray(json) ? json[0] : undefined;
  if (!Array.isArray(first) || first.length > 6) return false;
  return typeof first[0] === 'number' && typeof first[1] === 'number' && isText(first[2]) && isText(first[3]);
}

/** What `watson log --json` prints. */
function isLog(json: unknown): json is readonly unknown[] {
  const first: unknown = Array.isArray(json) ? json[0] : undefined;
  return (
    isObject(first) &&
    ['id', 'project', 'start', 'stop'].every((name) => isText(first[name])) &&
    Array.isArray(first['tags'])
  );
}

/** The file `state` has the frame that was started, or nothing at all. */
function stateOf({ name, json }: Input): JsonObject | null {
  if (!isObject(json)) return null;
  const names = Object.keys(json);
  if (names.length === 0) return /^state\b/u.test(name) ? json : null;
  const isOnlyState = names.every((one) => ['project', 'start', 'tags'].includes(one));
  return isOnlyState && isText(json['project']) && 'start' in json ? json : null;
}

function isTable(text: string | null): text is string {
  // The first characters tell enough to leave alone what cannot be one.
  if (text === null || !/^\s*"?(?:id|start|stop|project|tags)\b/iu.test(text)) return false;
  return readHeader(text).map(headerKey).toSorted().join() === [...columns].toSorted().join();
}

/** A frame has a project and tags; the tags say more exactly what was done. */
const workOf = (project: string, tags: readonly string[]): Work => ({
  ...noWork,
  title: tags.length > 0 ? tags.join(', ') : project,
  project,
  tags,
});

const fromSeconds = (value: unknown, missing: RefusedReason): When | RefusedReason =>
  readInstant(typeof value === 'number' ? value * 1000 : value, missing);

function frameRow(line: number, frame: unknown): Row {
  if (!Array.isArray(frame)) return refuse(line, 'unreadable-row');
  const [start, stop, project, id, tags]: unknown[] = frame;
  const what = { ...workOf(textOf(project), textsOf(tags)), id: textOf(id) || null };
  return entryRow(line, fromSeconds(start, 'no-start'), fromSeconds(stop, 'no-end'), what);
}

function logRow(line: number, record: unknown): Row {
  if (!isObject(record)) return refuse(line, 'unreadable-row');
  const what = { ...workOf(textOf(record['project']), textsOf(record['tags'])), id: textOf(record['id']) || null };
  return entryRow(line, readIso(record['start'], 'no-start'), readIso(record['stop'], 'no-end'), what);
}

function* readRecords(records: readonly unknown[], rowOf: (line: number, record: unknown) => Row): Iterable<Row> {
  for (const [index, record] of records.entries()) yield rowOf(index + 1, record);
}

function stateRow({ project, start, tags }: JsonObject): Row {
  if (start === undefined || start === null) throw new Unreadable('not-a-time-report');
  return runningRow(1, fromSeconds(start, 'no-start'), { ...workOf(textOf(project), textsOf(tags)), id: null });
}

function* readCsv(text: string): Iterable<Row> {
  const { header, rows, brokenAt } = readTable(text);
  const names = Object.fromEntries(columns.map((name) => [name, [name]])) as Record<(typeof columns)[number], string[]>;
  const found = findColumns(header, names);
  for (const row of rows) {
    const cell = (name: (typeof columns)[number]) => cellOf(row, found, name).trim();
    const tags = cell('tags').split(/,\s*/u).filter(Boolean);
    const what = { ...workOf(cell('project'), tags), id: cell('id') || null };
    yield entryRow(row.line, readIso(cell('start'), 'no-start'), readIso(cell('stop'), 'no-end'), what);
  }
  if (brokenAt !== null) yield refuse(brokenAt, 'unreadable-row');
}

function read(input: Input): Iterable<Row> {
  const { json, text } = input;
  const state = stateOf(input);
  if (isFrames(json)) return readRecords(json, frameRow);
  if (isLog(json)) return readRecords(json, logRow);
  if (state !== null) return [stateRow(state)];
  if (isTable(text)) return readCsv(text);
  throw new Unreadable('other-format');
}

/** Watson's files `frames` and `state`, and what `watson log` prints as JSON and as CSV. */
export const watson: Format = {
  id: 'watson',
  recognises: (input) => isFrames(input.json) || isLog(input.json) || stateOf(input) !== null || isTable(input.text),
  read,
};

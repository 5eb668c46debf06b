import type { Format, Input, Row, Work } from '../format.ts';
import { Unreadable } from '../format.ts';
import { readIso } from '../isoTime.ts';
import type { JsonObject } from '../json.ts';
import { isObject, textOf, textsOf } from '../json.ts';
import { linesOf } from '../lines.ts';
import { entryRow, noWork, refuse, runningRow } from '../rows.ts';
import { readInterval } from './timewarrior/interval.ts';
import type { Interval } from './timewarrior/interval.ts';

/** The first line of a data file: `inc` alone, with a time, or with tags. */
const dataFile = /^\s*inc(?:[ \t]+(?:\d{8}T|#)|[ \t]*(?:\r?\n|$))/u;
/** The journal for `timew undo`, in its two forms. */
const journal = /^\s*(?:txn:[ \t]*\r?\n|\{\s*"actions"\s*:)/u;
const compactTime = /^\d{8}T\d{6}Z$/u;

/** Whether a JSON file comes from `timew export`: times are in the basic form, which no other program writes there. */
function isExport(json: unknown): json is readonly unknown[] {
  if (!Array.isArray(json)) return false;
  const first: unknown = json[0];
  return isObject(first) && [first['start'], first['end']].some((time) => compactTime.test(textOf(time)));
}

/** Whether a JSON file is `tags.data`, which counts how often each tag was used. */
function isTagList(json: unknown): boolean {
  const [first]: unknown[] = isObject(json) ? Object.values(json) : [];
  return isObject(first) && Object.keys(first).length === 1 && typeof first['count'] === 'number';
}

/** The name in a tag such as `project:Website`; undefined if the tag is none of this kind. */
const nameIn = (tag: string, kind: 'project' | 'client'): string | undefined =>
  tag.startsWith(`${kind}:`) && tag.length > kind.length + 1 ? tag.slice(kind.length + 1) : undefined;

/**
 * What was worked on. An interval has tags and no title, so one of the tags becomes the title: the first with a space,
 * since a person wrote it as a phrase, or else the first. `project:NAME` and `client:NAME`, the first of each, become
 * the project and the client. An interval that was exported with its title first comes back as it was.
 */
function workOf({ tags, annotation }: Interval): Work {
  const project = tags.find((tag) => nameIn(tag, 'project') !== undefined) ?? '';
  const client = tags.find((tag) => nameIn(tag, 'client') !== undefined) ?? '';
  const others = tags.filter((tag) => tag !== project && tag !== client);
  const at = Math.max(
    0,
    others.findIndex((tag) => /\s/u.test(tag)),
  );
  return {
    ...noWork,
    title: others[at] ?? annotation.split('\n', 1)[0] ?? '',
    project: nameIn(project, 'project') ?? '',
    client: nameIn(client, 'client') ?? '',
    note: annotation,
    tags: others.toSpliced(at, 1).map((tag) => tag.replaceAll(/\s+/gu, '_')),
  };
}

function rowOf(line: number, interval: Interval): Row {
  const what = { ...workOf(interval), id: null };
  const start = readIso(interval.start, 'no-start');
  if (interval.end === undefined) return runningRow(line, start, what);
  return entryRow(line, start, readIso(interval.end, 'no-end'), what);
}

function* readDataFile(text: string): Iterable<Row> {
  for (const { line, text: content } of linesOf(text)) {
    if (content.trim() === '') continue;
    const interval = readInterval(content);
    yield interval ? rowOf(line, interval) : refuse(line, 'unreadable-row');
  }
}

/** The ids of an export only count backwards from the newest interval, so they identify nothing. */
const intervalOf = ({ start, end, tags, annotation }: JsonObject): Interval => ({
  start,
  end,
  tags: textsOf(tags),
  annotation: textOf(annotation),
});

function* readExport(records: readonly unknown[]): Iterable<Row> {
  for (const [index, record] of records.entries()) {
    const line = index + 1;
    yield isObject(record) ? rowOf(line, intervalOf(record)) : refuse(line, 'unreadable-row');
  }
}

function read({ text, json }: Input): Iterable<Row> {
  if (isExport(json)) return readExport(json);
  if (isTagList(json) || journal.test(text ?? '')) throw new Unreadable('not-a-time-report');
  if (dataFile.test(text ?? '')) return readDataFile(text ?? '');
  throw new Unreadable('other-format');
}

/** Timewarrior's data files (`2024-03.data`) and the JSON of `timew export`. */
export const timewarrior: Format = {
  id: 'timewarrior',
  recognises: ({ text, json }) =>
    isExport(json) || isTagList(json) || dataFile.test(text ?? '') || journal.test(text ?? ''),
  read,
};

import { splitTags } from '../fields.ts';
import type { Format, Input, Row, When } from '../format.ts';
import { textOf } from '../json.ts';
import { readFirstRows, readTable } from '../table.ts';
import { readRows } from '../tableRows.ts';
import { readXml, rootOf } from '../xml.ts';
import { unsorted } from './hamster/unsorted.ts';

/** A fact, as all three kinds of files have it. Texts are empty if there is none. */
type Fact = {
  readonly activity: string;
  readonly start: string;
  readonly end: string;
  readonly category: string;
  readonly description: string;
  readonly tags: readonly string[];
};

const whenOf = (text: string): When => {
  const [date = '', time = ''] = text.trim().split(/[ T]/u);
  // Fractions of seconds are only in some of the files.
  return { date, time: time.replace(/\.\d+$/u, '') };
};

/**
 * Hamster reuses the ids of deleted facts, so content identifies them. Durations follow from start and end; without
 * them a fact is the same in all kinds of files.
 */
function rowOf(line: number, fact: Fact): Row {
  const { activity, start, end, category, description, tags } = fact;
  const project = unsorted.has(category) ? '' : category;
  const work = { title: activity, project, client: '', note: description, tags, billable: null };
  const found = { line, id: null, ...work, start: whenOf(start) };
  if (end === '' || end === 'None') return { kind: 'running', ...found };
  return { kind: 'entry', ...found, end: whenOf(end), duration: null };
}

function* readXmlFacts(text: string): Generator<Row> {
  for (const { name, line, attributes } of readXml(text)) {
    if (name !== 'activity') continue;
    const {
      name: activity = '',
      start_time: start = '',
      end_time: end = '',
      category = '',
      description = '',
      tags = '',
    } = attributes;
    yield rowOf(line, { activity, start, end, category, description, tags: splitTags(tags).toSorted() });
  }
}

/** Headers are translated, their order is not. */
const readTsv = (text: string): Iterable<Row> =>
  readRows(readTable(text), ({ line, cells }) => {
    const [activity = '', start = '', end = '', , category = '', description = '', tags = ''] = cells;
    return rowOf(line, { activity, start, end, category, description, tags: splitTags(tags).toSorted() });
  });

const FACTS = `
  SELECT facts.id, facts.start_time, facts.end_time, facts.description, activities.name AS activity,
         categories.name AS category
  FROM facts
  LEFT JOIN activities ON activities.id = facts.activity_id
  LEFT JOIN categories ON categories.id = activities.category_id
  ORDER BY facts.id`;
const TAGS = 'SELECT fact_tags.fact_id, tags.name FROM fact_tags JOIN tags ON tags.id = fact_tags.tag_id';

function* readDatabase(query: NonNullable<Input['query']>): Generator<Row> {
  const tagsOf = new Map<unknown, string[]>();
  for (const { fact_id: id, name } of query(TAGS)) tagsOf.set(id, [...(tagsOf.get(id) ?? []), textOf(name)]);
  let line = 0;
  for (const { id, start_time: start, end_time: end, description, activity, category } of query(FACTS)) {
    line += 1;
    yield rowOf(line, {
      activity: textOf(activity),
      start: textOf(start),
      end: textOf(end),
      category: textOf(category),
      description: textOf(description),
      tags: (tagsOf.get(id) ?? []).toSorted(),
    });
  }
}

const englishHeader = ['activity', 'start time', 'end time', 'duration minutes', 'category', 'description', 'tags'];
const localTime = /^\d{4}-\d\d-\d\d \d\d:\d\d/u;

/** Whether a text has the columns of the report, by what is in them; a report without facts only if it is English. */
function isTsv(text: string): boolean {
  const [header = [], first] = readFirstRows(text, 2);
  if (header.length !== englishHeader.length || !/^[^\r\n]*\t/u.test(text)) return false;
  if (first === undefined) return header.join('\t') === englishHeader.join('\t');
  return localTime.test(first[1] ?? '') && /^(?:\d{4}-.*)?$/u.test(first[2] ?? '') && /^[\d.]+$/u.test(first[3] ?? '');
}

function isDatabase(query: NonNullable<Input['query']>): boolean {
  const names = new Set(query("SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => name));
  return ['activities', 'categories', 'facts', 'fact_tags', 'tags'].every((name) => names.has(name));
}

/** Project Hamster: its XML and TSV exports, and its database. */
export const hamster: Format = {
  id: 'hamster',
  recognises: ({ text, query }) => {
    if (query !== null) return isDatabase(query);
    return text !== null && (rootOf(text) === 'activities' || isTsv(text));
  },
  read: ({ text, query }) => {
    if (query !== null) return readDatabase(query);
    return rootOf(text ?? '') === null ? readTsv(text ?? '') : readXmlFacts(text ?? '');
  },
};

import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { readImport } from '../../src/main/features/exchange/in/readFile.ts';
import { anyOptions, readFixture, readText, reasonOf, utf8 } from '../support/importFile.ts';

const at = (time: string) => Date.parse(`${time}Z`);

test('the database export of Charm is read: in UTC, with names from its tree of tasks', () => {
  const { format, interpreted } = readFixture('charm/export.xml');
  expect(format).toBe('charm');
  expect(interpreted.entries).toMatchObject([
    {
      line: 13,
      key: 'charm:1 2024-03-04T10:23:00',
      title: 'Fix the menu',
      project: 'Acme & Sons',
      note: 'It opens <again>',
      startedAt: at('2024-03-04T10:23'),
      endedAt: at('2024-03-04T11:23:01'),
      zone: 'UTC',
      flags: [],
    },
    { title: 'Reading', project: '', startedAt: at('2024-03-31T02:30'), flags: [] },
    { title: 'Round', endedAt: at('2024-03-04T12:00') },
  ]);
  expect(interpreted.running).toMatchObject([{ title: 'Reading', startedAt: at('2024-03-06T08:00') }]);
  expect(interpreted.refused).toEqual([
    { line: 16, reason: 'end-before-start' },
    { line: 17, reason: 'no-start' },
    { line: 19, reason: 'impossible-date' },
  ]);
  expect(interpreted.questions).toEqual([]);
});

test('reports of Charm are no time reports, and a database without events has no entries', () => {
  expect(reasonOf(() => readText('<!DOCTYPE charmreport>\n<charmreport type="weekly-timesheet"/>'))).toBe(
    'not-a-time-report',
  );
  const tasks =
    '<charmdatabase version="3"><tasks><task taskid="1" parentid="0">One</task></tasks><events/></charmdatabase>';
  expect(readText(tasks).interpreted.entries).toEqual([]);
});

const facts = [
  {
    title: 'Fix the menu',
    project: 'Website',
    note: 'It opens again',
    tags: ['bug', 'ui'],
    startedAt: at('2024-03-04T09:23'),
    endedAt: at('2024-03-04T10:23'),
    flags: [],
  },
  { title: 'Reading', project: '', note: '', tags: [], startedAt: at('2024-03-04T11:00') },
];

/** Reads a database that these statements make. */
function readDatabase(sql: string) {
  const bytes = new Uint8Array(100);
  bytes.set(utf8('SQLite format 3\0'));
  const database = new DatabaseSync(':memory:');
  database.exec(sql);
  return readImport('hamster.db', bytes, anyOptions, { openSqlite: () => (query) => database.prepare(query).all() });
}

const hamsterDatabase = `
  CREATE TABLE categories (id INTEGER PRIMARY KEY, name TEXT, color_code TEXT, category_order INTEGER, search_name TEXT);
  CREATE TABLE activities (id INTEGER PRIMARY KEY, name TEXT, deleted INTEGER, category_id INTEGER, search_name TEXT);
  CREATE TABLE facts (id INTEGER PRIMARY KEY, activity_id INTEGER, start_time TIMESTAMP, end_time TIMESTAMP, description TEXT);
  CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL, autocomplete BOOL DEFAULT true);
  CREATE TABLE fact_tags (fact_id INTEGER, tag_id INTEGER);
  INSERT INTO categories (id, name) VALUES (1, 'Website');
  INSERT INTO activities (id, name, category_id) VALUES (1, 'Fix the menu', 1), (2, 'Reading', -1);
  INSERT INTO facts VALUES
    (1, 1, '2024-03-04 10:23:00', '2024-03-04 11:23:00', 'It opens again'),
    (2, 2, '2024-03-04 12:00:00', '2024-03-04 12:30:00', NULL),
    (3, 2, '2024-03-05 08:00:00', NULL, NULL);
  INSERT INTO tags (id, name) VALUES (1, 'ui'), (2, 'bug');
  INSERT INTO fact_tags VALUES (1, 1), (1, 2);`;

test('the reports and the database of Hamster have the same entries, with the same keys', () => {
  const files = [readFixture('hamster/export.xml'), readFixture('hamster/export.tsv'), readDatabase(hamsterDatabase)];
  for (const { format, interpreted } of files) {
    expect(format).toBe('hamster');
    expect(interpreted.entries).toMatchObject(facts);
    expect(interpreted.running).toMatchObject([{ title: 'Reading', startedAt: at('2024-03-05T07:00') }]);
    expect(interpreted.refused).toEqual([]);
    expect(interpreted.questions).toMatchObject([{ question: 'zone', needed: false }]);
  }
  const [keys, ...others] = files.map(({ interpreted }) => interpreted.entries.map(({ key }) => key));
  expect(others).toEqual([keys, keys]);
});

test('a database of another program is no Hamster, and a report without facts is empty', () => {
  expect(reasonOf(() => readDatabase('CREATE TABLE facts (id INTEGER)'))).toBe('unknown-format');
  expect(readText('<?xml version="1.0" ?><activities/>').interpreted.entries).toEqual([]);
  const header = 'activity\tstart time\tend time\tduration minutes\tcategory\tdescription\ttags\r\n';
  expect(readText(header)).toMatchObject({ format: 'hamster', interpreted: { entries: [] } });
});

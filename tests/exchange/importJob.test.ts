import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectSound } from '../support/invariants.ts';
import { fixture } from '../support/importFile.ts';
import { openJobs } from '../support/openJobs.ts';

const HEAD =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';
const row = (date: string, from: string, to: string, what = 'Write'): string =>
  `Ann,a@example.com,Acme,Site,,${what},No,${date},${from},${date},${to},,`;
const file = (...rows: string[]): string => `${[HEAD, ...rows].join('\r\n')}\r\n`;

const good = file(row('2024-03-04', '09:00:00', '10:30:00'), row('2024-03-05', '11:00:00', '12:00:00', 'Read'));
const partly = file(row('2024-03-04', '09:00:00', '10:30:00'), row('2024-03-05', '12:00:00', 'soon'));
/** Whether the day or the month comes first cannot be told. */
const ambiguous = 'Date;Start;End;Task\n03/04/2024;09:00;10:00;Write\n05/04/2024;09:00;10:00;Write\n';

function open(files: Readonly<Record<string, string | Uint8Array>>) {
  const on = openJobs();
  on.execute({ type: 'changeSettings', settings: { zone: 'Europe/Berlin' } });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(on.folder, name), content);
  const entries = () => on.db.prepare('SELECT count(*) FROM time_entries').pluck().get();
  return {
    ...on,
    entries,
    json: async (...words: string[]) => {
      const { code, out, err } = await on.run(['import', ...words, '--json']);
      return {
        code,
        err,
        objects: out
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as object),
      };
    },
  };
}

const whole = {
  file: 'good.csv',
  format: 'toggl',
  zone: 'Europe/Berlin',
  dateOrder: 'ymd',
  entries: 2,
  seconds: 9000,
  first: '2024-03-04T08:00:00.000Z',
  last: '2024-03-05T11:00:00.000Z',
  running: 0,
  skipped: 0,
  duplicates: 0,
  overlaps: 0,
  dayEntries: 0,
  flagged: [],
  refused: [],
  written: true,
};

test('a dry run says what would come in, a run brings it in, and the same again is there already', async () => {
  const { json, entries, execute, db } = open({ 'good.csv': good });
  const dry = await json('good.csv', '--dry-run');
  expect(dry).toMatchObject({ code: 0, err: '', objects: [{ ...whole, written: false }] });
  expect(Object.keys(dry.objects[0] ?? {})).toEqual([
    'file',
    'format',
    'zone',
    'dateOrder',
    'entries',
    'seconds',
    'first',
    'last',
    'running',
    'skipped',
    'duplicates',
    'overlaps',
    'dayEntries',
    'flagged',
    'refused',
    'questions',
    'written',
  ]);
  expect(entries()).toBe(0);
  expect(await json('good.csv')).toMatchObject({ code: 0, objects: [whole] });
  expect(entries()).toBe(2);
  const again = { entries: 0, seconds: 0, first: null, last: null, duplicates: 2, written: true };
  expect(await json('good.csv')).toMatchObject({ code: 0, objects: [again] });
  expect(entries()).toBe(2);
  execute({ type: 'undo' });
  expect(entries()).toBe(0);
  expectSound(db);
});

test('the zone that is chosen is the one of local times', async () => {
  const { json } = open({ 'good.csv': good });
  const { objects } = await json('good.csv', '--zone', 'Asia/Tokyo');
  expect(objects).toMatchObject([{ zone: 'Asia/Tokyo', first: '2024-03-04T00:00:00.000Z' }]);
});

test('rows that are refused are told by line, and the rest comes in', async () => {
  const { json, run, entries } = open({ 'partly.csv': partly });
  const { code, objects } = await json('partly.csv');
  expect([code, entries()]).toEqual([4, 1]);
  expect(objects).toMatchObject([{ entries: 1, refused: [{ line: 3, reason: 'impossible-time' }], written: true }]);
  const { code: again, out } = await run(['import', 'partly.csv', '--dry-run']);
  expect(again).toBe(4);
  expect(out).toBe(
    'partly.csv (toggl): 0 entries would be imported, 0:00:00 in total\n' +
      '  1 entry already exists\n' +
      '  1 row was rejected:\n' +
      '    line 3: This time does not exist.\n',
  );
});

test('all refused rows are in JSON; people read the first twenty', async () => {
  const rows = Array.from({ length: 150 }, (_row, at) => row('2024-03-04', `${at % 24}:00:00`, 'soon'));
  const { json, run } = open({ 'bad.csv': file(...rows) });
  const { code, objects } = await json('bad.csv');
  expect(code).toBe(4);
  expect((objects[0] as { refused: unknown[] }).refused).toHaveLength(150);
  const { out } = await run(['import', 'bad.csv'], 'ru');
  expect(out.split('\n')).toHaveLength(1 + 1 + 20 + 1 + 1);
  expect(out).toContain('  150 строк отклонено:\n    строка 2: Такого времени не существует.\n');
  expect(out).toContain('    и ещё 130\n');
});

test('a question that has to be answered keeps the file out until an option answers it', async () => {
  const { json, run, entries } = open({ 'table.csv': ambiguous });
  const asked = await json('table.csv');
  expect(asked).toMatchObject({ code: 5, objects: [{ written: false }] });
  expect(asked.err).toContain('--date-order: ');
  expect(asked.objects).toMatchObject([
    { questions: expect.arrayContaining([expect.objectContaining({ question: 'date-order', needed: true })]) },
  ]);
  expect((await run(['import', 'table.csv'])).out).toBe('table.csv (csv): not imported\n');
  expect(entries()).toBe(0);
  const answered = await json('table.csv', '--date-order', 'dmy');
  expect(answered).toMatchObject({
    code: 0,
    objects: [{ dateOrder: 'dmy', entries: 2, first: '2024-04-03T07:00:00.000Z' }],
  });
});

test('what is no file that can be read is told in a sentence', async () => {
  const { json, run } = open({ 'empty.csv': '', 'odd.txt': 'hello\nworld\n', 'good.csv': good });
  expect(await json('empty.csv')).toMatchObject({
    code: 6,
    err: 'empty.csv: The file is empty.',
    objects: [{ file: 'empty.csv', format: null, dateOrder: null, entries: 0, written: false }],
  });
  expect(await run(['import', 'good.csv', '--format', 'watson'])).toMatchObject({
    code: 6,
    out: '',
    err: 'good.csv: The file is not in the chosen format.',
  });
  expect(await run(['import', 'gone.csv'])).toMatchObject({ code: 6, err: 'gone.csv: This file does not exist.' });
  expect(await run(['import', '.'])).toMatchObject({ code: 6, err: expect.stringContaining('not a file') });
  expect((await run(['import', 'odd.txt'], 'ru')).err).toMatch(/^odd\.txt: /u);
});

test('of several files each is a step of its own, and the worst decides how it ends', async () => {
  const on = open({
    'good.csv': good,
    'empty.csv': '',
    'partly.csv': file(row('2024-04-04', '09:00:00', 'soon')),
    'b.json': fixture('toggl/entries.json'),
  });
  const { code, objects } = await on.json('good.csv', 'empty.csv', 'partly.csv', 'b.json');
  expect(code).toBe(6);
  expect(objects).toMatchObject([
    { written: true },
    { written: false },
    { refused: [{ line: 2 }] },
    { file: 'b.json' },
  ]);
  const all = Number(on.entries());
  expect(all).toBeGreaterThan(2);
  on.execute({ type: 'undo' });
  expect(on.entries()).toBe(2);
});

test('while another import is under way, none begins; nor once nobody hears of it', async () => {
  const { run, turn, entries } = open({ 'good.csv': good });
  const other = turn.take();
  expect(await run(['import', 'good.csv'])).toMatchObject({ code: 1, err: expect.stringContaining('Another import') });
  other?.dispose();
  expect(await run(['import', 'good.csv'], 'en', AbortSignal.abort())).toMatchObject({ code: 1, out: '' });
  expect(entries()).toBe(0);
  expect((await run(['import', 'good.csv'])).code).toBe(0);
  expect(turn.take()).not.toBeNull();
});

test('an entry that is here with another length is said, left as it is, and makes the exit code 4', async () => {
  const plain = { workspace_id: 9, project_id: null, task_id: null, billable: false, tags: null, duration: -1 };
  const entry = (id: number, stop: string) => ({
    ...plain,
    id,
    description: 'Write',
    start: '2024-03-04T08:00:00Z',
    stop: `2024-03-04T${stop}:00Z`,
  });
  const print = (...entries: object[]) => JSON.stringify(entries);
  const { json, run, entries, db } = open({
    'old.json': print(entry(1, '09:00'), entry(2, '10:00')),
    'new.json': print(entry(1, '09:00'), entry(2, '11:00'), entry(3, '12:00')),
  });
  await json('old.json');
  const differing = [{ line: 2, reason: 'differs-here' }];
  for (const flag of ['--dry-run', '--zone=UTC']) {
    const { code, objects } = await json('new.json', flag);
    expect(code).toBe(4);
    expect(objects).toMatchObject([{ entries: 1, duplicates: 2, flagged: expect.arrayContaining(differing) }]);
  }
  expect(entries()).toBe(3);
  expect(db.prepare('SELECT ended_at FROM time_entries WHERE id = 2').pluck().get()).toBe(
    Date.parse('2024-03-04T10:00Z'),
  );
  const { code, out } = await run(['import', 'new.json']);
  expect(code).toBe(4);
  expect(out).toContain('line 2: This entry already exists with different times. It stays unchanged.');
});

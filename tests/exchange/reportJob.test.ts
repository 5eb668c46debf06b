import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '#shared/model/report.ts';
import { manualClock } from '../support/manualClock.ts';
import { openCore } from '../support/openCore.ts';
import { openImporter } from '../support/openImporter.ts';
import { openJobs } from '../support/openJobs.ts';

const HOUR = 3_600_000;
const at = (time: string): number => Date.parse(`2026-03-${time}Z`);

/** Two tasks for Acme, one of them billable, and one for nobody; on Wednesday, 4 March 2026, in UTC. */
function open() {
  const on = openJobs(openImporter(openCore(manualClock(at('04T18:00')))));
  const { execute, addTask } = on;
  const [write, call, rest] = ['Write =spec', 'Call', 'Rest'].map((title) => addTask(title)) as [
    number,
    number,
    number,
  ];
  execute({ type: 'changeTask', taskId: write, fields: { project: 'Site', billable: true } });
  const project = [...on.core.snapshot().projects.keys()][0] as number;
  execute({ type: 'changeProject', projectId: project, fields: { client: 'Acme' } });
  execute({ type: 'changeTask', taskId: call, fields: { project: 'Site', billable: false } });
  const add = (taskId: number, start: string, end: string) =>
    execute({ type: 'addEntry', taskId, startedAt: at(start), endedAt: at(end), note: '' });
  add(write, '03T09:00', '03T10:10');
  add(write, '04T09:00', '04T10:30');
  add(call, '04T11:00', '04T11:20');
  add(rest, '02T20:00', '02T21:00');
  const report = async (...words: string[]): Promise<Report> =>
    JSON.parse((await on.run(['report', ...words, '--format', 'json'])).out) as Report;
  return { ...on, report };
}

test('a report is a table that people read, in their language', async () => {
  const { run } = open();
  expect(await run(['report', 'today'])).toEqual(
    expect.objectContaining({
      code: 0,
      err: '',
      out: [
        'Project / Task  Tracked  Billable  Entries',
        'Site               1:50      1:30        2',
        '  Write =spec      1:30      1:30        1',
        '  Call             0:20      0:00        1',
        'Total              1:50      1:30        2',
        '',
      ].join('\n'),
    }),
  );
  expect((await run(['report', 'сегодня', '--group', 'client'], 'ru')).out).toMatch(/^Клиент .*\nAcme +1:50 /u);
});

test('the range, the groups, the rounding, the client and what is billable are those that were asked for', async () => {
  const { report, run } = open();
  expect((await report()).total).toMatchObject({ tracked: 4 * HOUR, entries: 4 });
  expect(await report('yesterday')).toMatchObject({ format: 'stint-report', from: '2026-03-03', to: '2026-03-03' });
  expect((await report('2026-03-03..')).total.entries).toBe(3);
  expect((await report('all', '--client', 'acme', '--billable', '--round', 'up:15')).total).toMatchObject({
    tracked: 160 * 60_000,
    rounded: 2.75 * HOUR,
  });
  expect((await report('all', '--group', 'day,client')).lines.map(({ name }) => name)).toHaveLength(3);
  expect(await run(['report', '--client', 'Nobody'])).toMatchObject({
    code: 1,
    out: '',
    err: 'There is no client Nobody.',
  });
  expect(await run(['report', '2027..today'])).toMatchObject({ code: 2, out: '' });
});

test('each format is that of the files', async () => {
  const { run } = open();
  const csv = (await run(['report', 'all', '--group', 'client,task', '--format', 'csv'])).out;
  expect(csv).toMatch(/^Client,Task,Tracked \(h\)|^Client,Task,/u);
  expect(csv).toContain('\r\nAcme,Write =spec,2.6667,');
  expect((await run(['report', '--format', 'md'])).out).toMatch(/^\| Project \/ Task +\|/u);
  expect((await run(['report', '--format', 'xlsx'])).bytes.subarray(0, 2).toString()).toBe('PK');
  const pdf = (await run(['report', '--client', 'ACME', '--format', 'pdf'])).out;
  expect(pdf).toMatch(/^%PDF A4 /u);
  expect(pdf).toContain('Acme');
});

test('entries are exported for other programs; all data come back as they were', async () => {
  const on = open();
  const exported = async (...words: string[]) => (await on.run(['export', ...words])).out;
  expect(JSON.parse(await exported('--format', 'timewarrior', '2026-03-04'))).toHaveLength(2);
  expect((await exported('--format', 'ics')).match(/BEGIN:VEVENT/gu)).toHaveLength(4);
  expect(await exported('--format', 'csv', 'today')).toContain('2026-03-04 09:00:00');
  expect(await exported('--format', 'toggl')).toMatch(/^User,Email,/u);
  expect(await exported('--format', 'clockify')).toMatch(/^Project,Client,/u);
  const all = await exported('--format', 'json');
  expect(all).toBe(on.print());
  const other = openJobs();
  writeFileSync(join(other.folder, 'all.json'), all);
  expect((await other.run(['import', 'all.json'])).code).toBe(0);
  expect(other.print()).toBe(all);
  const some = JSON.parse(await exported('--format', 'json', 'today')) as { entries: unknown[]; tasks: unknown[] };
  expect([some.entries.length, some.tasks.length]).toEqual([2, 3]);
});

test('a file is written as a whole: it replaces another one, keeps its mode and follows a link', async () => {
  const { run, folder } = open();
  const path = join(folder, 'out.json');
  expect(await run(['export', '--format', 'json', '--output', 'out.json'])).toMatchObject({
    code: 0,
    out: '',
    err: '',
  });
  const first = readFileSync(path, 'utf8');
  chmodSync(path, 0o640);
  symlinkSync(path, join(folder, 'link.json'));
  expect((await run(['export', '--format', 'ics', '--output', join(folder, 'link.json')])).code).toBe(0);
  expect(readFileSync(path, 'utf8')).not.toBe(first);
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).toSorted()).toEqual(['link.json', 'out.json']);
});

test('where a file cannot be written, that is said, and nothing is left behind', async () => {
  const { run, folder } = open();
  mkdirSync(join(folder, 'taken'));
  expect(await run(['report', '--output', 'no/such/out.txt'])).toMatchObject({
    code: 1,
    err: `could not write no/such/out.txt: the folder ${join(folder, 'no/such')} does not exist`,
  });
  const noFile = 'this is a folder or a device, not a file';
  expect((await run(['report', '--output', 'taken'])).err).toBe(`could not write taken: ${noFile}`);
  expect((await run(['report', '--output', '/dev/null'])).err).toBe(`could not write /dev/null: ${noFile}`);
  expect(existsSync('/dev/null') && statSync('/dev/null').isCharacterDevice()).toBe(true);
  expect(readdirSync(folder)).toEqual(['taken']);
});

test('a bug is logged, and told', async () => {
  const { run, errors, parts } = open();
  Object.assign(parts, { printPdf: () => Promise.reject(new Error('no printer')) });
  expect(await run(['report', '--format', 'pdf'])).toMatchObject({ code: 1, out: '', err: 'no printer' });
  expect(errors).toEqual([new Error('no printer')]);
});

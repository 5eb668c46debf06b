import { expect, test } from 'vitest';
import { queryOf } from '#shared/commandLine/askedReport.ts';
import type { Named } from '#shared/commandLine/askedReport.ts';
import { parseDateRange, rangeOf } from '#shared/commandLine/dateRange.ts';
import { exitCodeOf, isProblem, problemText } from '#shared/commandLine/problem.ts';
import { readWords } from '#shared/commandLine/readWords.ts';
import { translator } from '#shared/i18n/translator.ts';
import { newClient } from '#shared/model/client.ts';
import { newProject } from '#shared/model/project.ts';
import { plainReport } from '#shared/model/report.ts';

const TODAY = '2026-11-26';
const unit = (name: string, offset = 0) => ({ kind: 'unit', unit: name, offset });
const dates = (from: string, to: string) => ({ kind: 'dates', from, to });

test.each<[string, object]>([
  ['today', unit('day')],
  ['Сегодня', unit('day')],
  ['yesterday', unit('day', -1)],
  ['вчера', unit('day', -1)],
  ['week', unit('week')],
  ['last-week', unit('week', -1)],
  ['прошлая-неделя', unit('week', -1)],
  ['month', unit('month')],
  ['last-month', unit('month', -1)],
  ['прошлый-месяц', unit('month', -1)],
  ['quarter', unit('quarter')],
  ['last-quarter', unit('quarter', -1)],
  ['year', unit('year')],
  ['last-year', unit('year', -1)],
  ['all', { kind: 'all' }],
  ['всё', { kind: 'all' }],
  ['..', { kind: 'all' }],
  ['2026', dates('2026-01-01', '2026-12-31')],
  ['2026-02', dates('2026-02-01', '2026-02-28')],
  ['2024-02', dates('2024-02-01', '2024-02-29')],
  ['2026-12', dates('2026-12-01', '2026-12-31')],
  ['2026-11-26', dates('2026-11-26', '2026-11-26')],
  ['2026-10-01..2026-10-31', dates('2026-10-01', '2026-10-31')],
  ['2026-09..2026-10', dates('2026-09-01', '2026-10-31')],
  ['2025..2026', dates('2025-01-01', '2026-12-31')],
  ['2026-11-01..today', dates('2026-11-01', '2026-11-26')],
  ['вчера..сегодня', dates('2026-11-25', '2026-11-26')],
  ['2026-10..', dates('2026-10-01', '2026-11-20')],
  ['2026-12..', dates('2026-12-01', '2026-12-01')],
  ['..2026-10', dates('2026-02-03', '2026-10-31')],
  ['..2025', dates('2025-12-31', '2025-12-31')],
])('the range %s', (word, range) => {
  const typed = parseDateRange(word);
  if (isProblem(typed)) throw new Error(typed.code);
  expect(rangeOf(typed, TODAY, () => ({ from: '2026-02-03', to: '2026-11-20' }))).toEqual(range);
});

test('where there are no entries, an open end is the other one', () => {
  const typed = parseDateRange('2026-10-05..');
  expect(isProblem(typed) || rangeOf(typed, TODAY, () => null)).toEqual(dates('2026-10-05', '2026-10-05'));
});

test.each([
  ['tomorrow', 'range'],
  ['constructor', 'range'],
  ['', 'range'],
  ['2026-13', 'range'],
  ['2026-02-30', 'range'],
  ['26-11', 'range'],
  ['9999', 'range'],
  ['week..today', 'range'],
  ['2026..2027..2028', 'range'],
  ['2026-10-31..2026-10-01', 'range-reversed'],
  ['2027..today', 'range-reversed'],
])('%j is no range: %s', (word, code) => {
  const typed = parseDateRange(word);
  expect(isProblem(typed) ? typed : rangeOf(typed, TODAY, () => null)).toMatchObject({ code });
});

const plain = { range: plainReport.range, groups: ['project', 'task'], rounding: { mode: 'none' } };
const everything = { clients: [], projects: [], tags: [], billable: null, billed: null };
const report = { job: 'report', asked: { ...plain, ...everything }, format: 'table', output: null };
const imported = {
  job: 'import',
  files: ['a.csv'],
  format: null,
  zone: null,
  dateOrder: null,
  encoding: null,
  dryRun: false,
  json: false,
};

test.each<[string, object]>([
  ['report', report],
  ['report last-month', { ...report, asked: { ...report.asked, range: unit('month', -1) } }],
  [
    'report --group client,Project,day --round up:15 --client Acme --billable',
    {
      ...report,
      asked: {
        ...report.asked,
        groups: ['client', 'project', 'day'],
        rounding: { mode: 'up', minutes: 15, per: 'entry' },
        clients: ['Acme'],
        billable: true,
      },
    },
  ],
  [
    'report --round=nearest:6',
    { ...report, asked: { ...report.asked, rounding: { mode: 'nearest', minutes: 6, per: 'entry' } } },
  ],
  ['report --format pdf --output out.pdf', { ...report, format: 'pdf', output: 'out.pdf' }],
  ['export --format ics', { job: 'export', range: { kind: 'all' }, format: 'ics', output: null }],
  [
    'export 2026-11 --format toggl --output=a.csv',
    { job: 'export', range: dates('2026-11-01', '2026-11-30'), format: 'toggl', output: 'a.csv' },
  ],
  ['import a.csv', imported],
  ['import a.csv b/c.json --format timewarrior', { ...imported, files: ['a.csv', 'b/c.json'], format: 'timewarrior' }],
  [
    'import a.csv --zone Europe/Moscow --date-order MDY --encoding windows-1251 --dry-run --json',
    {
      ...imported,
      zone: 'Europe/Moscow',
      dateOrder: 'mdy',
      encoding: 'windows-1251',
      dryRun: true,
      json: true,
    },
  ],
  ['import -- --odd', { ...imported, files: ['--odd'] }],
])('%s', (words, job) => {
  expect(readWords(words.split(' '))).toEqual({ asked: job, dataDir: null, launch: false });
});

test.each([
  ['report today week', 'too-much'],
  ['report soon', 'range'],
  ['report --group', 'option'],
  ['report --group person', 'needs-groups'],
  ['report --group client,client', 'needs-groups'],
  ['report --group client,project,task,day', 'needs-groups'],
  ['report --group=', 'needs-groups'],
  ['report --round 15', 'needs-rounding'],
  ['report --round up:7', 'needs-rounding'],
  ['report --round up:015', 'needs-rounding'],
  ['report --round none:15', 'needs-rounding'],
  ['report --format html', 'needs-format'],
  ['report --format ics', 'needs-format'],
  ['report --output=', 'option'],
  ['report --zone UTC', 'option'],
  ['report --json', 'option'],
  ['export', 'needs-format'],
  ['export --format xlsx', 'needs-format'],
  ['export --format csv --billable', 'option'],
  ['import', 'needs-file'],
  ['import a.csv --format excel', 'needs-format'],
  ['import a.csv --zone Mars/Olympus', 'zone'],
  ['import a.csv --date-order myd', 'needs-date-order'],
  ['import a.csv --encoding latin1', 'needs-encoding'],
  ['import a.csv --output b', 'option'],
  ['status --group client', 'option'],
  ['start Write --dry-run', 'option'],
  ['stop --output a', 'option'],
])('%s is not understood: %s', (words, code) => {
  const read = readWords(words.split(' '));
  expect(read).toMatchObject({ code });
  if (!isProblem(read)) throw new Error('understood');
  expect(exitCodeOf(read)).toBe(2);
  for (const language of ['en', 'ru'] as const) expect(problemText(read, translator(language))).not.toBe('');
});

const known: Named = {
  clients: new Map([[3, newClient('Acme', 3)]]),
  projects: new Map([[4, newProject('Site', 4, [])]]),
  tasks: new Map([
    [1, { tags: ['Deep'] }],
    [2, { tags: ['deep', 'web'] }],
  ]),
  today: TODAY,
  covered: () => null,
};

test('names become ids, in any case; an unknown one is a problem', () => {
  const asked = { ...plainReport, ...everything, billable: true };
  expect(queryOf({ ...asked, clients: ['acme'], projects: ['SITE'], tags: ['@DEEP'] }, known)).toEqual({
    ...plainReport,
    filter: {
      clients: [3],
      projects: [4],
      tags: ['@DEEP', 'Deep', 'deep'],
      billable: true,
      billed: null,
      text: '',
    },
  });
  const lost = queryOf({ ...asked, clients: ['Nobody'] }, known);
  expect(lost).toEqual({ code: 'no-such-client', word: 'Nobody' });
  expect(isProblem(lost) && [exitCodeOf(lost), problemText(lost, translator('ru'))]).toEqual([
    1,
    'Нет клиента «Nobody».',
  ]);
  expect(queryOf({ ...asked, projects: ['X'] }, known)).toMatchObject({ code: 'no-such-project' });
});

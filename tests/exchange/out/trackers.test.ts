import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { writeClockify } from '../../../src/main/features/exchange/out/clockify.ts';
import { writeTimewarrior } from '../../../src/main/features/exchange/out/timewarrior.ts';
import { writeToggl } from '../../../src/main/features/exchange/out/toggl.ts';
import { entry } from './reports.ts';

const ada = { name: 'Ada', email: 'ada@example.com', zone: 'Europe/Berlin' };
const noted = entry({ note: '=1+1', billable: false, rate: null, amount: 0, tags: [] });

test('Toggl’s detailed report', () => {
  expect(writeToggl([entry(), noted], ada)).toBe(
    [
      'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
      'Ada,ada@example.com,Acme,Website,,Header,Yes,2026-03-04,09:30:00,2026-03-04,11:30:00,02:00:00,"design, urgent"',
      "Ada,ada@example.com,Acme,Website,Header,'=1+1,No,2026-03-04,09:30:00,2026-03-04,11:30:00,02:00:00,",
      '',
    ].join('\r\n'),
  );
});

test('durations are those between the seconds that are written, also where the clocks change or a timer runs', () => {
  const [night, running] = [
    entry({ startedAt: Date.UTC(2026, 2, 28, 23, 0, 0, 900), endedAt: Date.UTC(2026, 2, 29, 4, 0, 1, 100) }),
    entry({ endedAt: null, duration: 101 * 3_600_000 }),
  ];
  const rows = parse(writeToggl([night, running], ada), { columns: true, record_delimiter: '\r\n' });
  expect(rows).toMatchObject([
    { 'Start time': '00:00:00', 'End date': '2026-03-29', 'End time': '06:00:01', Duration: '05:00:01' },
    { 'End date': '2026-03-08', 'End time': '14:30:00', Duration: '101:00:00' },
  ]);
});

test('Clockify’s detailed report, with the money of each currency', () => {
  const yen = entry({ rate: { perHour: 9000, currency: 'JPY' }, amount: 18_000, invoice: '2026-014' });
  const [header = [], ...rows] = parse(writeClockify([yen, entry(), noted], ada), { record_delimiter: '\r\n' });
  expect(header.join()).toBe(
    'Project,Client,Description,Task,User,Group,Email,Tags,Type,Billable,Invoiced,Invoice ID,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal),Billable Rate (EUR),Billable Amount (EUR),Billable Rate (JPY),Billable Amount (JPY)',
  );
  const when = ['2026-03-04', '09:30:00', '2026-03-04', '11:30:00', '02:00:00', '2.00'];
  const who = ['Ada', '', 'ada@example.com'];
  expect(rows).toEqual([
    [
      'Website',
      'Acme',
      'Header',
      '',
      ...who,
      'design, urgent',
      'Regular',
      'Yes',
      'Yes',
      '2026-014',
      ...when,
      '',
      '',
      '9000',
      '18000',
    ],
    [
      'Website',
      'Acme',
      'Header',
      '',
      ...who,
      'design, urgent',
      'Regular',
      'Yes',
      'No',
      '',
      ...when,
      '85.00',
      '170.00',
      '',
      '',
    ],
    ['Website', 'Acme', "'=1+1", 'Header', ...who, '', 'Regular', 'No', 'No', '', ...when, '', '', '', ''],
  ]);
});

test('Timewarrior’s export', () => {
  const later = entry({
    startedAt: Date.UTC(2026, 2, 5),
    endedAt: null,
    tags: ['design', 'design'],
    project: '',
    client: '',
  });
  expect(writeTimewarrior([later, entry({ note: 'a "b"\nc' })])).toBe(
    `[
{"id":2,"start":"20260304T083000Z","end":"20260304T103000Z","tags":["Header","project:Website","client:Acme","design","urgent"],"annotation":"a \\"b\\"\\nc"},
{"id":1,"start":"20260305T000000Z","tags":["Header","design"]}
]
`,
  );
  expect(writeTimewarrior([])).toBe('[\n]\n');
});

import { expect, test } from 'vitest';
import { previewOf } from '../../src/main/features/exchange/previewOf.ts';
import { openImporter } from '../support/openImporter.ts';

const HEAD =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';
const row = (date: string, from: string, to: string, what: string, more = ''): string =>
  `Ann,a@example.com,Acme,Site,,${what},No,${date},${from},${date},${to},,"${more}"`;
const file = (...rows: string[]): string => `${[HEAD, ...rows].join('\n')}\n`;

test('a preview says what is new, what is there already and what needs a look, with lines', async () => {
  const on = openImporter();
  await on.take(file(row('2024-03-04', '09:00:00', '10:00:00', 'Write', 'deep')));
  const prepared = await on.prepare(
    file(
      row('2024-03-04', '09:00:00', '10:00:00', 'Write', 'deep'),
      row('2024-03-05', '09:00:00', '10:00:00', 'Read', 'Deep, web'),
      row('2024-03-05', '09:30:00', '10:30:00', '', 'WEB'),
      row('2024-03-06', '10:00:00', '09:00:00', 'Backwards'),
    ),
  );
  expect(previewOf(prepared, 'Untitled')).toMatchObject({
    format: 'toggl',
    zone: 'Europe/Berlin',
    entries: 2,
    seconds: 7200,
    first: Date.parse('2024-03-05T08:00Z'),
    last: Date.parse('2024-03-05T09:30Z'),
    running: 0,
    dayEntries: 0,
    duplicates: { first: [2], count: 1 },
    overlaps: { first: [3, 4], count: 2 },
    refused: { first: [{ line: 5, reason: 'end-before-start' }], count: 1 },
    flagged: { first: [], count: 0 },
    newClients: { first: [], count: 0 },
    newProjects: { first: [], count: 0 },
    newTags: { first: ['web'], count: 1 },
    newTasks: { first: ['Read', 'Site'], count: 2 },
    questions: [{ question: 'zone' }],
  });
});

test('lists have the first hundred, and how many there are', async () => {
  const on = openImporter();
  const rows = Array.from({ length: 150 }, (_, index) => {
    const time = `${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`;
    return row('2024-03-05', `${time}:00`, `${time}:30`, `Task ${index}`);
  });
  const { newTasks } = previewOf(await on.prepare(file(...rows)), 'Untitled');
  expect(newTasks.count).toBe(150);
  expect(newTasks.first).toHaveLength(100);
});

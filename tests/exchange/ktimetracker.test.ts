import { expect, test } from 'vitest';
import { ical } from '../../src/main/features/exchange/in/formats/ical.ts';
import { kTimeTracker } from '../../src/main/features/exchange/in/formats/kTimeTracker.ts';
import { entryOf, fixture, inputOf, refused, rowsOf, runningOf, utc } from '../support/importRows.ts';

test('events are of the task that they name, in the project that the tasks above it make', () => {
  expect(rowsOf(kTimeTracker, fixture('ktimetracker/tasks.ics'))).toEqual([
    {
      kind: 'task',
      line: 25,
      title: 'Tiles',
      project: 'Haus für Öl › Kitchen',
      client: '',
      notes: 'Blue ones',
      tags: [],
      isDone: true,
      estimate: null,
      due: null,
    },
    entryOf(
      46,
      { date: '2024-03-04', time: '23:00:00' },
      { date: '2024-03-05', time: '01:00:00' },
      {
        id: 'e1',
        title: 'Paint, twice',
        project: 'Haus für Öl › Kitchen',
        note: 'First coat\nSecond coat',
      },
    ),
    entryOf(58, utc('2024-03-04T09:00Z'), utc('2024-03-04T09:00Z'), { id: 'e2', title: 'Gone task' }),
    refused(67, 'impossible-duration'),
    runningOf(
      77,
      { date: '2024-03-06', time: '09:00:00', zone: 'Europe/Berlin' },
      {
        id: 'e4',
        title: 'Circle',
        project: 'Circle 2',
      },
    ),
    refused(85, 'no-start'),
    refused(91, 'unreadable-row'),
  ]);
});

test('tasks within each other are followed only so far', () => {
  const tasks = Array.from({ length: 5000 }, (_, at) =>
    ['BEGIN:VTODO', `UID:${at}`, `SUMMARY:${at}`, `RELATED-TO:${at - 1}`, 'END:VTODO', ''].join('\n'),
  );
  const text = `BEGIN:VCALENDAR\n${tasks.join('')}X-KDE-karm-a:1\nEND:VCALENDAR\n`;
  const rows = rowsOf(kTimeTracker, inputOf(text));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ title: '4999', project: expect.stringMatching(/^4900 › .* › 4998$/u) });
});

test('the event log has the path of the task, and nothing in quotes', () => {
  const at = (date: string, time: string) => ({ date, time });
  expect(rowsOf(kTimeTracker, fixture('ktimetracker/eventLog.csv'))).toEqual([
    entryOf(2, at('2024-03-04', '23:00:00'), at('2024-03-05', '01:00:00'), {
      id: 'e1',
      title: 'Paint',
      project: 'House › Kitchen',
      note: 'First coat, thin',
    }),
    entryOf(3, at('2024-03-05', '09:00:00'), at('2024-03-05', '09:00:00'), { id: 'e2', title: 'Paint', note: '"wet"' }),
    runningOf(4, at('2024-03-06', '09:00:00'), { id: 'e3', title: 'Paint' }),
    refused(5, 'unreadable-row'),
    refused(6, 'impossible-time'),
  ]);
  const semicolons = inputOf('Start;End;Task name;Comment;UID\r\n2024-03-04 23:00;2024-03-04 23:30;A;b;c;\r\n');
  expect(rowsOf(kTimeTracker, semicolons)).toMatchObject([{ line: 2, title: 'A', note: 'b;c', id: null }]);
});

test.each([
  ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nCATEGORIES:KTimeTracker\nEND:VEVENT\nEND:VCALENDAR\n', true],
  ['BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nX-KDE-karm-totalTaskTime:5\r\nEND:VTODO\r\nEND:VCALENDAR\r\n', true],
  ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nCATEGORIES:KTimeTracker,mine\nEND:VEVENT\nEND:VCALENDAR\n', false],
  ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:X-KDE-karm-\nEND:VEVENT\nEND:VCALENDAR\n', false],
])('%j is either a file of KTimeTracker or another calendar', (text, isKTimeTracker) => {
  expect([kTimeTracker.recognises(inputOf(text)), ical.recognises(inputOf(text))]).toEqual([
    isKTimeTracker,
    !isKTimeTracker,
  ]);
});

test.each([
  '',
  'Start,End,Task name,Comment,UID,More\n',
  'Start,End;Task name,Comment,UID\n',
  'CATEGORIES:KTimeTracker\n',
])('%j is no file of KTimeTracker', (text) => {
  expect(kTimeTracker.recognises(inputOf(text))).toBe(false);
  expect(() => rowsOf(kTimeTracker, inputOf(text))).toThrow(expect.objectContaining({ reason: 'other-format' }));
});

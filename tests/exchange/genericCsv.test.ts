import { expect, test } from 'vitest';
import { guessColumns } from '../../src/main/features/exchange/in/formats/genericCsv/columns.ts';
import { readFixture, readText, reasonOf } from '../support/importFile.ts';

const at = (time: string) => Date.parse(`${time}Z`);

test('a German table with clock times, days and mistakes is read row by row', () => {
  const { format, interpreted } = readFixture('csv/german.csv');
  expect(format).toBe('csv');
  expect(interpreted.entries).toMatchObject([
    {
      line: 2,
      title: 'Menü repariert',
      project: 'Website',
      client: 'Acme',
      note: 'geht wieder',
      billable: true,
      startedAt: at('2024-03-04T09:23'),
      endedAt: at('2024-03-04T10:53'),
      flags: [],
    },
    // Past midnight, as the duration says.
    { line: 3, startedAt: at('2024-03-04T21:30'), endedAt: at('2024-03-04T23:15'), flags: [] },
    {
      line: 4,
      dayOnly: true,
      billable: false,
      startedAt: at('2024-03-05T09:52:30'),
      endedAt: at('2024-03-05T12:07:30'),
    },
  ]);
  expect(interpreted.refused).toEqual([
    { line: 5, reason: 'end-before-start' },
    { line: 6, reason: 'impossible-date' },
    { line: 7, reason: 'no-end' },
    { line: 8, reason: 'impossible-time' },
    { line: 9, reason: 'no-start' },
  ]);
});

test('cells with date, time and offset are instants; minutes are minutes', () => {
  const { interpreted } = readFixture('csv/instants.csv');
  expect(interpreted.entries).toMatchObject([
    { title: 'Write', tags: ['deep_work', 'writing'], startedAt: at('2024-03-04T10:23'), flags: [] },
    { title: 'Local', startedAt: at('2024-03-04T11:00'), endedAt: at('2024-03-04T12:00') },
    { title: 'Without end', startedAt: at('2024-03-04T13:00'), endedAt: at('2024-03-04T13:45') },
  ]);
});

test.each([
  [
    'Date,Start Time,End Time,Description,Client,Project',
    { date: 0, start: 1, end: 2, title: 3, client: 4, project: 5 },
  ],
  ['Task;Description;Hours;Day;Tags', { title: 0, note: 1, duration: 2, date: 3, tags: 4 }],
  ['started_at,ended_at,Summary,Labels,Billable?', { start: 0, end: 1, title: 2, tags: 3, billable: 4 }],
  [
    'Datum;Beginn;Ende;Dauer (Min.);Kunde;Projekt;Beschreibung',
    { date: 0, start: 1, end: 2, duration: 3, client: 4, project: 5, title: 6 },
  ],
  [
    'Fecha;Hora de inicio;Hora de fin;Tarea;Proyecto;Etiquetas',
    { date: 0, start: 1, end: 2, title: 3, project: 4, tags: 5 },
  ],
  ['Date;Début;Fin;Durée;Tâche;Commentaire', { date: 0, start: 1, end: 2, duration: 3, title: 4, note: 5 }],
  ['Data;Início;Fim;Duração;Tarefa;Cliente', { date: 0, start: 1, end: 2, duration: 3, title: 4, client: 5 }],
  [
    'Дата;Начало;Окончание;Длительность;Задача;Проект;Метки',
    { date: 0, start: 1, end: 2, duration: 3, title: 4, project: 5, tags: 6 },
  ],
  ['Foo,Bar', {}],
])('the columns of %s are guessed', (header, columns) => {
  expect(guessColumns(header.split(/[,;]/u))).toEqual(columns);
});

test('headers that are not known are asked about, if the cells have times; the answer is used', () => {
  const text = 'Wann,Was,Wieviel\n2024-03-04,Schreiben,1:30\n';
  const asked = readText(text);
  expect(asked.interpreted.entries).toEqual([]);
  expect(asked.interpreted.questions).toContainEqual({
    question: 'columns',
    options: ['Wann', 'Was', 'Wieviel'],
    rows: [['2024-03-04', 'Schreiben', '1:30']],
    suggested: { title: 1 },
    needed: true,
  });
  const columns = { date: 0, title: 1, duration: 2 };
  const { interpreted } = readText(text, { columns });
  expect(interpreted.entries).toMatchObject([{ title: 'Schreiben', dayOnly: true }]);
  expect(interpreted.questions).toContainEqual(expect.objectContaining({ suggested: columns, needed: false }));
});

test.each([
  'Project,Client,Budget\nWebsite,Acme,100\nShop,Acme,20\n',
  'Name,Email,Role\nAnna,anna@example.org,Owner\nBen,ben@example.org,Member\n',
  'Project,Hours\nWebsite,12.5\nShop,3\n',
])('a table without times of entries is no time report', (text) => {
  expect(reasonOf(() => readText(text))).toBe('not-a-time-report');
});

test('what an open quote swallows is one refused row', () => {
  const { interpreted } = readText('Date,Hours,Task\n2024-03-04,1,Write\n2024-03-05,1,"Read\n2024-03-06,1,Call\n');
  expect(interpreted.entries).toMatchObject([{ title: 'Write' }]);
  expect(interpreted.refused).toEqual([{ line: 3, reason: 'unreadable-row' }]);
});

test('day-first or month-first is asked about where both fit all rows', () => {
  const table = (date: string) => `Date,Hours,Task\n03/04/2024,1,Write\n${date},1,Read\n`;
  expect(readText(table('05/04/2024')).interpreted.questions).toContainEqual(
    expect.objectContaining({ question: 'date-order', options: ['dmy', 'mdy'], needed: true }),
  );
  expect(readText(table('04/25/2024')).interpreted).toMatchObject({ dateOrder: 'mdy', refused: [] });
});

test('past midnight the times of day say how long it took, although the duration is rounded', () => {
  const { interpreted } = readText('Date,Start,End,Hours,Task\n2024-03-04,23:50,00:10,0.33,Move\n');
  expect(interpreted.entries.map(({ startedAt, endedAt }) => endedAt - startedAt)).toEqual([20 * 60_000]);
});

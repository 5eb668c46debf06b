import { expect, test } from 'vitest';
import { clockify } from '../../src/main/features/exchange/in/formats/clockify.ts';
import { HOUR, MINUTE, inputOf, inputOfText, noWork, rowsOf } from './trackerFiles.ts';

test('the detailed report, with a break, a custom field and rows that are wrong', () => {
  expect(rowsOf(clockify, inputOf('clockify/detailed.csv'))).toEqual([
    {
      kind: 'entry',
      line: 2,
      id: null,
      title: 'Header',
      note: 'Wire up the menu',
      project: 'Website',
      client: 'Orchard Ltd',
      tags: ['Frontend', 'Urgent'],
      billable: true,
      start: { date: '10/15/2024', time: '11:00:00 AM' },
      end: { date: '10/15/2024', time: '11:30:00 AM' },
      duration: 30 * MINUTE,
    },
    {
      ...noWork,
      kind: 'entry',
      line: 3,
      billable: false,
      start: { date: '03/04/2024', time: '10:23:52 AM' },
      end: { date: '03/04/2024', time: '10:23:52 AM' },
      duration: 0,
    },
    { kind: 'skipped', line: 4, reason: 'break' },
    { kind: 'refused', line: 5, reason: 'impossible-date' },
    {
      ...noWork,
      kind: 'entry',
      line: 6,
      title: '"Quoted"\nand \\\\ broken over lines',
      project: 'Website',
      billable: true,
      start: { date: '10/16/2024', time: '09:00 AM' },
      end: { date: '10/16/2024', time: '08:00 AM' },
      duration: null,
    },
    { kind: 'refused', line: 8, reason: 'no-end' },
  ]);
});

test('a report with activities, without clients and with decimal hours', () => {
  expect(rowsOf(clockify, inputOf('clockify/activity-no-client.csv'))).toEqual([
    {
      ...noWork,
      kind: 'entry',
      line: 2,
      title: 'Header',
      note: 'Wire up the menu',
      project: 'Website',
      start: { date: '15-10-2024', time: '14:00' },
      end: { date: '15-10-2024', time: '14:30' },
      duration: 30 * MINUTE,
    },
  ]);
});

test('rows that end before the last column', () => {
  expect(rowsOf(clockify, inputOf('clockify/client-last.csv'))).toMatchObject([
    { kind: 'entry', line: 2, title: 'Header', client: '', duration: null },
    { kind: 'entry', line: 3, title: 'Weeds', client: 'Orchard Ltd', duration: null },
  ]);
});

test('the CSV that Clockify imports, where the duration gives the end', () => {
  expect(rowsOf(clockify, inputOf('clockify/import-form.csv'))).toMatchObject([
    { kind: 'entry', start: { date: '03/04/2024', time: '10:23 AM' }, end: null, duration: 75 * MINUTE },
  ]);
});

test('a report without times of day', () => {
  expect(rowsOf(clockify, inputOf('clockify/without-times.csv'))).toEqual([
    {
      ...noWork,
      kind: 'day',
      line: 2,
      project: 'Website',
      client: 'Orchard Ltd',
      date: '2024-03-04',
      duration: 1.5 * HOUR,
    },
  ]);
});

test.each([
  ['german', 'Kopfzeile', 'Menü', 'Webseite', 'Obstgarten GmbH', 'eilig', true, '15.10.2024'],
  ['spanish', 'Cabecera', 'Menú', 'Sitio web', 'Huerto S.A.', 'urgente', true, '15/10/2024'],
  ['french', 'En-tête', 'Menu', 'Site web', 'Verger SARL', 'urgent', true, '15/10/2024'],
  ['portuguese', 'Cabeçalho', 'Menu', 'Site', 'Pomar Ltda', 'urgente', false, '15/10/2024'],
  ['russian', 'Шапка', 'Меню', 'Сайт', 'ООО «Сад»', 'срочно', true, '15.10.2024'],
])('a %s report', (language, title, note, project, client, tag, billable, date) => {
  const [entry, ...more] = rowsOf(clockify, inputOf(`clockify/${language}.csv`));
  expect(entry).toEqual({
    ...noWork,
    kind: 'entry',
    line: 2,
    title,
    note,
    project,
    client,
    tags: [tag],
    billable,
    start: { date, time: '11:00:00' },
    end: { date, time: '11:30:00' },
    duration: 30 * MINUTE,
  });
  expect(more.filter((row) => row.kind !== 'skipped' || row.reason !== 'break')).toEqual([]);
});

test('breaks are left out in any language', () => {
  const kinds = (language: string) => rowsOf(clockify, inputOf(`clockify/${language}.csv`)).map(({ kind }) => kind);
  expect([kinds('german'), kinds('russian')]).toEqual([
    ['entry', 'skipped'],
    ['entry', 'skipped'],
  ]);
});

test.each(['projects', 'summary', 'summary-german'])('%s has no time entries', (name) => {
  expect(() => rowsOf(clockify, inputOf(`clockify/${name}.csv`))).toThrow('not-a-time-report');
});

test('without the date of the end, the duration says that it was on the next day', () => {
  const header = 'Project,Start Date,Start Time,End Time,Duration (h)';
  const lasting = (times: string) => rowsOf(clockify, inputOfText(`${header}\nWeb,2024-03-04,${times}\n`));
  expect(lasting('11:50 PM,12:10 AM,0.33')).toMatchObject([{ end: null, duration: 20 * MINUTE }]);
  expect(lasting('10:00 AM,11:00 AM,1.00')).toMatchObject([{ end: { date: '2024-03-04', time: '11:00 AM' } }]);
});

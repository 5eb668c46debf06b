import { expect, test } from 'vitest';
import { kimai } from '../../src/main/features/exchange/in/formats/kimai.ts';
import { HOUR, MINUTE, inputOf, inputOfText, noWork, rowsOf } from './trackerFiles.ts';

test('the English export, past midnight, longer than a day, running, and with rows that are wrong', () => {
  const row = { ...noWork, title: 'Programming', project: 'Website', client: 'Orchard Ltd', billable: false };
  expect(rowsOf(kimai, inputOf('kimai/english.csv'))).toEqual([
    {
      ...row,
      kind: 'entry',
      line: 2,
      note: 'Wire up the menu',
      tags: ['Frontend', 'Urgent'],
      billable: true,
      start: { date: '2024-06-16', time: '12:00' },
      end: { date: '2024-06-16', time: '12:06' },
      duration: 6 * MINUTE,
    },
    {
      ...row,
      kind: 'entry',
      line: 3,
      start: { date: '2024-06-16', time: '22:00' },
      end: null,
      duration: 3.5 * HOUR,
    },
    { ...row, kind: 'entry', line: 4, start: { date: '2024-06-17', time: '09:00' }, end: null, duration: 25 * HOUR },
    { ...row, kind: 'running', line: 5, start: { date: '2024-06-18', time: '09:00' } },
    {
      ...noWork,
      kind: 'entry',
      line: 6,
      billable: false,
      start: { date: '2024-06-31', time: '09:00' },
      end: { date: '2024-06-31', time: '10:00' },
      duration: HOUR,
    },
    { kind: 'refused', line: 7, reason: 'impossible-date' },
  ]);
});

test.each([
  ['german-decimal', 'Programmieren', 'Menü', 'Webseite', 'Obstgarten GmbH', [], true],
  ['russian-own-columns', 'Вёрстка', 'Меню', 'Сайт', 'ООО «Сад»', ['срочно'], null],
  ['unknown-language', 'Ríomhchlárú', 'Roghchlár', 'Suíomh', 'Úllord', ['práinneach'], true],
  ['unknown-language-without-rates', 'Ríomhchlárú', 'Roghchlár', 'Suíomh', 'Úllord', ['práinneach'], false],
])('%s', (name, title, note, project, client, tags, billable) => {
  expect(rowsOf(kimai, inputOf(`kimai/${name}.csv`))).toEqual([
    {
      ...noWork,
      kind: 'entry',
      line: 2,
      title,
      note,
      project,
      client,
      tags,
      billable,
      start: { date: '2024-06-16', time: '12:00' },
      end: { date: '2024-06-16', time: '12:06' },
      duration: 6 * MINUTE,
    },
  ]);
});

test('an end before the start stays where the duration does not say that it is on the next day', () => {
  const header = 'Date,From,To,Duration,Project,Activity';
  expect(rowsOf(kimai, inputOfText(`${header}\n2024-06-16,12:00,11:00,,Website,Programming`))).toMatchObject([
    { kind: 'entry', end: { date: '2024-06-16', time: '11:00' }, duration: null },
  ]);
});

test('past midnight the times of day say how long it took, although the duration is rounded', () => {
  const header = 'Datum;Von;Bis;Dauer;Kunde;Projekt;Tätigkeit;Beschreibung;Schlagworte';
  const lasting = (times: string) =>
    rowsOf(kimai, inputOfText(`${header}\n2024-06-16;${times};;Web;Plan;;eilig,neu\n`));
  expect(lasting('23:50;00:10;0,33')).toMatchObject([{ end: null, duration: 20 * MINUTE, tags: ['eilig', 'neu'] }]);
  // The clocks were set forward meanwhile.
  expect(lasting('23:00;04:00;4:00')).toMatchObject([{ end: null, duration: 4 * HOUR }]);
  expect(lasting('10:00;09:00;0:00')).toMatchObject([{ end: { time: '09:00' } }]);
});

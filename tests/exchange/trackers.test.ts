import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Unreadable } from '../../src/main/features/exchange/in/format.ts';
import { clockify } from '../../src/main/features/exchange/in/formats/clockify.ts';
import { harvest } from '../../src/main/features/exchange/in/formats/harvest.ts';
import { kimai } from '../../src/main/features/exchange/in/formats/kimai.ts';
import { solidtime } from '../../src/main/features/exchange/in/formats/solidtime.ts';
import { toggl } from '../../src/main/features/exchange/in/formats/toggl.ts';
import { fixtures, inputOf, inputOfText } from './trackerFiles.ts';

const formats = [toggl, clockify, harvest, solidtime, kimai];
const claimsOf = (input: Parameters<typeof toggl.recognises>[0]) =>
  formats.filter((format) => format.recognises(input)).map(({ id }) => id);

const files = formats.flatMap(({ id }) =>
  readdirSync(join(fixtures, id)).map((name) => [`${id}/${name}`, id] as const),
);

test.each(files)('%s is recognised by %s alone', (path, id) => {
  expect(claimsOf(inputOf(path))).toEqual([id]);
});

test.each([
  'date,project,hours\n2024-03-04,Website,1.5',
  'Date,Start,End,Description\n2024-03-04,10:00,11:00,Menu',
  'DATE;START;END;TITLES;TIME_MS\n2024-03-04;10:00;11:00;Menu;3600000',
  'Start,End,Task name,Comment,UID\n2024-03-04 10:00,2024-03-04 11:00,Website->Menu,,a1',
  'id,start,stop,project,tags\nabcdef1,2024-03-04 10:00:00,2024-03-04 11:00:00,website,menu',
  'activity\tstart time\tend time\tduration minutes\tcategory\tdescription\ttags\nMenu\t2024-03-04 10:00:00\t\t60\t\t\t',
  'Name,Planned (h),Actual (h)\nMenu,2,3',
  '[]',
  '{}',
  'null',
  '[{"id":1,"start":"20221210T000000Z","end":"20221210T010000Z","tags":["menu"]}]',
  '[{"id":"a1","project":"website","start":"2024-03-04T10:00:00+01:00","stop":"2024-03-04T11:00:00+01:00","tags":[]}]',
  '[[1700000000,1700003600,"website","a1",[],1700003600]]',
  '{"data":{"task":{"ids":[],"entities":{}}}}',
  '',
])('%j is left to others', (text) => {
  expect(claimsOf(inputOfText(text))).toEqual([]);
});

test.each(['time_entries.csv', 'projects.json'])('an archive with only %s is left to others', (name) => {
  expect(claimsOf({ ...inputOfText(''), text: null, files: new Map([[name, '']]) })).toEqual([]);
});

test('whatever follows a known header, each row is read, left out or refused, and nothing is thrown', () => {
  const tables = files
    .map(([path, id]) => ({ format: formats.find((one) => one.id === id) ?? toggl, input: inputOf(path) }))
    .filter(({ input }) => input.files === null && input.json === undefined);
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('', '-', '2024-03-04', '04.03.2024', '10:00', '25:00', '1,5', '"'),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 5 });
  fc.assert(
    fc.property(fc.constantFrom(...tables), rows, ({ format, input }, cells) => {
      const header = (input.text ?? '').split('\n', 1)[0] ?? '';
      const text = [header, ...cells.map((row) => row.join(header.includes(';') ? ';' : ','))].join('\n');
      try {
        const read = [...format.read(inputOfText(text), { columns: null, activity: 'window' })];
        expect(read.every(({ line }, at) => line > (read[at - 1]?.line ?? 1))).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(Unreadable);
      }
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timewarrior } from '../../src/main/features/exchange/in/formats/timewarrior.ts';
import { entryOf, fixture, inputOf, refused, rowsOf, runningOf, utc } from '../support/importRows.ts';

describe('a data file', () => {
  const rows = rowsOf(timewarrior, fixture('timewarrior/2024-03.data'));

  test('is read line by line, and wrong lines are refused by themselves', () => {
    expect(rows).toEqual([
      entryOf(1, utc('2024-03-04T09:00Z'), utc('2024-03-04T10:30Z'), {
        title: 'Draft the offer',
        project: 'Web shop',
        client: 'Northwind',
        tags: ['writing'],
      }),
      entryOf(2, utc('2024-03-04T10:30Z'), utc('2024-03-04T10:30Z'), { title: 'coffee' }),
      entryOf(3, utc('2024-03-04T11:00Z'), utc('2024-03-04T12:00Z'), {
        title: 'Asked "who" pays',
        note: 'Asked "who" pays\nand when',
      }),
      entryOf(5, utc('2024-03-04T12:00Z'), utc('2024-03-04T13:00Z')),
      entryOf(6, utc('2024-03-04T13:00Z'), utc('2024-03-04T14:00Z'), {
        title: 'Call the bank',
        note: `see the old note, it isn't "done"`,
        tags: ['beta'],
      }),
      entryOf(7, utc('2024-03-05T09:00Z'), utc('2024-03-05T10:00Z'), {
        title: 'project:House',
        project: 'Garden',
        tags: ['client:'],
      }),
      entryOf(8, utc('2024-03-05T11:00Z'), utc('2024-03-05T10:00Z'), { title: 'backwards' }),
      refused(9, 'impossible-date'),
      refused(10, 'impossible-time'),
      refused(11, 'impossible-time'),
      refused(12, 'out-of-range'),
      refused(13, 'no-start'),
      refused(14, 'unreadable-row'),
      runningOf(15, utc('2024-03-06T08:00Z'), { title: 'Running now', note: 'note', tags: ['a_b'] }),
    ]);
  });

  test.each([
    ['inc', 'no-start'],
    ['inc # "unclosed', 'no-start'],
    ['inc 20240304T090000Z # "unclosed quote', { title: '"unclosed', tags: ['quote'] }],
    ['inc 20240304T090000Z # "#" #', { title: '#', tags: [] }],
    ['inc 20240304T090000Z # back\\slash "back\\\\slash \\u0041"', { title: 'back\\slash A', tags: ['back\\slash'] }],
    ['inc 20240304T090000Z # a "" b', { title: 'a', tags: ['b'] }],
  ])('reads %s', (line, expected) => {
    const [row] = rowsOf(timewarrior, inputOf(line));
    expect(row).toMatchObject(typeof expected === 'string' ? { reason: expected } : { kind: 'running', ...expected });
  });
});

test('an export is read; its numbers are no ids', () => {
  expect(rowsOf(timewarrior, fixture('timewarrior/export.json'))).toEqual([
    entryOf(1, utc('2024-03-04T09:00Z'), utc('2024-03-04T10:30Z'), {
      title: 'Draft the offer',
      project: 'Web shop',
      client: 'Northwind',
      tags: ['writing'],
    }),
    refused(2, 'no-start'),
    refused(3, 'unreadable-row'),
    refused(4, 'impossible-time'),
    entryOf(5, utc('2024-03-04T11:00Z'), utc('2024-03-04T12:00Z'), {
      title: 'First line',
      note: 'First line\nsecond',
    }),
    runningOf(6, utc('2024-03-04T13:00Z')),
  ]);
});

test.each(['tags.data', 'undo.data'])('%s has no intervals', (name) => {
  const input = fixture(`timewarrior/${name}`);
  expect(timewarrior.recognises(input)).toBe(true);
  expect(() => rowsOf(timewarrior, input)).toThrow(expect.objectContaining({ reason: 'not-a-time-report' }));
});

test.each(['increase', 'inc me', '{"a":{"count":1,"of":2}}', '[{"start":"2024-03-04"}]', '{}', '[]', ''])(
  '%j is no file of Timewarrior',
  (text) => {
    expect(timewarrior.recognises(inputOf(text))).toBe(false);
    expect(() => rowsOf(timewarrior, inputOf(text))).toThrow(expect.objectContaining({ reason: 'other-format' }));
  },
);

/** How Timewarrior quotes; a backslash and line breaks are escaped as well, so that they come back. */
const quote = (text: string) =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`;
const stamp = (at: number) => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/gu, '');

const seconds = fc.integer({ min: 0, max: 4_102_444_799 }).map((at) => at * 1000);
const line = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .map((text) => text.replaceAll(/\s+/gu, ' ').trim())
  .filter((text) => text !== '');
const name = line.filter((text) => !/^(?:project|client):/u.test(text));
const tag = name
  .map((text) => text.replaceAll(/[\s@#]/gu, ''))
  .filter((text) => text !== '' && !/^(?:project|client):/u.test(text));
const written = fc.record({
  start: seconds,
  end: fc.option(seconds),
  title: name,
  project: fc.oneof(fc.constant(''), line),
  client: fc.oneof(fc.constant(''), line),
  tags: fc.array(tag, { maxLength: 4 }),
  note: fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', minLength: 1 })),
});
type Written = typeof written extends fc.Arbitrary<infer Value> ? Value : never;

/** The tags in the order in which an entry is exported. */
const tagsOf = ({ title, project, client, tags }: Written) => [
  title,
  ...(project === '' ? [] : [`project:${project}`]),
  ...(client === '' ? [] : [`client:${client}`]),
  ...tags,
];

function expectSame(rows: readonly unknown[], all: readonly Written[]) {
  expect(rows).toEqual(
    all.map(({ start, end, ...what }, index) =>
      end === null ? runningOf(index + 1, { at: start }, what) : entryOf(index + 1, { at: start }, { at: end }, what),
    ),
  );
}

describe('what is exported with its title first comes back as it was', () => {
  test('from a data file', () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1 }), (all) => {
        const text = all.map((one) => {
          const times = one.end === null ? stamp(one.start) : `${stamp(one.start)} - ${stamp(one.end)}`;
          const note = one.note === '' ? '' : ` # ${quote(one.note)}`;
          return `inc ${times} # ${tagsOf(one).map(quote).join(' ')}${note}\n`;
        });
        const input = inputOf(text.join(''));
        expect(timewarrior.recognises(input)).toBe(true);
        expectSame(rowsOf(timewarrior, input), all);
      }),
    );
  });

  test('from an export', () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1 }), (all) => {
        const records = all.map((one) => ({
          start: stamp(one.start),
          ...(one.end === null ? {} : { end: stamp(one.end) }),
          tags: tagsOf(one),
          ...(one.note === '' ? {} : { annotation: one.note }),
        }));
        expectSame(rowsOf(timewarrior, inputOf(JSON.stringify(records))), all);
      }),
    );
  });
});

test('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'inc #"\'\\-T0Z\n\r\t'.split('')) }), (text) => {
      for (const row of rowsOf(timewarrior, inputOf(`inc\n${text}`))) expect(row.line).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanTags } from '#shared/model/task.ts';
import { parseQuickAdd, printQuickAdd } from '#shared/parse/quickAdd.ts';

/** A Wednesday. */
const TODAY = '2026-03-04';
const HOUR = 3_600_000;
const read = (line: string) => parseQuickAdd(line, TODAY);

test('one line says it all, in any order and both languages', () => {
  const draft = { title: 'Write spec', project: 'client-x', tags: ['deep'], estimate: 2 * HOUR, due: '2026-03-05' };
  expect(read('Write spec #client-x @deep ~2h !tomorrow')).toEqual(draft);
  expect(read('!завтра ~2ч Write @deep #client-x spec')).toEqual(draft);
  expect(read('Call #"Client X" @a @b @A')).toEqual({ title: 'Call', project: 'Client X', tags: ['A', 'b'] });
});

test('what is not understood stays title text', () => {
  for (const line of [
    'C# and F #',
    'mail me@home.org',
    'Wow ! great',
    'about ~many',
    'Buy 2 !soon',
    '# @ ~ !',
    '50% ~0m',
  ]) {
    expect(read(line)).toEqual({ title: line });
  }
  expect(read('A #one #two ~1h ~2h !today !tomorrow').title).toBe('A #two ~2h !tomorrow');
});

test.each([
  ['today', '2026-03-04'],
  ['fri', '2026-03-06'],
  ['wed', '2026-03-11'],
  ['ср', '2026-03-11'],
  ['5d', '2026-03-09'],
  ['24.12', '2026-12-24'],
  ['1.1', '2027-01-01'],
  ['29.2', '2028-02-29'],
  ['2026-05-01', '2026-05-01'],
])('!%s is %s', (word, due) => {
  expect(read(`Write !${word}`)).toEqual({ title: 'Write', due });
});

test('what is printed is read back as it was', () => {
  const text = fc.stringMatching(/^[\p{L}\d.-]{1,12}$/u);
  const tags = fc.array(text, { minLength: 1, maxLength: 4 }).map((all) => cleanTags(all) ?? ['deep']);
  const draft = fc.record(
    {
      title: fc.array(text, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      project: fc.array(text, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
      tags,
      estimate: fc.integer({ min: 1, max: 6000 }).map((minutes) => minutes * 60_000),
      due: fc
        .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    },
    { requiredKeys: ['title'] },
  );
  fc.assert(
    fc.property(draft, (one) => {
      expect(read(printQuickAdd(one))).toEqual(one);
    }),
  );
});

test('no line is lost: every word is somewhere', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (line) => {
      const { title, project = '', tags = [], estimate, due } = read(line);
      const kept = title.length + project.length + tags.join('').length;
      if (estimate === undefined && due === undefined && tags.length < 2) {
        expect(kept).toBeGreaterThanOrEqual(line.replaceAll(/[\s"#@]/gu, '').length - 1);
      }
    }),
  );
});

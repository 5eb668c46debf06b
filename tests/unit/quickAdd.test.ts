import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanTags } from '#shared/model/task.ts';
import { parseQuickAdd, printQuickAdd, readQuickAdd } from '#shared/parse/quickAdd.ts';
import { moveRanges } from '#shared/parse/textRange.ts';

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

test('each sign has words, which need no keys that a Russian keyboard lacks', () => {
  const draft = { title: 'Отчёт', project: 'Клиент Х', tags: ['важное'], estimate: 2 * HOUR, due: '2026-03-06' };
  expect(read('Отчёт проект:"Клиент Х" метка:важное оценка:2ч срок:пт')).toEqual(draft);
  expect(read('№«Клиент Х» Отчёт Тег:важное !пт оценка:2ч')).toEqual(draft);
  expect(read('Write project:home tag:deep est:2h due:fri')).toEqual({
    title: 'Write',
    project: 'home',
    tags: ['deep'],
    estimate: 2 * HOUR,
    due: '2026-03-06',
  });
  expect(read('Договор №12 Проект: начало').title).toBe('Договор №12 Проект: начало');
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
  ['вчера', '2026-03-03'],
  ['fri', '2026-03-06'],
  ['wed', '2026-03-11'],
  ['ср', '2026-03-11'],
  ['5d', '2026-03-09'],
  ['+3d', '2026-03-07'],
  ['+3д', '2026-03-07'],
  ['+2w', '2026-03-18'],
  ['+2нед', '2026-03-18'],
  ['next mon', '2026-03-09'],
  ['Next Friday', '2026-03-13'],
  ['след пн', '2026-03-09'],
  ['след. пятницу', '2026-03-13'],
  ['следующая среда', '2026-03-11'],
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

const texts = (line: string, kept: readonly { start: number; end: number }[] = []) =>
  readQuickAdd(line, TODAY, kept).tokens.map(({ kind, start, end }) => [kind, line.slice(start, end)]);

test('the tokens of a line are told, and one that is taken back is part of the title', () => {
  const line = 'Lend ~5 bucks #"Client X" !next mon @deep';
  expect(texts(line)).toEqual([
    ['estimate', '~5'],
    ['project', '#"Client X"'],
    ['due', '!next mon'],
    ['tag', '@deep'],
  ]);
  const kept = [{ start: 5, end: 7 }];
  expect(texts(line, kept).map(([kind]) => kind)).toEqual(['project', 'due', 'tag']);
  expect(parseQuickAdd(line, TODAY, kept)).toEqual({
    title: 'Lend ~5 bucks',
    project: 'Client X',
    due: '2026-03-09',
    tags: ['deep'],
  });
});

test('tokens are in order, apart, and with the words of the title they are the line', () => {
  const part = fc.constantFrom(
    '#a',
    '№б',
    '@c',
    '~2h',
    '!fri',
    '!next mon',
    'word',
    '~5',
    'срок:пт',
    '#"a b"',
    '"',
    '!',
    '№5',
  );
  const line = fc.array(fc.oneof(part, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 8 });
  fc.assert(
    fc.property(line, (words) => {
      const text = words.join(' ');
      const { tokens, draft } = readQuickAdd(text, TODAY);
      let rest = '';
      let at = 0;
      for (const { start, end } of tokens) {
        expect(start).toBeGreaterThanOrEqual(at);
        rest += `${text.slice(at, start)} `;
        at = end;
      }
      const titleWords = (title: string) => title.split(/\s+/u).filter(Boolean);
      expect(titleWords(rest + text.slice(at))).toEqual(titleWords(draft.title));
      // With each of them taken back, all of the line is the title.
      expect(readQuickAdd(text, TODAY, [{ start: 0, end: text.length }])).toMatchObject({ tokens: [] });
    }),
  );
});

test('a part of a line keeps its text while the line is edited elsewhere, and shrinks with it', () => {
  const edit = fc.record({
    before: fc.stringMatching(/^[ab ]{0,8}$/u),
    part: fc.stringMatching(/^[xyz]{1,5}$/u),
    after: fc.stringMatching(/^[ab ]{0,8}$/u),
    typed: fc.stringMatching(/^[cd ]{0,4}$/u),
    isAfter: fc.boolean(),
  });
  fc.assert(
    fc.property(edit, ({ before, part, after, typed, isAfter }) => {
      const range = { start: before.length, end: before.length + part.length };
      const text = isAfter ? before + part + typed + after : before + typed + part + after;
      const moved = moveRanges([range], before + part + after, text);
      expect(moved.map(({ start, end }) => text.slice(start, end))).toEqual([part]);
      const shorter = before + part.slice(0, -1) + after;
      expect(moveRanges([range], before + part + after, shorter).map(({ start, end }) => end - start)).toEqual(
        part.length > 1 ? [part.length - 1] : [],
      );
    }),
  );
  expect(moveRanges([{ start: 0, end: 2 }], '~5 bucks', '')).toEqual([]);
});

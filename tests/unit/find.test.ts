import fc from 'fast-check';
import { expect, test } from 'vitest';
import { find, indexOf } from '#shared/find/find.ts';
import { fold } from '#shared/find/fold.ts';
import { otherLayout } from '#shared/find/layout.ts';

const titled = (...texts: string[]) => texts.map((text, at) => ({ text, at }));
const found = (texts: readonly string[], typed: string, limit = 50) =>
  find(indexOf(titled(...texts)), typed, limit).map(({ text }) => text);

const word = fc.stringMatching(/^[a-zа-яё]{2,9}$/u);
const title = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const titles = fc.uniqueArray(title, { selector: fold, minLength: 1, maxLength: 30 });

test('titles are found by parts of words in any order, in any case, with a typing error, and with е for ё', () => {
  const texts = ['Write spec', 'Ёлка и отчёт', 'Review the design', 'Rewrite'];
  expect(found(texts, 'spec wri')).toEqual(['Write spec']);
  expect(found(texts, 'ЕЛКА отч')).toEqual(['Ёлка и отчёт']);
  expect(found(texts, 'desgin')).toEqual(['Review the design']);
  expect(found(texts, 'write')).toEqual(['Write spec', 'Rewrite']);
  expect(found(texts, 'xyzzy')).toEqual([]);
});

test('what was typed on the other layout is found', () => {
  expect(found(['тест', 'test', 'Звонок'], 'ntcn')).toEqual(['тест']);
  expect(found(['тест', 'test', 'Звонок'], 'еуые')).toEqual(['test']);
  expect(found(['тест', 'Юля: договор', 'Звонок'], '>kz')).toEqual(['Юля: договор']);
});

test('the more recent of two that match alike is first, and all are there if nothing is typed', () => {
  expect(found(['Write one', 'Write two'], 'write')).toEqual(['Write two', 'Write one']);
  expect(found(['One', 'Two'], ' ')).toEqual(['Two', 'One']);
});

test('a task is found by the words of its project, too', () => {
  const index = indexOf([{ text: 'Invoice', also: 'Client X', at: 0 }]);
  expect(find(index, 'client inv', 5)).toHaveLength(1);
});

test('an exact title is always first', () => {
  fc.assert(
    fc.property(titles, fc.nat(), (texts, pick) => {
      const wanted = texts[pick % texts.length] as string;
      for (const typed of [wanted, wanted.toUpperCase(), ` ${wanted.replaceAll('ё', 'е')} `])
        expect(found(texts, typed, 1)).toEqual([wanted]);
    }),
  );
});

test('every order of the words of a title finds it, and so does every layout', () => {
  fc.assert(
    fc.property(
      title.chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray(one.split(' ')))),
      titles,
      ([wanted, words], others) => {
        if (words.length === 0) return;
        const texts = [...new Set([...others, wanted])];
        expect(found(texts, words.join(' '))).toContain(wanted);
      },
    ),
  );
  const oneScript = fc.oneof(fc.stringMatching(/^[a-z][a-z ]{2,20}$/u), fc.stringMatching(/^[а-яё][а-яё ]{2,20}$/u));
  fc.assert(
    fc.property(oneScript, titles, (wanted, others) => {
      expect(fold(otherLayout(otherLayout(wanted)))).toBe(fold(wanted));
      expect(found([...new Set([...others, wanted])], otherLayout(wanted))).toContain(wanted);
    }),
  );
});

test('no text is too odd to look for', () => {
  const any = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 10 }), any, (texts, typed) => {
      const all = found(texts, typed);
      expect(new Set(all).size).toBeLessThanOrEqual(texts.length);
      for (const text of all) expect(texts).toContain(text);
    }),
  );
});

test('ten thousand are looked through within a frame', () => {
  const words = ['write', 'spec', 'отчёт', 'клиент', 'встреча', 'report', 'design', 'review', 'звонок', 'план'];
  const index = indexOf(
    Array.from({ length: 10_000 }, (_one, at) => ({
      text: `${[1, 3, 7].map((by) => words[Math.floor(at / by) % words.length]).join(' ')} ${at}`,
      at,
    })),
  );
  for (const typed of ['wri', 'reprot 77', 'jnxtn 9', 'zzzz']) {
    const times = Array.from({ length: 9 }, () => {
      const before = performance.now();
      find(index, typed, 50);
      return performance.now() - before;
    });
    // A busy machine makes it slower, never faster.
    expect(Math.min(...times)).toBeLessThan(16);
  }
});

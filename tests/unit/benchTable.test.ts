import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figure, figureBeside, notInstalled, ratioBelow, valueBelow } from '../../scripts/bench/figure.ts';
import { failures, markdownOf, tableOf, verdictOf } from '../../scripts/bench/table.ts';

const start = (ms: number) => figureBeside('start', 'ms', ms, 1000, ratioBelow(1.2));

test('a figure is marked by its aim: met, missed, or missed by more than a third', () => {
  expect([1199, 1200, 1590, 1610].map((ms) => verdictOf(start(ms)))).toEqual(['ok', 'misses', 'misses', 'far']);
  expect([1.9, 2.5, 2.7].map((ms) => verdictOf(figure('p99', 'ms', ms, valueBelow(2))))).toEqual([
    'ok',
    'misses',
    'far',
  ]);
  expect(verdictOf(figure('no aim', 'ms', 5))).toBeNull();
  expect(verdictOf(notInstalled('timewarrior'))).toBeNull();
  expect(verdictOf(figure('nothing measured', 'ms', Number.NaN, valueBelow(2)))).toBe('far');
});

test('only a ratio that is far from its aim fails the check', () => {
  const far = start(1700);
  expect(failures([start(1000), start(1500), far, figure('p99', 'ms', 90, valueBelow(2))])).toEqual([far]);
});

test('a figure that gets worse never gets a better mark', () => {
  const order = ['ok', 'misses', 'far'];
  const rank = (ms: number) => order.indexOf(verdictOf(start(ms)) ?? '');
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1e6, noNaN: true }), (a, b) => {
      expect(rank(Math.max(a, b))).toBeGreaterThanOrEqual(rank(Math.min(a, b)));
    }),
  );
});

test('the table says value, baseline, ratio, aim and mark, and Markdown the same', () => {
  const figures = [start(1234.5678), figure('list', 'ms', 4.56789, valueBelow(16)), notInstalled('timewarrior')];
  expect(tableOf(figures)).toEqual({
    start: { value: '1235 ms', beside: '1000', ratio: '1.23', aim: '< 1.2 ×', mark: 'misses' },
    list: { value: '4.57 ms', beside: '', ratio: '', aim: '< 16', mark: 'ok' },
    timewarrior: { value: 'not installed', beside: '', ratio: '', aim: '', mark: '' },
  });
  expect(markdownOf(figures).split('\n')).toEqual([
    '| figure | value | beside | ratio | aim | mark |',
    '| --- | --- | --- | --- | --- | --- |',
    '| start | 1235 ms | 1000 | 1.23 | < 1.2 × | misses |',
    '| list | 4.57 ms |  |  | < 16 | ok |',
    '| timewarrior | not installed |  |  |  |  |',
  ]);
});

import { expect, test, vi } from 'vitest';
import { plainReport } from '#shared/model/report.ts';
import type { Figures, Report, ReportLine } from '#shared/model/report.ts';
import { bucketsOf, partsIn, partsOf } from '../../src/renderer/features/report/charts/buckets.ts';
import { layOutBars } from '../../src/renderer/features/report/charts/bars.ts';
import { barUnit, chartQuery, yearOf } from '../../src/renderer/features/report/charts/chartQuery.ts';
import { layOutYear } from '../../src/renderer/features/report/charts/yearLayout.ts';
import { amountsOf, columnsOf } from '../../src/renderer/features/report/columns.ts';
import { isSameQuery } from '../../src/renderer/features/report/sameQuery.ts';
import { treeRows } from '../../src/renderer/features/report/treeRows.ts';
import { coalesced } from '../../src/renderer/state/coalesced.ts';

const HOUR = 3_600_000;

const figures = (hours: number): Figures => ({
  tracked: hours * HOUR,
  elapsed: hours * HOUR,
  rounded: hours * HOUR,
  billable: 0,
  amounts: {},
  entries: 1,
  running: 0,
});

const line = (key: string | null, hours: number, lines: readonly ReportLine[] = []): ReportLine => ({
  key,
  name: key ?? '',
  colour: null,
  figures: figures(hours),
  lines,
});

const report = (from: string | null, to: string | null, lines: readonly ReportLine[] = []): Report => ({
  at: 0,
  from,
  to,
  groups: ['project', 'task'],
  total: figures(1),
  lines,
});

test('lines are rows, those inside of a folded one are not, and the same key elsewhere is another row', () => {
  const lines = [line('1', 2, [line('7', 1), line('8', 1)]), line(null, 1, [line('7', 1)])];
  const rows = treeRows(report(null, null, lines), new Set());
  expect(
    rows.map(({ line: { key }, level, position, siblings, isOpen }) => [key, level, position, siblings, isOpen]),
  ).toEqual([
    ['1', 1, 1, 2, true],
    ['7', 2, 1, 2, null],
    ['8', 2, 2, 2, null],
    [null, 1, 2, 2, true],
    ['7', 2, 1, 1, null],
  ]);
  expect(new Set(rows.map(({ path }) => path)).size).toBe(5);
  const [first] = rows;
  expect(treeRows(report(null, null, lines), new Set([first?.path ?? ''])).map(({ line: { key } }) => key)).toEqual([
    '1',
    null,
    '7',
  ]);
});

test('bars are days, weeks or months by the length of the report, also those without time', () => {
  expect(barUnit(report('2026-03-04', '2026-03-04'))).toBeNull();
  expect(barUnit(report('2026-03-01', '2026-03-31'))).toBe('day');
  expect(barUnit(report('2026-01-01', '2026-03-31'))).toBe('week');
  expect(barUnit(report('2026-01-01', '2026-12-31'))).toBe('month');
  expect(barUnit(report(null, null))).toBeNull();
  expect(barUnit(report('0001-01-01', '9998-12-31'))).toBeNull();

  const days = bucketsOf(report('2026-02-27', '2026-03-02', [line('2026-03-01', 2, [line('1', 2)])]), 'day', 1);
  expect(days.map(({ from, total }) => [from, total / HOUR])).toEqual([
    ['2026-02-27', 0],
    ['2026-02-28', 0],
    ['2026-03-01', 2],
    ['2026-03-02', 0],
  ]);
  const weeks = bucketsOf(report('2026-03-04', '2026-03-15', [line('2026-03-02', 1)]), 'week', 1);
  expect(weeks.map(({ from, to }) => [from, to])).toEqual([
    ['2026-03-02', '2026-03-08'],
    ['2026-03-09', '2026-03-15'],
  ]);
  const months = bucketsOf(report('2025-12-31', '2026-03-01'), 'month', 1);
  expect(months.map(({ from, to }) => [from, to])).toEqual([
    ['2025-12-01', '2025-12-31'],
    ['2026-01-01', '2026-01-31'],
    ['2026-02-01', '2026-02-28'],
    ['2026-03-01', '2026-03-31'],
  ]);
});

test('the parts of bars are stacked without gaps in one order, the largest project at the bottom', () => {
  const lines = [line('2026-03-01', 3, [line('1', 1), line(null, 2)]), line('2026-03-02', 4, [line('1', 4)])];
  const parts = partsOf(lines, 'No project');
  expect(parts.map(({ name }) => name)).toEqual(['1', 'No project']);
  const buckets = bucketsOf(report('2026-03-01', '2026-03-02', lines), 'day', 1);
  expect(buckets.map((bucket) => partsIn(bucket, parts).map(({ time }) => time / HOUR))).toEqual([[1, 2], [4]]);
  const { bars, bottom, ticks } = layOutBars(buckets, parts, 400, 40);
  expect(ticks.map(({ hours }) => hours)).toEqual([0, 1, 2, 3, 4]);
  const [lower, upper] = bars[0]?.segments ?? [];
  expect((lower?.y ?? 0) + (lower?.height ?? 0)).toBe(bottom);
  expect((upper?.y ?? 0) + (upper?.height ?? 0)).toBeCloseTo((lower?.y ?? 0) - 1);
});

test('a year has each of its days once, in two rows where it is narrow, and none outside', () => {
  const days = [line('2024-02-29', 4), line('2024-03-01', 1)];
  for (const width of [380, 820]) {
    const { cells, months, size } = layOutYear(report('2024-01-01', '2024-12-31', days), '2024', 1, width);
    expect(cells).toHaveLength(366);
    expect(months).toHaveLength(12);
    expect(Math.max(...cells.map(({ x }) => x)) + size).toBeLessThanOrEqual(width);
    expect(new Set(cells.map(({ x, y }) => `${x} ${y}`)).size).toBe(366);
    expect(cells.filter(({ level }) => level > 0).map(({ date, level }) => [date, level])).toEqual([
      ['2024-02-29', 4],
      ['2024-03-01', 2],
    ]);
  }
});

test('charts ask for the same entries in exact time', () => {
  const query = { ...plainReport, rounding: { mode: 'up', minutes: 15, per: 'entry' } as const };
  const week = report('2026-03-02', '2026-03-08');
  expect(chartQuery('time', query, week, '2026-03-04')).toMatchObject({
    range: query.range,
    groups: ['day', 'project'],
    rounding: { mode: 'none' },
  });
  expect(chartQuery('year', query, week, '2026-03-04')).toMatchObject({
    range: { kind: 'dates', from: '2026-01-01', to: '2026-12-31' },
    groups: ['day'],
  });
  expect(yearOf(report('2026-12-28', '2027-01-03'), '2026-12-30')).toBe('2026');
  expect(yearOf(report('2024-01-01', '2024-12-31'), '2026-12-30')).toBe('2024');
});

test('columns that have nothing to say are left out, and currencies stand side by side', () => {
  expect(columnsOf(plainReport, figures(1))).toEqual(['tracked', 'share', 'entries']);
  const rounded = { ...plainReport, rounding: { mode: 'up', minutes: 15, per: 'entry' } as const };
  const total = { ...figures(1), elapsed: 1, billable: 1, amounts: { USD: 5, EUR: 7, JPY: 0 } };
  expect(columnsOf(rounded, total)).toEqual([
    'tracked',
    'rounded',
    'elapsed',
    'billable',
    'amount',
    'share',
    'entries',
  ]);
  expect(amountsOf(total)).toEqual([
    ['EUR', 7],
    ['USD', 5],
  ]);
});

test('queries are the same whatever the order of their parts', () => {
  const { range, ...rest } = plainReport;
  expect(isSameQuery(plainReport, { ...rest, range: { offset: 0, unit: 'week', kind: 'unit' } })).toBe(true);
  expect(isSameQuery(plainReport, { ...rest, range: { ...range, offset: 1 } as typeof range })).toBe(false);
});

test('what is asked for during a run is run once more, after it', async () => {
  const ends: (() => void)[] = [];
  const run = vi.fn<() => Promise<void>>(() => new Promise((resolve) => ends.push(resolve)));
  const ask = coalesced(run);
  const all = Promise.all([ask(), ask(), ask()]);
  expect(run).toHaveBeenCalledTimes(1);
  ends[0]?.();
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2));
  ends[1]?.();
  await all;
  expect(run).toHaveBeenCalledTimes(2);
});

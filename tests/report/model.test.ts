import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figures, Grouping, ReportLine, ReportQuery } from '#shared/model/report.ts';
import { orderOf } from '#shared/report/sort.ts';
import { anyEntries, anyQuery, anyState, NOW } from '../support/anyReport.ts';
import { listOf, reportOf } from '../support/computedReport.ts';
import { modelReport } from '../support/reportModel.ts';

type Plain = { readonly figures: unknown; readonly lines: Readonly<Record<string, Plain>> };

const plain = ({ figures, lines }: Pick<ReportLine, 'figures' | 'lines'>): Plain => ({
  figures,
  lines: Object.fromEntries(lines.map((line) => [String(line.key), plain(line)])),
});

test('every figure of every line is what the plainest way of counting comes to', () => {
  fc.assert(
    fc.property(anyQuery, anyState, anyEntries, (query, state, entries) => {
      const { total, lines } = reportOf(query, state, entries);
      expect(plain({ figures: total, lines })).toEqual(modelReport(query, state, entries, NOW));
    }),
    { numRuns: 2000 },
  );
});

/** Whether what is rounded does not depend on the lines. */
const isFree = ({ rounding }: ReportQuery): boolean => rounding.mode === 'none' || rounding.per !== 'line';

test('times and amounts are the same however they are grouped, and a line is the sum of its lines', () => {
  const groupings = fc.uniqueArray(
    fc.constantFrom<Grouping>('client', 'project', 'task', 'note', 'day', 'week', 'month'),
    {
      maxLength: 3,
    },
  );
  fc.assert(
    fc.property(anyQuery.filter(isFree), groupings, anyState, anyEntries, (query, groups, state, entries) => {
      const whole = reportOf({ ...query, groups: [] }, state, entries).total;
      const { total, lines } = reportOf({ ...query, groups }, state, entries);
      expect(total).toEqual(whole);
      if (groups.length > 0) expect(addedUp(lines)).toEqual(sumsOf(total));
      for (const line of lines) if (line.lines.length > 0) expect(addedUp(line.lines)).toEqual(sumsOf(line.figures));
    }),
    { numRuns: 1000 },
  );
});

test('rounded per line, a line is the sum of its lines as well', () => {
  fc.assert(
    fc.property(
      anyQuery.filter((query) => !isFree(query) && query.groups.length > 0 && !query.groups.includes('tag')),
      anyState,
      anyEntries,
      (query, state, entries) => {
        const { total, lines } = reportOf(query, state, entries);
        expect(addedUp(lines)).toEqual(sumsOf(total));
      },
    ),
    { numRuns: 500 },
  );
});

test('the listed entries add up to the report, and each amount to that of its time', () => {
  const query = anyQuery.filter(({ rounding }) => rounding.mode === 'none' || rounding.per === 'entry');
  fc.assert(
    fc.property(query, anyState, anyEntries, (asked, state, entries) => {
      const { total } = reportOf(asked, state, entries);
      const list = listOf(asked, state, entries);
      const sum = (of: (one: (typeof list)[number]) => number): number => list.reduce((all, one) => all + of(one), 0);
      expect(list.length).toBe(total.entries);
      expect(sum(({ duration }) => duration)).toBe(total.tracked);
      expect(sum(({ rounded }) => rounded)).toBe(total.rounded);
      expect(sum(({ billable, rounded }) => (billable ? rounded : 0))).toBe(total.billable);
      for (const currency of ['EUR', 'USD']) {
        expect(sum(({ rate, amount }) => (rate?.currency === currency ? amount : 0))).toBe(
          total.amounts[currency] ?? 0,
        );
      }
      expect(list.filter(({ endedAt }) => endedAt === null).length).toBe(total.running);
    }),
    { numRuns: 1000 },
  );
});

test('lines are in the order that was asked for', () => {
  fc.assert(
    fc.property(anyQuery, anyState, anyEntries, ({ sort, ...query }, state, entries) => {
      const { groups, total, lines } = reportOf({ ...query, sort }, state, entries);
      const grouping = groups[0];
      if (grouping === undefined) return;
      const compare = orderOf(sort, grouping, total);
      for (const [index, line] of lines.slice(1).entries()) expect(compare(lines[index] ?? line, line)).toBeLessThan(0);
    }),
    { numRuns: 300 },
  );
});

/** What lines come to together, apart from what overlaps and what lies in several of them. */
function addedUp(lines: readonly ReportLine[]) {
  const amounts: Record<string, number> = {};
  let [tracked, rounded, billable, running] = [0, 0, 0, 0];
  for (const { figures } of lines) {
    tracked += figures.tracked;
    rounded += figures.rounded;
    billable += figures.billable;
    running += figures.running;
    for (const [currency, amount] of Object.entries(figures.amounts)) {
      amounts[currency] = (amounts[currency] ?? 0) + amount;
    }
  }
  return { tracked, rounded, billable, running, amounts };
}

const sumsOf = ({ tracked, rounded, billable, running, amounts }: Figures) => ({
  tracked,
  rounded,
  billable,
  running,
  amounts,
});

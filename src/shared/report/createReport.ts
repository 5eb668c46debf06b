import type { Report, ReportQuery } from '../model/report.ts';
import { dayAt } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { createDivider } from './divide.ts';
import { summed } from './lines.ts';
import type { SummedLine } from './lines.ts';
import { roundLines, takeRounding } from './perLine.ts';
import type { Piece } from './piece.ts';
import type { Dates } from './range.ts';
import { linesOf } from './result.ts';
import { roundedPart, rounderOf } from './round.ts';
import { createScope } from './scope.ts';
import type { EntryNeeds, EntrySink } from './scope.ts';
import { createSums } from './sums.ts';
import type { ReportState } from './taskFacts.ts';
import { createTree } from './tree.ts';

/** A report while it is computed. */
export type GrowingReport = {
  /** The entries that overlap this interval, ms UTC, have to be added, by start. */
  readonly interval: Interval;
  readonly needs: EntryNeeds;
  readonly add: EntrySink;
  readonly result: () => Report;
};

/**
 * Computes a report as of `now`, ms UTC, from entries that are added one by one; nothing is kept of them but the
 * figures of the lines.
 */
export function createReport(query: ReportQuery, state: ReportState, now: number): GrowingReport {
  const { groups, rounding, sort } = query;
  const scope = createScope(query, state, now);
  const sums = createSums(scope.currencies);
  const isPerLine = roundedPart(rounding) === 'line';
  const tree = createTree(groups, state.firstDay, sums, isPerLine);
  const tag = groups.indexOf('tag');
  const untagged = isPerLine && tag >= 0 ? createTree(groups.toSpliced(tag, 1), state.firstDay, sums, true) : null;
  const covered = createCovered();
  const divide = createDivider(query, state.calendar, (piece) => {
    tree.add(piece);
    untagged?.add(piece);
  });

  const add: EntrySink = (startedAt, endedAt, taskId, billable, dayOnly, note) => {
    const entry = scope.take(startedAt, endedAt, taskId, billable, dayOnly, note);
    if (entry === null) return;
    covered.add(entry);
    divide(entry);
  };

  function roundedRoot(): SummedLine {
    const root = summed(tree.root, sums, groups);
    if (!isPerLine) return root;
    const round = rounderOf(rounding);
    roundLines(root, round);
    if (untagged) {
      const other = summed(untagged.root, sums, groups.toSpliced(tag, 1));
      roundLines(other, round);
      takeRounding(root, other, tag);
    }
    return root;
  }

  function result(): Report {
    const dates = scope.dates ?? covered.dates(state);
    const root = roundedRoot();
    const lines = linesOf(root, groups, sort, state);
    return { at: now, from: dates?.from ?? null, to: dates?.to ?? null, groups, total: root.figures, lines };
  }

  return { interval: scope.interval, needs: scope.needs, add, result };
}

/** The dates of the first and the last entry. */
function createCovered() {
  let [first, last] = [Infinity, -Infinity];
  return {
    add({ startDay, end, dayOnly }: Piece): void {
      first = Math.min(first, startDay);
      last = Math.max(last, dayOnly ? startDay : Math.max(startDay, end - 1));
    },
    dates: ({ calendar }: ReportState): Dates | null =>
      first > last ? null : { from: dayAt(first, calendar).date, to: dayAt(last, calendar).date },
  };
}

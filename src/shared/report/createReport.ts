import type { Grouping, Report, ReportQuery } from '../model/report.ts';
import { dayAt } from '../time/day.ts';
import type { Day } from '../time/day.ts';
import { createDays } from '../time/days.ts';
import type { Interval } from '../time/interval.ts';
import { createTaskDays, grow } from './growing.ts';
import type { Growing } from './growing.ts';
import type { Place } from './keys.ts';
import { summed } from './lines.ts';
import type { SummedLine } from './lines.ts';
import { roundLines, takeRounding } from './perLine.ts';
import type { Dates } from './range.ts';
import { linesOf } from './result.ts';
import { roundedPart, rounderOf } from './round.ts';
import { createScope } from './scope.ts';
import type { Counted, EntryNeeds, EntrySink } from './scope.ts';
import { createSums } from './sums.ts';
import type { Piece } from './sums.ts';
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

const byDay: ReadonlySet<Grouping> = new Set(['day', 'week', 'month']);

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
  const divide = createDivider(query, state, (piece, place) => {
    tree.add(piece, place);
    untagged?.add(piece, place);
  });

  const add: EntrySink = (startedAt, endedAt, taskId, billable, dayOnly, note) => {
    const counted = scope.take(startedAt, endedAt, taskId, billable, dayOnly, note);
    if (counted === null) return;
    covered.add(counted);
    divide(counted, note);
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
    add({ start, end, day, dayOnly }: Counted): void {
      first = Math.min(first, day);
      last = Math.max(last, dayOnly ? day : Math.max(start, end - 1));
    },
    dates: ({ calendar }: ReportState): Dates | null =>
      first > last ? null : { from: dayAt(first, calendar).date, to: dayAt(last, calendar).date },
  };
}

/**
 * Divides entries into the pieces that go to different lines, and gives each its part of the rounded time and of the
 * amount of what is rounded as one: the entry, or what a task has on a day.
 */
function createDivider(
  { groups, rounding }: ReportQuery,
  { calendar }: ReportState,
  add: (piece: Piece, place: Place) => void,
): (counted: Counted, note: string) => void {
  const part = roundedPart(rounding);
  const round = rounderOf(rounding);
  const isDivided = part === 'taskDay' || groups.some((group) => byDay.has(group));
  const dayOf = createDays(calendar);
  const sumOf = createTaskDays();
  const whole: Growing = { exact: 0, rounded: 0, amount: 0 };
  const piece: Piece = {
    entry: 0,
    start: 0,
    end: 0,
    rounded: 0,
    amount: 0,
    billable: false,
    rate: null,
    dayOnly: false,
    running: false,
  };
  let place: Place | null = null;

  function addPiece(counted: Counted, day: Day | null, start: number, end: number): void {
    piece.start = start;
    piece.end = end;
    piece.running = counted.running && end === counted.end;
    if (part === 'taskDay' && day !== null) grow(sumOf(counted.facts.taskId, day, counted.start, piece), piece, round);
    else if (part !== 'line') grow(whole, piece, round);
    if (place) add(piece, place);
  }

  return (counted, note) => {
    place ??= { facts: counted.facts, day: null, note };
    place.facts = counted.facts;
    place.note = note;
    piece.entry += 1;
    piece.billable = counted.billable;
    piece.rate = counted.rate;
    piece.dayOnly = counted.dayOnly;
    whole.exact = 0;
    whole.rounded = 0;
    whole.amount = 0;
    if (!isDivided) return addPiece(counted, null, counted.start, counted.end);
    let start = counted.start;
    do {
      const day = dayOf(counted.dayOnly ? counted.day : start);
      const end = counted.dayOnly ? counted.end : Math.min(counted.end, day.end);
      place.day = day;
      addPiece(counted, day, start, end);
      start = end;
    } while (start < counted.end);
  };
}

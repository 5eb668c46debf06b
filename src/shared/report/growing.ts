import type { Day } from '../time/day.ts';
import { amountOf } from './amount.ts';
import type { ReportRate } from './rates.ts';
import type { Piece } from './sums.ts';

/**
 * What is rounded as one, while pieces of it are added: exact and rounded time, ms, and its amount. Each piece gets what
 * it adds to the rounded sums, so that pieces are never negative and add up to the whole however they are grouped.
 */
export type Growing = { exact: number; rounded: number; amount: number };

export function grow(sum: Growing, piece: Piece, round: (time: number) => number): void {
  sum.exact += piece.end - piece.start;
  const rounded = round(sum.exact);
  piece.rounded = rounded - sum.rounded;
  sum.rounded = rounded;
  if (piece.rate === null) return;
  const amount = amountOf(rounded, piece.rate.perHour);
  piece.amount = amount - sum.amount;
  sum.amount = amount;
}

type TaskDay = Growing & { day: Day; billable: boolean; rate: ReportRate | null };

/** The sums of tasks on days, each by what is billable and at which rate. */
export function createTaskDays() {
  const ofTasks = new Map<number, TaskDay[]>();

  /** `start` of the entry, ms UTC: no later one can lie on a day that is over by then, whose sum is used anew. */
  return (taskId: number, day: Day, start: number, { billable, rate }: Piece): Growing => {
    let sums = ofTasks.get(taskId);
    if (sums === undefined) {
      sums = [];
      ofTasks.set(taskId, sums);
    }
    let over: TaskDay | null = null;
    for (const sum of sums) {
      if (sum.day.start === day.start && sum.billable === billable && sum.rate === rate) return sum;
      if (sum.day.end <= start) over = sum;
    }
    if (over === null) {
      over = { day, billable, rate, exact: 0, rounded: 0, amount: 0 };
      sums.push(over);
      return over;
    }
    over.day = day;
    over.billable = billable;
    over.rate = rate;
    over.exact = 0;
    over.rounded = 0;
    over.amount = 0;
    return over;
  };
}

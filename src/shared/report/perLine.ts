import { amountOf } from './amount.ts';
import { addAmount } from './line.ts';
import type { Line } from './line.ts';

/**
 * Rounds lines: the last ones by their tracked time, and the others to the sum of those below them. What of a rounded
 * line is billable, and at which rate, is its share in the exact time; amounts are those of the rounded shares.
 */
export function roundLines(line: Line, round: (time: number) => number): void {
  if (line.lines.size === 0) return roundLast(line, round(line.tracked));
  for (const below of line.lines.values()) {
    roundLines(below, round);
    line.rounded += below.rounded;
    line.billable += below.billable;
    for (const [currency, amount] of below.amounts) addAmount(line, currency, amount);
  }
}

function roundLast(line: Line, rounded: number): void {
  line.rounded = rounded;
  let [exact, given] = [0, 0];
  for (const { billable, rate, time } of line.rated) {
    exact += time;
    // Of sums, so that the shares add up to the line.
    const until = shareOf(rounded, exact, line.tracked);
    const part = until - given;
    given = until;
    if (billable) line.billable += part;
    if (rate) addAmount(line, rate.currency, amountOf(part, rate.perHour));
  }
}

/** The whole ms of `rounded` that belong to `exact` of `all`; the product exceeds what a number holds exactly. */
const shareOf = (rounded: number, exact: number, all: number): number =>
  exact === all ? rounded : Number((BigInt(rounded) * BigInt(exact)) / BigInt(all));

/**
 * Takes over the roundings of lines that are grouped alike but not by tag, where an entry lies in several lines, down to
 * `depth` levels: they count each entry once.
 */
export function takeRounding(line: Line, from: Line, depth: number): void {
  Object.assign(line, { rounded: from.rounded, billable: from.billable });
  line.amounts.clear();
  for (const [currency, amount] of from.amounts) line.amounts.set(currency, amount);
  if (depth === 0) return;
  for (const [key, below] of line.lines) {
    const other = from.lines.get(key);
    if (other) takeRounding(below, other, depth - 1);
  }
}

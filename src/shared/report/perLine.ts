import { amountOf } from './amount.ts';
import type { RatedTime, SummedLine } from './lines.ts';

type Rounded = { rounded: number; billable: number; amounts: Record<string, number> };

/**
 * Rounds lines: the last ones by their tracked time, and the others to the sum of those below them. What of a rounded
 * line is billable, and at which rate, is its share in the exact time; amounts are those of the rounded shares.
 */
export function roundLines(line: SummedLine, round: (time: number) => number): void {
  const sum: Rounded = { rounded: 0, billable: 0, amounts: {} };
  if (line.lines.length === 0) addLast(sum, line.rated, round, line.figures.tracked);
  for (const below of line.lines) {
    roundLines(below, round);
    sum.rounded += below.figures.rounded;
    sum.billable += below.figures.billable;
    for (const [currency, amount] of Object.entries(below.figures.amounts)) addAmount(sum, currency, amount);
  }
  line.figures = { ...line.figures, ...sum };
}

function addAmount({ amounts }: Rounded, currency: string, amount: number): void {
  if (amount !== 0) amounts[currency] = (amounts[currency] ?? 0) + amount;
}

function addLast(sum: Rounded, rated: readonly RatedTime[], round: (time: number) => number, tracked: number): void {
  sum.rounded = round(tracked);
  let [exact, given] = [0, 0];
  for (const { billable, rate, time } of rated) {
    exact += time;
    // Of sums, so that the shares add up to the line.
    const until = shareOf(sum.rounded, exact, tracked);
    const part = until - given;
    given = until;
    if (billable) sum.billable += part;
    if (rate) addAmount(sum, rate.currency, amountOf(part, rate.perHour));
  }
}

/** The whole ms of `rounded` that belong to `exact` of `all`; their product is more than a number holds exactly. */
const shareOf = (rounded: number, exact: number, all: number): number =>
  exact === all ? rounded : Number((BigInt(rounded) * BigInt(exact)) / BigInt(all));

/**
 * Takes over what was rounded in lines that are grouped alike but not by tag, where an entry lies in several lines, down
 * to `depth` levels: there each entry counts once.
 */
export function takeRounding(line: SummedLine, from: SummedLine, depth: number): void {
  const { rounded, billable, amounts } = from.figures;
  line.figures = { ...line.figures, rounded, billable, amounts };
  if (depth === 0) return;
  const others = new Map(from.lines.map((one) => [one.key, one]));
  for (const below of line.lines) {
    const other = others.get(below.key);
    if (other) takeRounding(below, other, depth - 1);
  }
}

import type { Figures, Grouping } from '../model/report.ts';
import type { ReportRate } from './rates.ts';
import type { Piece, Sums } from './sums.ts';

/** What lines of one level are told apart by. */
export type Key = string | number | boolean | null;

/** A time at a rate, or not billable; ms. */
export type RatedTime = { readonly billable: boolean; readonly rate: ReportRate | null; time: number };

/** A line while entries are added to it. */
export type Line = {
  readonly key: Key;
  /** Where its sums begin. */
  readonly at: number;
  readonly lines: Map<Key, Line>;
  /** By what is billable and at which rate; only in the last lines of reports that are rounded per line. */
  readonly rated: RatedTime[];
};

/** A line when all entries were added. */
export type SummedLine = {
  readonly key: Key;
  figures: Figures;
  readonly lines: readonly SummedLine[];
  readonly rated: readonly RatedTime[];
};

export const newLine = (key: Key, sums: Sums): Line => ({ key, at: sums.newLine(), lines: new Map(), rated: [] });

/** The line of a key below another one. */
export function lineOf({ lines }: Line, key: Key, sums: Sums): Line {
  const known = lines.get(key);
  if (known !== undefined) return known;
  const line = newLine(key, sums);
  lines.set(key, line);
  return line;
}

/** Adds the time of a piece to those of a line by rate. */
export function addRated({ rated }: Line, { start, end, billable, rate }: Piece): void {
  const found = rated.find((one) => one.billable === billable && one.rate === rate);
  if (found) found.time += end - start;
  else rated.push({ billable, rate, time: end - start });
}

/** The figures of a line with those of the lines below it added to them. */
function addUp(figures: Figures, below: readonly SummedLine[]): Figures {
  const sum = { ...figures, amounts: { ...figures.amounts } as Record<string, number> };
  for (const { figures: one } of below) {
    sum.tracked += one.tracked;
    sum.rounded += one.rounded;
    sum.billable += one.billable;
    sum.running += one.running;
    for (const [currency, amount] of Object.entries(one.amounts)) {
      sum.amounts[currency] = (sum.amounts[currency] ?? 0) + amount;
    }
  }
  return sum;
}

/**
 * A line with those below it, one level for each grouping: its figures are theirs added up, apart from elapsed time and
 * entries. Only by tag they are its own, as an entry can lie in several of those lines.
 */
export function summed({ key, at, lines, rated }: Line, sums: Sums, groups: readonly Grouping[]): SummedLine {
  const below = [...lines.values()].map((line) => summed(line, sums, groups.slice(1)));
  const own = sums.figures(at);
  return { key, figures: groups[0] === 'tag' ? own : addUp(own, below), lines: below, rated };
}

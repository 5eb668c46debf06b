import type { Figures } from '../model/report.ts';
import type { ReportRate } from './rates.ts';

// The sums of all lines lie in one array, so many numbers for each: a line is one stretch of memory, and adding to it
// makes no objects, which with a million entries is most of the time.

/** The numbers of a line, by their place in it; the amounts of the currencies follow. */
const TRACKED = 0;
const ELAPSED = 1;
const ROUNDED = 2;
const BILLABLE = 3;
const ENTRIES = 4;
const RUNNING = 5;
/** The end of what `elapsed` covers, ms UTC. */
const UNTIL = 6;
/** The number of the last entry. */
const LAST = 7;
const AMOUNTS = 8;

/** The part of an entry that lies on one day, or all of it. Pieces come by the start of their entry, then by their own. */
export type Piece = {
  /** The number of the entry, from 1 on. */
  entry: number;
  /** ms UTC. */
  start: number;
  end: number;
  /** What it adds to the rounded time, ms, and to the amount. */
  rounded: number;
  amount: number;
  billable: boolean;
  rate: ReportRate | null;
  /** Whether only its day is known, so that it overlaps nothing. */
  dayOnly: boolean;
  running: boolean;
};

export type Sums = {
  /** Where the numbers of a new line begin. */
  readonly newLine: () => number;
  /** Adds a piece to all numbers of a line. */
  readonly add: (line: number, piece: Piece) => void;
  /** Adds a piece only to what cannot be added up from the lines below: elapsed time and the number of entries. */
  readonly cover: (line: number, piece: Piece) => void;
  /** The figures of a line. A currency in which it comes to nothing is left out. */
  readonly figures: (line: number) => Figures;
};

/** The sums of lines, in these currencies. */
export function createSums(currencies: readonly string[]): Sums {
  const width = AMOUNTS + currencies.length;
  let all = new Float64Array(64 * width);
  let used = 0;

  const read = (at: number): number => all[at] ?? 0;
  const raise = (at: number, by: number): void => void (all[at] = read(at) + by);

  function cover(line: number, { entry, start, end, dayOnly }: Piece): void {
    if (read(line + LAST) !== entry) {
      all[line + LAST] = entry;
      raise(line + ENTRIES, 1);
    }
    if (dayOnly) return raise(line + ELAPSED, end - start);
    const until = read(line + UNTIL);
    if (end <= until) return;
    raise(line + ELAPSED, end - (start > until ? start : until));
    all[line + UNTIL] = end;
  }

  return {
    cover,

    newLine() {
      const line = used;
      used += width;
      if (used > all.length) {
        const larger = new Float64Array(2 * all.length);
        larger.set(all);
        all = larger;
      }
      all[line + UNTIL] = -Infinity;
      return line;
    },

    add(line, piece) {
      const { rounded, rate } = piece;
      cover(line, piece);
      raise(line + TRACKED, piece.end - piece.start);
      raise(line + ROUNDED, rounded);
      if (piece.billable) raise(line + BILLABLE, rounded);
      if (rate !== null) raise(line + AMOUNTS + rate.currencyIndex, piece.amount);
      if (piece.running) raise(line + RUNNING, 1);
    },

    figures: (line) => ({
      tracked: read(line + TRACKED),
      elapsed: read(line + ELAPSED),
      rounded: read(line + ROUNDED),
      billable: read(line + BILLABLE),
      amounts: Object.fromEntries(
        currencies
          .map((currency, index) => [currency, read(line + AMOUNTS + index)] as const)
          .filter(([, amount]) => amount !== 0),
      ),
      entries: read(line + ENTRIES),
      running: read(line + RUNNING),
    }),
  };
}

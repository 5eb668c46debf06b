import type { ReportRate } from './rateSteps.ts';

/** What lines of one level are told apart by. */
export type Key = string | number | boolean | null;

/** A time at a rate, or not billable; ms. */
export type RatedTime = { readonly billable: boolean; readonly rate: ReportRate | null; time: number };

/** A line while entries are added to it. Times are ms. */
export type Line = {
  readonly key: Key;
  readonly lines: Map<Key, Line>;
  tracked: number;
  elapsed: number;
  rounded: number;
  billable: number;
  /** Minor units by currency. */
  readonly amounts: Map<string, number>;
  entries: number;
  running: number;
  /** By what is billable and at which rate; only in reports that are rounded per line. */
  readonly rated: RatedTime[];
  /** The end of what `elapsed` covers, ms UTC. */
  until: number;
  /** The last entry and the last piece that were added. */
  entry: number;
  piece: number;
  /** The line of its own that was used last. */
  latest: Line | null;
};

/** The part of an entry that lies on one day, or all of it. Pieces come by the start of their entry, then by their own. */
export type Piece = {
  /** Numbers of the entry and of the piece, which grow. */
  entry: number;
  number: number;
  start: number;
  end: number;
  /** What it adds to the rounded time, ms, and to the amount. */
  rounded: number;
  amount: number;
  billable: boolean;
  rate: ReportRate | null;
  dayOnly: boolean;
  running: boolean;
};

export const newLine = (key: Key): Line => ({
  key,
  lines: new Map(),
  tracked: 0,
  elapsed: 0,
  rounded: 0,
  billable: 0,
  amounts: new Map(),
  entries: 0,
  running: 0,
  rated: [],
  until: -Infinity,
  entry: 0,
  piece: 0,
  latest: null,
});

/** The line of a key below another one. */
export function lineOf(parent: Line, key: Key): Line {
  // Neighbouring entries are often of the same day.
  if (parent.latest !== null && parent.latest.key === key) return parent.latest;
  let line = parent.lines.get(key);
  if (line === undefined) {
    line = newLine(key);
    parent.lines.set(key, line);
  }
  parent.latest = line;
  return line;
}

export function addAmount(line: Line, currency: string, amount: number): void {
  line.amounts.set(currency, (line.amounts.get(currency) ?? 0) + amount);
}

/** Adds a piece to a line, once: by tag, several lines below it can have the same one. */
export function addPiece(line: Line, piece: Piece): void {
  if (line.piece === piece.number) return;
  line.piece = piece.number;
  if (line.entry !== piece.entry) {
    line.entry = piece.entry;
    line.entries += 1;
  }
  if (piece.running) line.running += 1;
  line.tracked += piece.end - piece.start;
  line.rounded += piece.rounded;
  if (piece.billable) line.billable += piece.rounded;
  if (piece.rate !== null) addAmount(line, piece.rate.currency, piece.amount);
  cover(line, piece);
}

/** Adds what of a piece no other one covers to the elapsed time. One of which only the day is known overlaps none. */
function cover(line: Line, { start, end, dayOnly }: Piece): void {
  if (dayOnly) line.elapsed += end - start;
  else if (end > line.until) {
    line.elapsed += end - Math.max(start, line.until);
    line.until = end;
  }
}

/** Adds the time of a piece to those of a line by rate. */
export function addRated({ rated }: Line, { start, end, billable, rate }: Piece): void {
  const found = rated.find((one) => one.billable === billable && one.rate === rate);
  if (found) found.time += end - start;
  else rated.push({ billable, rate, time: end - start });
}

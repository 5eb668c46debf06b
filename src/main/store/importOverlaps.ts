import type { Database } from 'better-sqlite3';

/** Longer entries are rare, and flagged; overlaps with such stored ones are found only from their own side. */
const LONG = 24 * 3_600_000;

/** A staged entry with its number, ms UTC. */
type Placed = { readonly n: number; readonly start: number; readonly end: number };

/** Where the search goes on: after the entry with this start and number, and up to where all before it reach. */
type Position = { readonly start: number; readonly n: number; readonly reach: number };

const BEGINNING: Position = { start: -Infinity, n: 0, reach: -Infinity };

/** Marks which of the staged entries that are new overlap others, of the file or stored. Throws SQLite's errors. */
export function createOverlapSearch(db: Database): (from: number, to: number) => void {
  const after = db.prepare<[{ start: number; n: number; limit: number }], Placed>(
    `SELECT n, started_at AS start, ended_at AS "end" FROM staged_entries
    WHERE (started_at, n) > (:start, :n) AND duplicate = 0 AND day_only = 0 AND ended_at > started_at
    ORDER BY started_at, n LIMIT :limit`,
  );
  const mark = db.prepare<[{ n: number; inFile: 0 | 1 }]>(
    `UPDATE staged_entries AS staged SET overlaps = :inFile OR EXISTS (
      SELECT 1 FROM main.time_entries AS other WHERE other.started_at < staged.ended_at
        AND other.started_at > staged.started_at - ${LONG} AND other.ended_at > staged.started_at AND other.day_only = 0)
    WHERE n = :n`,
  );
  let position = BEGINNING;

  // In the order of their starts, an entry overlaps one before it if these reach past its start, and one after it if it
  // reaches past the next start: so each is looked at once, however many there are on a day.
  return (from, to) => {
    if (from === 1) position = BEGINNING;
    const count = to - from + 1;
    const entries = after.all({ start: position.start, n: position.n, limit: count + 1 });
    for (const [index, { n, start, end }] of entries.slice(0, count).entries()) {
      const next = entries[index + 1]?.start ?? Infinity;
      mark.run({ n, inFile: position.reach > start || next < end ? 1 : 0 });
      position = { start, n, reach: Math.max(position.reach, end) };
    }
  };
}

import type { Database } from 'better-sqlite3';
import type { ClockStep } from '../core/ports.ts';

/** An image of an entry that started behind the gap, with its clock renamed. */
const renamed = (image: 'before' | 'after'): string =>
  `iif(${image} ->> 'clock' = :clock AND ${image} ->> 'started_at' > :from, json_set(${image}, '$.clock', :clock + :more), ${image})`;

/**
 * The states that the wall clock was in: each is named by the sum of the steps up to it. Run inside a transaction of the
 * caller; everything throws what SQLite throws.
 */
export function createClockSteps(db: Database) {
  const sum = db.prepare<[], number>('SELECT coalesce(sum(by), 0) FROM clock_steps').pluck();
  const add = db.prepare('INSERT INTO clock_steps (at, by) VALUES (?, ?)');
  const moveRunning = db.prepare<[{ by: number; early: number; from: number; clock: number }]>(
    `UPDATE time_entries SET clock = :clock,
      clock_step = clock_step + iif(started_at <= :from, :early, :by),
      started_at = started_at + iif(started_at <= :from, :early, :by)
    WHERE ended_at IS NULL`,
  );
  // Both ends go along with their entry, so only what lies behind the gap still has some way to go.
  const stretchGap = db.prepare<[{ more: number; at: number }]>(
    `UPDATE away_parts SET
      since = part.since + iif(part.shown_since >= :at AND NOT part.is_gap, :more, 0),
      until = part.until + iif(part.shown_until >= :at, :more, 0)
    FROM (SELECT away_parts.id, since, until, since + entry.clock - away_parts.clock AS shown_since,
        until + entry.clock - away_parts.clock AS shown_until,
        why IN ('ended', 'clock') AND until + entry.clock - away_parts.clock = :at AS is_gap
      FROM away_parts JOIN time_entries AS entry ON entry.id = away_parts.entry_id
      WHERE entry.ended_at IS NULL) AS part
    WHERE part.id = away_parts.id`,
  );
  // What was written since the gap belongs to a state of the clock that is known only now.
  const since = ' WHERE ended_at >= :at AND clock = :clock';
  const rename = [
    `UPDATE away_parts SET clock = clock + :more WHERE entry_id IN (SELECT id FROM time_entries${since})`,
    `UPDATE time_entries SET clock = clock + :more${since}`,
    `UPDATE journal_rows SET before = ${renamed('before')}, after = ${renamed('after')}
    WHERE table_name = 'time_entries' AND step_id IN (SELECT id FROM journal_steps WHERE at >= :at)`,
    'UPDATE journal_steps SET clock = clock + :more WHERE at >= :at AND clock = :clock',
  ].map((sql) => db.prepare<[{ more: number; at: number; from: number; clock: number }]>(sql));
  const runningTasks = db.prepare<[], number>('SELECT task_id FROM time_entries WHERE ended_at IS NULL').pluck();

  return {
    sum: (): number => sum.get() ?? 0,

    /**
     * Takes in a step seen at `at`, ms UTC, and moves what runs along with it; answers the tasks that concerned. Where the
     * step tells how long a gap was, the gap takes it up as far as it can, and what lies before it stays.
     */
    take({ by, doubt }: ClockStep, at: number): number[] {
      const early = doubt ? Math.min(0, doubt.length + by) - Math.min(0, doubt.length) : by;
      // Where the gap began: what started behind that goes along with the clock. A start may be 1 ms later than its heartbeat.
      const from = doubt ? doubt.at - Math.max(0, doubt.length) + 1 : -Infinity;
      if (doubt) {
        stretchGap.run({ more: by - early, at: doubt.at });
        for (const one of rename) one.run({ more: early - by, at: doubt.at, from, clock: sum.get() ?? 0 });
      }
      if (early !== 0) add.run(at, early);
      moveRunning.run({ by, early, from, clock: sum.get() ?? 0 });
      return runningTasks.all();
    },
  };
}

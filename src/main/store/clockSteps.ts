import type { Database } from 'better-sqlite3';
import type { ClockStep } from '../core/ports.ts';

/** Sets the new clock in the image of an entry that started after the gap. */
const renamed = (image: 'before' | 'after'): string =>
  `iif(${image} ->> 'clock' = :clock AND ${image} ->> 'started_at' > :from, json_set(${image}, '$.clock', :clock + :more), ${image})`;

/**
 * The states of the wall clock. Each is identified by the sum of all steps until then. Call inside a transaction;
 * throws SQLite's errors.
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
  // Both ends of a part move with its entry, so only ends after the gap have to move further. Of several parts of an
  // entry that end where the gap does, the latest is the gap: time away before it can end at the heartbeat.
  const stretchGap = db.prepare<[{ more: number; at: number }]>(
    `UPDATE away_parts SET
      since = part.since + iif(part.shown_since >= :at AND NOT part.is_gap, :more, 0),
      until = part.until + iif(part.shown_until > :at OR part.shown_until = :at AND part.is_latest, :more, 0)
    FROM (SELECT away_parts.id, since, until, since + entry.clock - away_parts.clock AS shown_since,
        until + entry.clock - away_parts.clock AS shown_until,
        why IN ('ended', 'clock') AND until + entry.clock - away_parts.clock = :at AS is_gap,
        away_parts.id = max(away_parts.id) FILTER (WHERE until + entry.clock - away_parts.clock = :at)
          OVER (PARTITION BY entry_id) AS is_latest
      FROM away_parts JOIN time_entries AS entry ON entry.id = away_parts.entry_id
      WHERE entry.ended_at IS NULL) AS part
    WHERE part.id = away_parts.id`,
  );
  // Everything written since the gap belongs to a clock state that is known only now.
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
     * Records a step seen at `at`, ms UTC, and moves the running entries with it. Returns their tasks. If the step
     * reveals how long a gap was, the gap absorbs as much of the step as it can, and everything before it stays.
     */
    record({ by, doubt }: ClockStep, at: number): number[] {
      const early = doubt ? Math.min(0, doubt.length + by) - Math.min(0, doubt.length) : by;
      // The start of the gap; entries that started after it move with the clock.
      const from = doubt ? doubt.at - Math.max(0, doubt.length) : -Infinity;
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

import type { Database } from 'better-sqlite3';

/** When the wall clock was set, ms UTC on the clock as it was then set, and by how many ms. */
type StepRow = { readonly at: number; readonly by: number };

/**
 * The time of a moment on the clocks there have been since then, ms UTC: the earliest of them. The moment is given by
 * the present clock. The function throws SQLite's errors.
 */
export function createEarliest(db: Database): (at: number) => number {
  const steps = db.prepare<[], StepRow>('SELECT at, by FROM clock_steps ORDER BY id DESC');
  return (at) => {
    let moment = at;
    let earliest = at;
    for (const step of steps.iterate()) {
      if (step.at < moment) break;
      moment -= step.by;
      earliest = Math.min(earliest, moment);
    }
    return earliest;
  };
}

import type { Database } from 'better-sqlite3';
import { expect } from 'vitest';
import { findDamage } from '../../src/main/store/check.ts';

/** All rows that a person made, and what undo knows of them. */
export const dump = (db: Database) =>
  Object.fromEntries(
    ['tasks', 'time_entries', 'settings', 'away_parts', 'journal_steps', 'journal_rows'].map((table) => [
      table,
      db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all(),
    ]),
  );

/** The file is sound, totals are the sum of their entries, and no task runs twice. */
export function expectSound(db: Database): void {
  expect(findDamage(db)).toBeNull();
  const twice = 'SELECT task_id FROM time_entries WHERE ended_at IS NULL GROUP BY task_id HAVING count(*) > 1';
  expect(db.prepare(twice).all()).toEqual([]);
}

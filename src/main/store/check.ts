import type { Database } from 'better-sqlite3';
import { versionOf } from './migrations.ts';
import { isDamage } from './trouble.ts';

const WRONG_SUMS = `SELECT count(*) FROM tasks WHERE time_spent <> (
  SELECT coalesce(sum(ended_at - started_at), 0) FROM time_entries
  WHERE task_id = tasks.id AND ended_at IS NOT NULL)`;

/** Checks a database of any schema; returns the problem, or null. */
export function findDamage(db: Database): string | null {
  try {
    if (versionOf(db) === 0) return 'not a database of Stint';
    const integrity = String(db.pragma('integrity_check(1)', { simple: true }));
    if (integrity !== 'ok') return integrity;
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0) return 'rows without the row they belong to';
    return db.prepare(WRONG_SUMS).pluck().get() === 0 ? null : 'totals that are not the sum of their entries';
  } catch (error) {
    if (isDamage(error) && error instanceof Error) return error.message;
    throw error;
  }
}

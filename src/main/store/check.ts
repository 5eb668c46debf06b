import type { Database } from 'better-sqlite3';
import { isPlan } from '#shared/time/date.ts';
import { parseRecurrence } from '#shared/time/recurrence.ts';
import { versionOf } from './migrations.ts';
import { isDamage } from './trouble.ts';

const WRONG_SUMS = `SELECT count(*) FROM tasks WHERE time_spent <> (
  SELECT coalesce(sum(ended_at - started_at), 0) FROM time_entries
  WHERE task_id = tasks.id AND ended_at IS NOT NULL)`;

/** Since schema 11: parts have no parts. */
const NESTED = `SELECT count(*) FROM tasks AS part JOIN tasks AS parent ON parent.id = part.parent_id
  WHERE parent.parent_id IS NOT NULL`;
const PLANS = 'SELECT planned, recurrence FROM tasks WHERE planned IS NOT NULL OR recurrence IS NOT NULL';

type Plan = { readonly planned: string | null; readonly recurrence: string | null };

/** What is wrong with parts, plans and rules, which the schema does not fully check. */
function findWrongPlan(db: Database): string | null {
  if (db.prepare(NESTED).pluck().get() !== 0) return 'parts of parts';
  for (const { planned, recurrence } of db.prepare<[], Plan>(PLANS).iterate()) {
    if (planned !== null && !isPlan(planned)) return 'a planned day that does not exist';
    if (recurrence !== null && !parseRecurrence(recurrence)) return 'a recurrence that cannot be understood';
  }
  return null;
}

/** Checks a database of any schema; returns the problem, or null. */
export function findDamage(db: Database): string | null {
  try {
    if (versionOf(db) === 0) return 'not a database of Stint';
    const integrity = String(db.pragma('integrity_check(1)', { simple: true }));
    if (integrity !== 'ok') return integrity;
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0) return 'rows without the row they belong to';
    if (db.prepare(WRONG_SUMS).pluck().get() !== 0) return 'totals that are not the sum of their entries';
    return versionOf(db) < 11 ? null : findWrongPlan(db);
  } catch (error) {
    if (isDamage(error) && error instanceof Error) return error.message;
    throw error;
  }
}

import type { Database } from 'better-sqlite3';
import type { BackupPreview, Difference, Holdings } from '#shared/model/backup.ts';

/** Compares `backup`, a database with the latest schema, with the one at `path`. Throws SQLite's errors. */
export function compare(backup: Database, path: string): BackupPreview {
  backup.prepare('ATTACH ? AS present').run(path);
  try {
    return {
      backup: holdings(backup, 'main'),
      now: holdings(backup, 'present'),
      tasks: difference(backup, 'tasks'),
      entries: difference(backup, 'time_entries'),
    };
  } finally {
    backup.exec('DETACH present');
  }
}

const holdings = (db: Database, of: 'main' | 'present'): Holdings =>
  db
    .prepare<[], Holdings>(
      `SELECT (SELECT count(*) FROM ${of}.tasks) AS tasks, (SELECT count(*) FROM ${of}.time_entries) AS entries,
        (SELECT coalesce(sum(time_spent), 0) FROM ${of}.tasks) AS time,
        (SELECT max(coalesce(ended_at, started_at)) FROM ${of}.time_entries) AS lastEntryAt`,
    )
    .get() as Holdings;

/** Compares rows by id. Ids are never reused. */
function difference(db: Database, table: 'tasks' | 'time_entries'): Difference {
  const count = (sql: string): number => db.prepare<[], number>(`SELECT count(*) FROM (${sql})`).pluck().get() ?? 0;
  const onlyBackup = count(`SELECT id FROM main.${table} WHERE id NOT IN (SELECT id FROM present.${table})`);
  const onlyNow = count(`SELECT id FROM present.${table} WHERE id NOT IN (SELECT id FROM main.${table})`);
  const unlike = count(`SELECT * FROM main.${table} EXCEPT SELECT * FROM present.${table}`);
  return { onlyBackup, onlyNow, changed: unlike - onlyBackup };
}

import type { Database } from 'better-sqlite3';
import type { Settings } from '#shared/settings/index.ts';
import { keptOnRestore } from '#shared/settings/backups.ts';
import { calendarsKeptOnRestore } from '#shared/settings/calendars.ts';
import { restoredSettings } from '#shared/settings/teamChoices.ts';
import { settingsFrom } from './settings.ts';

/** Values that a restore keeps: the backup folder, calendars and the team identity belong to this computer. */
const kept: Readonly<Record<string, string>> = {
  settings: `key IN (${[...keptOnRestore, ...calendarsKeptOnRestore].map((name) => `'${name}'`).join(', ')})`,
  app_state: "key LIKE 'backup.%' OR key IN ('team.member', 'team.ahead', 'team.session', 'team.owed')",
};

/**
 * Replaces all rows with those of the database in `file`, which must have the same schema, in one transaction. Ids that
 * were used since are not used again, so an id means the same row in every backup. Throws SQLite's errors.
 */
export function replaceAll(db: Database, file: string): void {
  // Tasks are deleted first and inserted last, so the triggers that update time_spent find none, and it is copied as is.
  const tables = db
    .prepare<[], string>(
      // The full-text index is updated by triggers; it and its shadow tables are not of this type.
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
      ORDER BY name = 'tasks', name`,
    )
    .pluck()
    .all();
  db.prepare('ATTACH ? AS restored').run(file);
  try {
    db.transaction(() => {
      db.pragma('defer_foreign_keys = ON');
      const before = settingsOf(db);
      for (const table of tables.toReversed())
        db.exec(`DELETE FROM main.${table} WHERE NOT (${kept[table] ?? 'false'})`);
      for (const table of tables) {
        db.exec(`INSERT INTO main.${table} SELECT * FROM restored.${table} WHERE NOT (${kept[table] ?? 'false'})`);
      }
      db.exec(`INSERT INTO main.sqlite_sequence SELECT name, 0 FROM restored.sqlite_sequence
          WHERE name NOT IN (SELECT name FROM main.sqlite_sequence);
        UPDATE main.sqlite_sequence SET seq = max(seq, coalesce(
          (SELECT seq FROM restored.sqlite_sequence AS was WHERE was.name = sqlite_sequence.name), 0))`);
      const put = db.prepare('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)');
      for (const [key, value] of Object.entries(restoredSettings(before, settingsOf(db)))) {
        put.run(key, JSON.stringify(value));
      }
    }).immediate();
  } finally {
    db.exec('DETACH restored');
  }
}

const settingsOf = (db: Database): Settings =>
  settingsFrom(db.prepare<[], { key: string; value: string }>('SELECT key, value FROM main.settings').all());

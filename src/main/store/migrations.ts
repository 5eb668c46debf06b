import type { Database } from 'better-sqlite3';

const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true });

/** The migrations in order; the n-th makes `user_version` n. */
export const migrations: readonly string[] = Object.keys(files)
  .toSorted()
  .map((name) => files[name] as string);

/** The newest schema this Stint knows. */
export const LATEST = migrations.length;

export const versionOf = (db: Database): number => db.pragma('user_version', { simple: true }) as number;

/**
 * Brings the schema up to `target`, each step in one transaction with its version, so a crash leaves a whole version.
 * Throws what SQLite throws; the failed step is rolled back.
 */
export function migrate(db: Database, target = LATEST): void {
  for (let version = versionOf(db) + 1; version <= target; version++) {
    db.transaction(() => {
      db.exec(migrations[version - 1] as string);
      db.pragma(`user_version = ${version}`);
    })();
  }
}

import type { Database } from 'better-sqlite3';

const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true });

/** The migrations in order; the n-th one migrates to `user_version` n. */
export const migrations: readonly string[] = Object.keys(files)
  .toSorted()
  .map((name) => files[name] as string);

/** The latest schema version. */
export const LATEST = migrations.length;

export const versionOf = (db: Database): number => db.pragma('user_version', { simple: true }) as number;

/** A name by which names that differ in case, or in how their letters are composed, are the same; null for no text. */
const foldName = (name: unknown): string | null =>
  typeof name === 'string' ? name.normalize().toLocaleLowerCase() : null;

/**
 * Migrates the schema to `target`. Each step runs in one transaction with its version, so a crash never leaves half a
 * version. Throws SQLite's errors; the failed step is rolled back.
 */
export function migrate(db: Database, target = LATEST): void {
  // SQLite's own lower() knows the letters of English only.
  db.function('fold_name', { deterministic: true }, foldName);
  for (let version = versionOf(db) + 1; version <= target; version++) {
    db.transaction(() => {
      db.exec(migrations[version - 1] as string);
      db.pragma(`user_version = ${version}`);
    })();
  }
}

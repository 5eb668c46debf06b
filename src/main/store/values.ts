import type { Database } from 'better-sqlite3';

/** Values that Stint stores for itself, as JSON by key. Throws SQLite's errors. */
export function createValues(db: Database) {
  const select = db.prepare<[string], string>('SELECT value FROM app_state WHERE key = ?').pluck();
  const put = db.prepare(
    // An upsert leaves the index of keys alone.
    'INSERT INTO app_state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  return {
    /** Undefined if it was never written. */
    read(key: string): unknown {
      const value = select.get(key);
      return value === undefined ? undefined : (JSON.parse(value) as unknown);
    },
    write: (key: string, value: unknown): void => void put.run(key, JSON.stringify(value)),
  };
}

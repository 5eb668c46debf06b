import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { DatabaseFacts } from '../core/databaseFacts.ts';
import { versionOf } from './migrations.ts';
import { isDamage } from './trouble.ts';

const TABLES = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
  AND sql NOT LIKE 'CREATE VIRTUAL %' AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
  ORDER BY name`;

/** Bytes of a file; 0 if there is none. */
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Checks an open database and counts its rows. @throws SQLite's errors, except that it is damaged */
export function databaseFacts(db: Database): DatabaseFacts {
  const text = (sql: string): string => String(db.prepare(sql).pluck().get());
  return {
    sqlite: text('SELECT sqlite_version()'),
    schema: versionOf(db),
    check: unlessDamaged(
      () => String(db.pragma('quick_check(1)', { simple: true })),
      (problem) => problem,
    ),
    size: db.memory ? 0 : sizeOf(db.name),
    logSize: db.memory ? 0 : sizeOf(`${db.name}-wal`),
    rows: unlessDamaged(
      () => rowsOf(db),
      () => ({}),
    ),
  };
}

function rowsOf(db: Database): Record<string, number> {
  const names = db.prepare<[], string>(TABLES).pluck().all();
  return Object.fromEntries(
    names.map((name) => [name, Number(db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]),
  );
}

function unlessDamaged<T>(read: () => T, otherwise: (problem: string) => T): T {
  try {
    return read();
  } catch (error) {
    if (!isDamage(error) || !(error instanceof Error)) throw error;
    return otherwise(error.message);
  }
}

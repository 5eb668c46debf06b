import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import type { Settings } from '#shared/settings/index.ts';
import type { DatabaseFacts } from '../core/databaseFacts.ts';
import { databaseFacts } from './databaseFacts.ts';
import { settingsFrom } from './settings.ts';

/** What a database holds, without its contents, or the code of why it could not be read. */
export type Look = {
  readonly database: DatabaseFacts | { readonly failed: string };
  /** Null if they could not be read. */
  readonly settings: Settings | null;
};

/** Looks at a database that nobody has open, of any version and in any state. Nothing is written to it. Never throws. */
export function lookAtDatabase(path: string): Look {
  if (!existsSync(path)) return { database: { failed: 'missing' }, settings: null };
  let db: Database | null = null;
  try {
    db = new Sqlite(path, { readonly: true, fileMustExist: true });
    return { database: databaseFacts(db), settings: readSettings(db) };
  } catch (error) {
    return { database: { failed: codeOf(error) }, settings: null };
  } finally {
    db?.close();
  }
}

function readSettings(db: Database): Settings | null {
  try {
    return settingsFrom(db.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings').all());
  } catch {
    return null;
  }
}

/** Never the message, which can contain the path. */
const codeOf = (error: unknown): string =>
  typeof (error as { code?: unknown }).code === 'string' ? (error as { code: string }).code : 'failed';

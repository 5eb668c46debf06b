import Sqlite from 'better-sqlite3';

/** How long a query of a foreign file may take is bounded by its size; how much it gives, here. */
const ROWS_MAX = 500_000;

/**
 * Opens the bytes of a foreign SQLite file for queries. It is in memory, and nothing in it is trusted.
 * Throws SQLite's errors, also where a query gives more than half a million rows.
 */
export function openTables(bytes: Uint8Array): (sql: string) => readonly Readonly<Record<string, unknown>>[] {
  const db = new Sqlite(Buffer.from(bytes), { readonly: true });
  db.pragma('trusted_schema = OFF');
  db.pragma('query_only = ON');
  return (sql) => {
    const rows: Readonly<Record<string, unknown>>[] = [];
    for (const row of db.prepare<[], Readonly<Record<string, unknown>>>(sql).iterate()) {
      if (rows.push(row) > ROWS_MAX) throw new RangeError(`More than ${ROWS_MAX} rows`);
    }
    return rows;
  };
}

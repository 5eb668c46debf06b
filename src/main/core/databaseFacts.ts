/** What can be said of a database without showing anything of its contents. */
export type DatabaseFacts = {
  /** The version of SQLite. */
  readonly sqlite: string;
  /** The version of the schema. */
  readonly schema: number;
  /** `ok`, or the first problem that SQLite's quick check found. */
  readonly check: string;
  /** Bytes of the file and of its write-ahead log. */
  readonly size: number;
  readonly logSize: number;
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>;
};

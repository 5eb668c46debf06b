import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ImportOptions } from '#shared/contract/importing.ts';
import { Unreadable } from '../../src/main/features/exchange/in/format.ts';
import type { Row } from '../../src/main/features/exchange/in/format.ts';
import type { ReadPorts } from '../../src/main/features/exchange/in/open.ts';
import { readImport } from '../../src/main/features/exchange/in/readFile.ts';

export const BERLIN = 'Europe/Berlin';

/** Nothing chosen, on a computer in Berlin. */
export const anyOptions: ImportOptions = {
  format: null,
  zone: BERLIN,
  dateOrder: null,
  encoding: null,
  columns: null,
  activity: 'window',
};

/** No database is expected. */
export const noPorts: ReadPorts = {
  openSqlite: () => {
    throw new Unreadable('damaged');
  },
};

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes of a file in `tests/fixtures/import`. */
export const fixture = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../fixtures/import/${path}`, import.meta.url))));

/** Reads a file with these options; the rest is not chosen. */
export const readFixture = (path: string, options: Partial<ImportOptions> = {}) =>
  readImport(path, fixture(path), { ...anyOptions, ...options }, noPorts);

/** Reads the content of a text file. */
export const readText = (text: string, options: Partial<ImportOptions> = {}) =>
  readImport('file', utf8(text), { ...anyOptions, ...options }, noPorts);

/** The reason why something is unreadable; null if it is readable. */
export function reasonOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
}

/** An entry row with these parts; from 10:00 to 11:00 on a day. */
export const entryRow = (parts: Partial<Extract<Row, { kind: 'entry' }>> = {}): Row => ({
  kind: 'entry',
  line: 2,
  id: null,
  title: 'Write',
  project: '',
  client: '',
  note: '',
  tags: [],
  billable: null,
  start: { date: '2024-03-04', time: '10:00' },
  end: { date: '2024-03-04', time: '11:00' },
  duration: null,
  ...parts,
});

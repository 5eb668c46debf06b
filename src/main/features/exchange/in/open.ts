import type { ImportOptions, ImportQuestion } from '#shared/contract/importing.ts';
import type { Encoding } from '#shared/model/importing.ts';
import { decode } from './decode.ts';
import type { Decoded } from './decode.ts';
import { Unreadable } from './format.ts';
import type { Input } from './format.ts';
import { checkJson, checkSize } from './limits.ts';
import { isZip, unzip } from './unzip.ts';

/** What reading a file needs from outside. */
export type ReadPorts = {
  /**
   * Opens an SQLite file for queries; whoever gives it closes it after reading.
   * @throws Unreadable if it is damaged
   */
  readonly openSqlite: (bytes: Uint8Array) => NonNullable<Input['query']>;
};

/** A file as formats read it, and how its text was decoded. */
export type Opened = {
  readonly input: Input;
  readonly encoding: Encoding | null;
  readonly question: Extract<ImportQuestion, { readonly question: 'encoding' }> | null;
};

const SQLITE = 'SQLite format 3\0';

const isSqlite = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, SQLITE.length)).toString('latin1') === SQLITE;

/**
 * The value of a JSON text; undefined if it is none, which formats of lines of JSON still read.
 * @throws Unreadable if it is nested too deep or has too many values
 */
function parseJson(text: string): unknown {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  checkJson(text);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const inputOf = (name: string, text: string | null): Input => ({
  name,
  text,
  json: text === null ? undefined : parseJson(text),
  files: null,
  query: null,
});

function openArchive(name: string, bytes: Uint8Array, answer: Encoding | null): Opened {
  const members = unzip(bytes);
  if (members.size === 0) throw new Unreadable('empty');
  const files = new Map<string, string>();
  let unclear: Decoded | null = null;
  for (const [path, content] of members) {
    const decoded = decode(content, answer);
    if (decoded.text !== null) files.set(path, decoded.text);
    if (decoded.question !== null) unclear ??= decoded;
  }
  const [single] = files.size === 1 ? files : [];
  // One file that was only packed is read like the file itself.
  const input = single === undefined ? { ...inputOf(name, null), files } : inputOf(...single);
  return { input, encoding: unclear?.encoding ?? null, question: unclear?.question ?? null };
}

/**
 * Opens a file of any kind: text, JSON, an archive or a database. Nothing is written to disk.
 * @param bytes the whole file; check its size by `checkSize` before reading it
 * @throws Unreadable if it is empty, damaged, or larger or deeper than anything that is read
 */
export function openInput(
  name: string,
  bytes: Uint8Array,
  { encoding: answer }: Pick<ImportOptions, 'encoding'>,
  ports: ReadPorts,
): Opened {
  checkSize(bytes.length);
  if (isZip(bytes)) return openArchive(name, bytes, answer);
  if (isSqlite(bytes)) {
    const query = ports.openSqlite(bytes);
    return { input: { ...inputOf(name, null), query }, encoding: null, question: null };
  }
  const { text, encoding, question } = decode(bytes, answer);
  if (text?.trim() === '') throw new Unreadable('empty');
  return { input: inputOf(name, text), encoding, question };
}

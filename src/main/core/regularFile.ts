import { closeSync, constants, createWriteStream, fstatSync, openSync, readSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/**
 * A path that somebody chose, or a folder that others can write to, may contain anything. Opens a pipe or a device
 * without waiting for its other side (Windows has neither the flag nor such files); it is then not read.
 */
const OPEN = constants.O_RDONLY | constants.O_NONBLOCK;
/** The same, but does not open links (Windows has no such flag). */
const OPEN_HERE = OPEN | constants.O_NOFOLLOW;

const refusal = (code: 'EFTYPE' | 'EFBIG' | 'EPERM', words: string, path: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${code}: ${words}, open '${path}'`), { code, path, syscall: 'open' });

/** @throws an error like those of the file system, `EFTYPE` or `EFBIG` */
function assertFit(found: Stats, path: string, max: number): void {
  if (!found.isFile()) throw refusal('EFTYPE', 'not a regular file', path);
  if (found.size > max) throw refusal('EFBIG', `larger than ${max} bytes`, path);
}

/** Reads a regular file of at most `max` bytes. @throws errors of the file system, `EFTYPE` or `EFBIG` */
export async function readRegular(path: string, max: number): Promise<Buffer> {
  const file = await open(path, OPEN);
  try {
    const found = await file.stat();
    assertFit(found, path, max);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(found.size), 0, found.size, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * The synchronous version, for small files in Stint's own folder. With 'beginning', reads only the first `max` bytes.
 */
export function readRegularSync(path: string, max: number, what: 'all' | 'beginning' = 'all'): Buffer {
  return readFitSync(path, max, (found) => assertFit(found, path, what === 'all' ? max : Infinity));
}

/**
 * Reads a small file that only this user can have written.
 * @throws errors of the file system, `EFTYPE`, `EFBIG`, or `EPERM` if it belongs to another user or others can write to it
 */
export function readOwnSync(path: string, max: number): Buffer {
  return readFitSync(path, max, (found) => {
    assertFit(found, path, max);
    if (!isOwn(found)) throw refusal('EPERM', 'others can write to it', path);
  });
}

/** Windows has neither such owners nor such modes; nobody else writes to the profile of a user there. */
const isOwn = ({ uid, mode }: Stats): boolean =>
  process.geteuid === undefined || (uid === process.geteuid() && (mode & 0o022) === 0);

function readFitSync(path: string, max: number, assert: (found: Stats) => void): Buffer {
  const file = openSync(path, OPEN);
  try {
    const found = fstatSync(file);
    assert(found);
    const buffer = Buffer.alloc(Math.min(found.size, max));
    return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(file);
  }
}

/**
 * Copies a regular file of at most `max` bytes, which must not be a link, to a new file that only this user can read.
 * @throws errors of the file system, `EFTYPE`, `EFBIG`, or `ELOOP` for a link
 */
export async function copyRegular(source: string, target: string, max: number): Promise<void> {
  const file = await open(source, OPEN_HERE);
  try {
    const found = await file.stat();
    assertFit(found, source, max);
    // Data that is added meanwhile is not copied. An end of -1 would mean no end.
    const reading = file.createReadStream({ start: 0, end: Math.max(0, found.size - 1), autoClose: false });
    await pipeline(reading, createWriteStream(target, { flags: 'wx', mode: 0o600 }));
  } finally {
    await file.close();
  }
}

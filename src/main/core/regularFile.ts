import { closeSync, constants, createWriteStream, fstatSync, openSync, readSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/**
 * What lies at a path that somebody chose, or in a folder that others write to, may be anything. A pipe or a device is opened
 * without waiting for its other side (Windows knows no such flag, and has no such files), and then not read.
 */
const OPEN = constants.O_RDONLY | constants.O_NONBLOCK;
/** The same, and no link to a file elsewhere (Windows has no such flag). */
const OPEN_HERE = OPEN | constants.O_NOFOLLOW;

const refusal = (code: 'EFTYPE' | 'EFBIG', words: string, path: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${code}: ${words}, open '${path}'`), { code, path, syscall: 'open' });

/** @throws an error like those of the file system, `EFTYPE` or `EFBIG` */
function assertFit(found: Stats, path: string, max: number): void {
  if (!found.isFile()) throw refusal('EFTYPE', 'not a regular file', path);
  if (found.size > max) throw refusal('EFBIG', `larger than ${max} bytes`, path);
}

/** Reads a regular file of `max` bytes at most. @throws what the file system says, `EFTYPE` or `EFBIG` */
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

/** The same at once, for small files of Stint's own folder; `max`: where only its beginning is wanted, how much of it. */
export function readRegularSync(path: string, max: number, what: 'all' | 'beginning' = 'all'): Buffer {
  const file = openSync(path, OPEN);
  try {
    const found = fstatSync(file);
    assertFit(found, path, what === 'all' ? max : Infinity);
    const buffer = Buffer.alloc(Math.min(found.size, max));
    return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(file);
  }
}

/**
 * Copies a regular file of `max` bytes at most, that lies where it is said to and is no link, into a new one for this user
 * alone. @throws what the file system says, `EFTYPE`, `EFBIG`, or `ELOOP` for a link
 */
export async function copyRegular(source: string, target: string, max: number): Promise<void> {
  const file = await open(source, OPEN_HERE);
  try {
    const found = await file.stat();
    assertFit(found, source, max);
    // What is added meanwhile does not make it longer. An end of -1 would be none.
    const reading = file.createReadStream({ start: 0, end: Math.max(0, found.size - 1), autoClose: false });
    await pipeline(reading, createWriteStream(target, { flags: 'wx', mode: 0o600 }));
  } finally {
    await file.close();
  }
}

import { crc32 } from 'node:zlib';
import { Unzip, UnzipInflate } from 'fflate';
import type { UnzipFile } from 'fflate';
import { Unreadable } from './format.ts';
import { MEMBERS_MAX, SIZE_MAX } from './limits.ts';
import { readChecksums } from './zipDirectory.ts';

/** How much is unzipped at once, in bytes; one byte can become a thousand. */
const CHUNK = 65_536;

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** Whether bytes begin like a zip archive; also one without files. */
export const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6);

/** Whether a name is one of a file inside of the archive. Others are ignored, though nothing is written to disk. */
const isInside = (name: string): boolean =>
  !name.endsWith('/') && !/^\/|^[a-z]:|\\|\0/iu.test(name) && !name.split('/').includes('..');

/** Joins the chunks of one file. */
function join(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

/** Reads the files of an archive while it is unzipped, and stops as soon as it goes too far. */
function createCollector() {
  const files = new Map<string, Uint8Array>();
  let members = 0;
  let total = 0;
  const collect = (file: UnzipFile): void => {
    members += 1;
    if (members > MEMBERS_MAX) throw new Unreadable('too-large');
    if (!isInside(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      total += chunk.length;
      if (total > SIZE_MAX) throw new Unreadable('too-large');
      chunks.push(chunk);
      if (isLast) files.set(file.name, join(chunks));
    };
    file.start();
  };
  return { files, collect };
}

/**
 * The files of a zip archive, by path. Memory is bounded by the limits whatever sizes the archive claims.
 * @throws Unreadable if it has too much in it, is encrypted, truncated or damaged
 */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const sums = readChecksums(bytes);
  if (sums === null) throw new Unreadable('damaged');
  // The flags of the first file: archives are encrypted as a whole.
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) && ((bytes[6] ?? 0) & 1) === 1) throw new Unreadable('encrypted');
  const { files, collect } = createCollector();
  const archive = new Unzip(collect);
  archive.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      archive.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged', { cause: error });
  }
  for (const [path, content] of files) {
    const sum = sums.get(path);
    if (sum !== undefined && sum !== crc32(content)) throw new Unreadable('damaged');
  }
  return files;
}

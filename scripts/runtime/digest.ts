import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The hash of a file. */
export async function fileDigest(
  path: string,
  algorithm: 'sha256' | 'sha512' = 'sha256',
  encoding: 'hex' | 'base64' = 'hex',
): Promise<string> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest(encoding);
}

/** The hash of a folder: of the names and contents of all its files, in a fixed order. */
export async function treeDigest(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    hash.update(`${relative(folder, file).replaceAll(sep, '/')}\0${await fileDigest(file)}\n`);
  }
  return hash.digest('hex');
}

/** Something differs from its pinned hash: damaged, or changed by somebody. */
export class DigestError extends Error {}

/** Throws a `DigestError` unless `found` is the pinned hash. @param what names the thing in the message */
export function assertDigest(what: string, found: string, pinned: string): void {
  if (found === pinned) return;
  throw new DigestError(`${what} is not what was expected: its hash is ${found}, not ${pinned}.`);
}

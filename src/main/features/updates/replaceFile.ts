import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { chmod, copyFile, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UpdateError } from './trouble.ts';

/**
 * Puts the content of the file `from`, whose SHA-512 is known (base64), in the place of the file `to`, which keeps its
 * name and permissions. Until all of it is on the disk, the old file stays; the updater would remove it first.
 * @throws UpdateError if the content is not that one; errors of the system
 */
export async function replaceFile(from: string, to: string, sha512: string): Promise<void> {
  // A link stays one.
  const target = await realpath(to);
  const beside = join(dirname(target), `.${basename(target)}.new`);
  const { mode } = await stat(target);
  // One that an earlier attempt left, if the computer went down.
  await rm(beside, { force: true });
  try {
    await copyFile(from, beside, constants.COPYFILE_EXCL);
    if ((await hashOf(beside)) !== sha512) throw new UpdateError('damaged');
    await chmod(beside, mode);
    await flush(beside);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha512');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('base64');
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

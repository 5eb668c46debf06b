import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { exitCodes } from '#shared/commandLine/problem.ts';
import type { Asker } from '../../../core/asker.ts';
import { systemReason } from '../../../core/systemReason.ts';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** What a path leads to, and its mode; null if nothing is there yet. @throws errors of the file system */
async function find(path: string): Promise<{ readonly path: string; readonly mode: number } | null> {
  try {
    // A link stays a link to what is written.
    const real = await realpath(path);
    const found = await stat(real);
    if (!found.isFile()) throw Object.assign(new Error(`not a regular file, open '${path}'`), { code: 'EFTYPE' });
    return { path: real, mode: found.mode };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * Writes a file as a whole or not at all; another one that is there is replaced.
 * @throws errors of the file system; then what was there is unchanged
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const found = await find(path);
  const target = found?.path ?? path;
  const beside = join(dirname(target), `.stint-${randomUUID()}.tmp`);
  try {
    const file = await open(beside, 'wx');
    try {
      if (found) await file.chmod(found.mode);
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Writes to the file that was asked for, or prints. Returns the exit code. */
export async function writeOutput(
  content: string | Uint8Array,
  output: string | null,
  { folder, print, tell, t }: Pick<Asker, 'folder' | 'print' | 'tell' | 't'>,
): Promise<number> {
  if (output === null) {
    await print(content);
    return 0;
  }
  const path = resolve(folder, output);
  try {
    await writeWhole(path, content);
    return 0;
  } catch (error) {
    const detail = isMissing(error) ? t('export.no-folder', { folder: dirname(path) }) : systemReason(error, t);
    tell(t('export.not-written', { file: output, detail }));
    return exitCodes.refused;
  }
}

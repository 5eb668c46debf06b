import { mkdir, stat, statfs } from 'node:fs/promises';
import { UpdateError } from './trouble.ts';

/**
 * Checks before a download that each of these folders has room for a file of `size` bytes, also if they are on the same
 * disk. Creates missing folders.
 * @throws UpdateError; errors of the system
 */
export async function needSpace(folders: readonly string[], size: number): Promise<void> {
  const needed = new Map<number, number>();
  for (const folder of folders) {
    await mkdir(folder, { recursive: true });
    const { dev } = await stat(folder);
    const sum = (needed.get(dev) ?? 0) + size;
    needed.set(dev, sum);
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < sum) throw new UpdateError('space', { detail: folder });
  }
}

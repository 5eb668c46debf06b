import { copyFile, mkdir, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { captured } from '../process.ts';
import { signBeside } from './key.ts';
import type { SigningKey } from './key.ts';
import type { Package } from './packages.ts';

/** Makes a signed repository for dnf and zypper in `folder`, dated `date`. */
export async function makeDnf(
  folder: string,
  packages: readonly Package[],
  key: SigningKey,
  date: Date,
): Promise<void> {
  const seconds = String(Math.floor(date.getTime() / 1000));
  await mkdir(folder, { recursive: true });
  for (const { path } of packages) {
    const copy = join(folder, basename(path));
    await copyFile(path, copy);
    // The lists hold the times of the files.
    await utimes(copy, date, date);
  }
  const reproducible = ['--revision', seconds, '--set-timestamp-to-revision', '--workers', '1'];
  await captured('createrepo_c', ['--quiet', '--no-database', ...reproducible, folder]);
  const metadata = join(folder, 'repodata', 'repomd.xml');
  await signBeside(key, metadata, `${metadata}.asc`);
}

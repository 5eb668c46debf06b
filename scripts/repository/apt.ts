import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { captured } from '../process.ts';
import { signBeside, signInline } from './key.ts';
import type { SigningKey } from './key.ts';
import type { Package } from './packages.ts';

/** The one suite and its one component. */
export const SUITE = 'stable';
export const COMPONENT = 'main';

/** Makes a signed apt repository in `folder`, dated `date`. */
export async function makeApt(
  folder: string,
  packages: readonly Package[],
  key: SigningKey,
  date: Date,
): Promise<void> {
  const pool = join(folder, 'pool');
  const dists = join(folder, 'dists', SUITE);
  await mkdir(pool, { recursive: true });
  for (const { path } of packages) await copyFile(path, join(pool, basename(path)));

  const architectures = architecturesOf(packages);
  for (const architecture of architectures) {
    const index = join(dists, COMPONENT, `binary-${architecture}`);
    await mkdir(index, { recursive: true });
    const text = await captured('apt-ftparchive', ['--arch', architecture, 'packages', 'pool'], { cwd: folder });
    await writeFile(join(index, 'Packages'), text);
    await writeFile(join(index, 'Packages.gz'), await promisify(gzip)(text, { level: 9 }));
  }

  const release = join(dists, 'Release');
  await writeFile(release, await captured('apt-ftparchive', ['release', ...described(architectures, date), dists]));
  await signInline(key, release, join(dists, 'InRelease'));
  await signBeside(key, release, join(dists, 'Release.gpg'));
}

/** The architectures of packages, each once, in a fixed order. */
export const architecturesOf = (packages: readonly Package[]): string[] =>
  [...new Set(packages.map(({ architecture }) => architecture))].toSorted();

/** Options of `apt-ftparchive release`. Indices are also there by their hash, so that an upload of new ones breaks no download. */
function described(architectures: readonly string[], date: Date): string[] {
  const fields = {
    Origin: 'Stint',
    Label: 'Stint',
    Suite: SUITE,
    Codename: SUITE,
    Architectures: architectures.join(' '),
    Components: COMPONENT,
    Date: date.toUTCString().replace('GMT', '+0000'),
  };
  const options = Object.entries(fields).map(([name, value]) => `APT::FTPArchive::Release::${name}=${value}`);
  return [...options, 'APT::FTPArchive::DoByHash=true'].flatMap((option) => ['--option', option]);
}

import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { captured } from '../process.ts';
import { isFallback } from '../release/fallback.ts';

/** A package as its own metadata describes it. */
export interface Package {
  readonly path: string;
  readonly kind: 'deb' | 'rpm';
  readonly version: string;
  /** The name of the system: `amd64` in a deb, `x86_64` in an rpm. */
  readonly architecture: string;
}

/**
 * The deb and rpm packages in a folder, by name.
 *
 * @throws Error if there are none, or if one is built with the fallback runtime and `allowFallback` is false.
 */
export async function packagesIn(folder: string, allowFallback: boolean): Promise<Package[]> {
  const names = (await readdir(folder)).filter((name) => /\.(?:deb|rpm)$/u.test(name)).toSorted();
  if (names.length === 0) throw new Error(`There is no .deb and no .rpm in ${folder}.`);
  const packages = await Promise.all(names.map((name) => read(join(folder, name))));
  const unfit = packages.find(({ path, version }) => isFallback(basename(path)) || isFallback(version));
  if (unfit && !allowFallback)
    throw new Error(`${unfit.path} is built with the fallback runtime, which is never published.`);
  return packages;
}

async function read(path: string): Promise<Package> {
  const kind = path.endsWith('.deb') ? 'deb' : 'rpm';
  const written =
    kind === 'deb'
      ? await captured('dpkg-deb', ['--show', '--showformat', '${Version} ${Architecture}', path])
      : await captured('rpm', ['--query', '--package', '--nosignature', '--queryformat', '%{VERSION} %{ARCH}', path]);
  const [version = '', architecture = ''] = written.trim().split(' ');
  return { path, kind, version, architecture };
}

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { architecturesOf, makeApt } from './apt.ts';
import { makeDnf } from './dnf.ts';
import { signingKey } from './key.ts';
import { packagesIn } from './packages.ts';
import { aptSource, dnfSource, instructions } from './sources.ts';

/** Where a repository comes from and goes to. `url` is the address of `out` once it is served, without a slash at its end. */
export interface RepositoryPlan {
  readonly packages: string;
  readonly out: string;
  readonly url: string;
  /** The date in the lists of packages; apt ignores lists that are older than those it has. */
  readonly date: Date;
  /** Whether packages that are built with the fallback runtime may be in it: in tests only. */
  readonly allowFallback: boolean;
}

/**
 * Makes a static, signed repository of the deb and rpm packages in a folder: `deb` for apt, `rpm` for dnf and zypper, the
 * files that people add to their systems, and a page that says how. But for the signatures, which carry their time, the
 * same packages and date give the same bytes.
 *
 * @throws Error if there are no packages or no single key, if `out` is not empty, or if a tool fails.
 */
export async function makeRepository({ packages, out, url, date, allowFallback }: RepositoryPlan): Promise<void> {
  const found = await packagesIn(packages, allowFallback);
  await mkdir(out, { recursive: true });
  if ((await readdir(out)).length > 0) throw new Error(`${out} is not empty.`);
  const key = await signingKey();

  const write = async (name: string, text: string): Promise<void> => await writeFile(join(out, name), text);
  const debs = found.filter(({ kind }) => kind === 'deb');
  if (debs.length > 0) {
    await makeApt(join(out, 'deb'), debs, key, date);
    await write('stint.sources', aptSource(url, architecturesOf(debs), key.publicKey));
  }
  const rpms = found.filter(({ kind }) => kind === 'rpm');
  if (rpms.length > 0) {
    await makeDnf(join(out, 'rpm'), rpms, key, date);
    await write('stint.repo', dnfSource(url));
  }
  await write('stint.asc', key.publicKey);
  const kinds = [...new Set(found.map(({ kind }) => kind))].toSorted();
  await write('index.html', instructions(url, key.fingerprint, kinds));
}

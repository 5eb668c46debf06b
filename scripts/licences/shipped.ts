import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Licence } from '../../src/shared/contract/licences.ts';
import { packageLicence } from './packageLicence.ts';

type Lock = { readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>> };

/**
 * The folders of the packages that Stint is shipped with, such as `node_modules/mqtt/node_modules/lru-cache`: by the lock
 * file, what its dependencies need to run. Optional ones that are not installed here are in no package.
 */
export function shippedFolders(root: string): string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  return Object.entries(packages)
    .filter(([folder, { dev, optional }]) => {
      const isMissing = optional === true && !existsSync(join(root, folder));
      return folder !== '' && dev !== true && !isMissing;
    })
    .map(([folder]) => folder);
}

/** Their licences by name, each version once. @throws Error if a package has none */
export function shippedLicences(root: string): Licence[] {
  const all = shippedFolders(root).map((folder) => packageLicence(join(root, folder)));
  const once = new Map(all.map((one) => [`${one.name} ${one.version}`, one]));
  return [...once.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The folder of the package that a bundled module is from; null if it is no package's. */
export function packageFolderOf(id: string): string | null {
  // Windows writes its paths otherwise; bundlers put marks before names, and questions behind.
  const path = (id.replaceAll('\\', '/').split('?')[0] ?? '').split('/node_modules/').slice(1);
  if (path.length === 0) return null;
  return path
    .map(
      (part) =>
        `node_modules/${part
          .split('/')
          .slice(0, part.startsWith('@') ? 2 : 1)
          .join('/')}`,
    )
    .join('/');
}

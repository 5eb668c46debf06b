import type { Plugin } from 'vite';
import { packageFolderOf, shippedFolders, shippedLicences } from './shipped.ts';

const NAME = 'virtual:licences';
const RESOLVED = `\0${NAME}`;

/** Gives the module `virtual:licences`: the licences of all that Stint is shipped with. */
export const licences = (root: string): Plugin => ({
  name: 'stint-licences',
  resolveId: (id) => (id === NAME ? RESOLVED : null),
  load(id) {
    if (id !== RESOLVED) return null;
    const text = JSON.stringify(JSON.stringify(shippedLicences(root)));
    // Text is parsed faster than an object literal.
    return `export const licences = JSON.parse(${text});`;
  },
});

/** Ends a build that bundles a package whose licence is not in the list. */
export const checkLicences = (root: string): Plugin => ({
  name: 'stint-check-licences',
  apply: 'build',
  generateBundle(_options, bundle) {
    const listed = new Set(shippedFolders(root));
    const modules = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
    const missing = unlisted(modules, listed);
    if (missing.length > 0) this.error(`Bundled, but not listed with its licence: ${missing.join(', ')}`);
  },
});

/** The folders of packages that modules are from, and that are not listed. */
export const unlisted = (modules: readonly string[], listed: ReadonlySet<string>): string[] =>
  [...new Set(modules.map(packageFolderOf))].filter((folder) => folder !== null && !listed.has(folder)) as string[];

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Licence } from '../../src/shared/contract/licences.ts';
import { standardTexts } from './standardTexts.ts';

type Person = string | { readonly name: string };

/** What is read of a package's package.json. */
type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: Person;
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
};

const FILE = /^(?:licen[cs]e|copying|notice)/iu;

const nameOf = (person: Person | undefined): string =>
  (typeof person === 'string' ? person : (person?.name ?? '')).replace(/\s*[<(].*$/u, '');

/** The address of the sources, as a browser opens it. */
function sourceOf({ repository, homepage }: Manifest): string | null {
  const url = typeof repository === 'string' ? repository : (repository?.url ?? homepage);
  if (url === undefined) return null;
  if (/^[\w.-]+\/[\w.-]+$/u.test(url)) return `https://github.com/${url}`;
  return url
    .replace(/^git\+/u, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/u, 'https://')
    .replace(/\.git$/u, '');
}

/** The licence of the package in a folder. @throws Error if it has none */
export function packageLicence(folder: string): Licence {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, license = '' } = manifest;
  return { name, version, licence: license, source: sourceOf(manifest), text: textOf(folder, manifest) };
}

function textOf(folder: string, { name, license = '', author }: Manifest): string {
  const files = readdirSync(folder)
    .filter((file) => FILE.test(file))
    .toSorted();
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  if (text !== '') return text;
  const standard = standardTexts[license];
  if (standard === undefined) throw new Error(`${name} has no text of its licence “${license}”.`);
  const holder = nameOf(author) || `the authors of ${name}`;
  return `${license} License\n\nCopyright (c) ${holder}\n\n${standard}`;
}

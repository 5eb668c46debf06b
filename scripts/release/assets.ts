import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileDigest } from '../runtime/digest.ts';
import { isFallback } from './fallback.ts';

/** The list of hashes, in the format of `sha256sum`. */
export const HASHES = 'SHA256SUMS';

/** What the app reads to find a newer version, one for each system. */
const FEED = /^latest(?:-mac|-linux|-linux-arm64)?\.yml$/u;

/** What a release consists of: a pattern, how many files have it, and whether their names say the version. */
const PARTS: readonly [pattern: RegExp, count: number, versioned: boolean][] = [
  [/\.deb$/u, 2, true],
  [/\.rpm$/u, 2, true],
  [/\.AppImage$/u, 2, true],
  [/\.tar\.gz$/u, 2, true],
  [/\.dmg$/u, 1, true],
  [/\.exe$/u, 1, true],
  // Of macOS and of Windows.
  [/\.zip$/u, 2, true],
  [FEED, 4, false],
  [/\.cdx\.json$/u, 1, false],
];

/**
 * What keeps these files from being published as `version`, a sentence each. `isSigned`: whether the app checks the
 * signatures of feeds, and so each feed must have one beside it.
 */
export function problemsOf(names: readonly string[], version: string, isSigned: boolean): string[] {
  const fallback = names
    .filter(isFallback)
    .map((name) => `${name} is built with the fallback runtime, which is never published.`);
  const counts = PARTS.flatMap(([pattern, count]) => {
    const found = names.filter((name) => pattern.test(name));
    return found.length === count
      ? []
      : `${count} of ${pattern.source} are wanted, there are ${found.length}: ${found.join(', ')}`;
  });
  const others = PARTS.flatMap(([pattern, , versioned]) =>
    versioned ? names.filter((name) => pattern.test(name) && !name.includes(version)) : [],
  ).map((name) => `${name} is not of version ${version}.`);
  const unsigned = names
    .filter((name) => isSigned && FEED.test(name) && !names.includes(`${name}.sig`))
    .map((name) => `${name} is not signed.`);
  return [...fallback, ...counts, ...others, ...unsigned];
}

/** Writes the SHA-256 of every file in a folder to a file in it. */
export async function writeHashes(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name !== HASHES).toSorted();
  const lines = await Promise.all(names.map(async (name) => `${await fileDigest(join(folder, name))}  ${name}\n`));
  await writeFile(join(folder, HASHES), lines.join(''));
}

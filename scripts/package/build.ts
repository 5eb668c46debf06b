import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { captured } from '../process.ts';
import { ELECTRON, ROOT } from '../runtime/paths.ts';
import { FALLBACK } from '../runtime/pins.ts';
import { placedVersion } from '../runtime/place.ts';
import { FALLBACK_MARK, PRODUCT } from './product.ts';

/** What a build is made of, and where it goes. */
export type Build = {
  /** Semantic version; `+fallback` at its end says that the runtime is the unsupported one. */
  readonly version: string;
  readonly isFallback: boolean;
  readonly electronVersion: string;
  readonly arch: 'x64' | 'arm64';
  /** The time that all files carry, seconds since 1970: two builds of one commit are equal. */
  readonly epoch: number;
  /** The folder for packages. */
  readonly output: string;
  /** Compresses little. For tests. */
  readonly isFast: boolean;
  /** Where the app looks for updates of itself. */
  readonly feed: string;
  /** The file with the public key that updates are checked with; else the project's own. */
  readonly updateKey?: string | undefined;
};

/** What the command line of a build may say otherwise. */
export type Choices = {
  readonly version?: string | undefined;
  readonly output?: string | undefined;
  readonly feed?: string | undefined;
  readonly updateKey?: string | undefined;
  readonly isFast: boolean;
};

/** The build for this computer of what is checked out. The runtime must be in place. */
export async function describeBuild({ version, output, feed, updateKey, isFast }: Choices): Promise<Build> {
  const { arch } = process;
  if (arch !== 'x64' && arch !== 'arm64') throw new Error(`There are no packages for ${arch}.`);
  const placed = await placedVersion();
  const isFallback = placed === FALLBACK.version;
  const own = version ?? (await versionIn(ROOT));
  return {
    version: isFallback ? `${own}+fallback` : own,
    isFallback,
    electronVersion: isFallback ? FALLBACK.version : await versionIn(ELECTRON),
    arch,
    epoch: await commitTime(),
    output: output ?? join(ROOT, 'out', 'packages'),
    isFast,
    feed: feed ?? `${PRODUCT.homePage}/releases/latest/download`,
    updateKey,
  };
}

/** `stem` with the mark of a build that is not to be published. */
export const marked = (stem: string, { isFallback }: Pick<Build, 'isFallback'>): string =>
  isFallback ? `${stem}-${FALLBACK_MARK}` : stem;

async function versionIn(folder: string): Promise<string> {
  return (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}

/** When the checked out commit was made, or what SOURCE_DATE_EPOCH says. @see https://reproducible-builds.org/specs/source-date-epoch/ */
async function commitTime(): Promise<number> {
  const said = process.env['SOURCE_DATE_EPOCH'];
  return Number(said ?? (await captured('git', ['log', '-1', '--format=%ct'])).trim());
}

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { captured } from '../process.ts';
import { databaseSentence, releases, unreleased, withRelease } from './changelog.ts';
import { lockWithVersion, nextVersion, withVersion } from './version.ts';
import type { Step } from './version.ts';

/** Why a release was not prepared, for whoever asked for it. Nothing was changed. */
export class ReleaseRefused extends Error {}

const FILES = ['package.json', 'package-lock.json', 'CHANGELOG.md'];
/** What is new, as the app and its updates tell it. */
const NEWS = ['src/shared/i18n/en/news.ts', 'src/shared/i18n/ru/news.ts'];

/**
 * Prepares a release in the project at `root`: version, changelog, one commit and an annotated tag. Pushes nothing. The
 * first release keeps the version that package.json has. `date` is today's (`2026-11-26`).
 *
 * @returns the version.
 * @throws ReleaseRefused if the tree, the branch, the changelog, the news or the tags do not allow it; errors of git.
 */
export async function prepareRelease(root: string, step: Step, date: string): Promise<string> {
  const git = async (...args: string[]): Promise<string> => (await captured('git', args, { cwd: root })).trim();
  const read = async (name: string): Promise<string> => await readFile(join(root, name), 'utf8');
  const [packageJson = '', lock = '', changelog = ''] = await Promise.all(FILES.map(read));

  const branch = await git('rev-parse', '--abbrev-ref', 'HEAD');
  if (branch !== 'main') throw new ReleaseRefused(`Releases are made on main; this is ${branch}.`);
  const dirty = await git('status', '--porcelain');
  if (dirty) throw new ReleaseRefused(`Commit or remove these changes first:\n${dirty}`);
  if (unreleased(changelog).length === 0) throw new ReleaseRefused('CHANGELOG.md has nothing under “Unreleased”.');

  const previous = releases(changelog)[0] ?? null;
  if (previous) await needNews(`v${previous.version}`, git);
  const { version: current } = JSON.parse(packageJson) as { version: string };
  const version = previous ? nextVersion(current, step) : current;
  const tag = `v${version}`;
  if (await git('tag', '--list', tag)) throw new ReleaseRefused(`The tag ${tag} exists already.`);

  const database = databaseSentence(await databaseVersion(root), previous && previous.databaseVersion);
  await writeFile(join(root, 'package.json'), withVersion(packageJson, version));
  await writeFile(join(root, 'package-lock.json'), lockWithVersion(lock, version));
  await writeFile(join(root, 'CHANGELOG.md'), withRelease(changelog, { version, date }, database));
  await git('commit', '--quiet', '--message', `Stint ${version}`, '--', ...FILES);
  await git('tag', '--annotate', '--message', `Stint ${version}`, tag);
  return version;
}

/** People are told what is new in both languages: they must not read again what they have read at the last release. */
async function needNews(lastTag: string, git: (...args: string[]) => Promise<string>): Promise<void> {
  const changed = (await git('diff', '--name-only', lastTag, 'HEAD', '--', ...NEWS)).split('\n');
  const same = NEWS.filter((path) => !changed.includes(path));
  if (same.length > 0)
    throw new ReleaseRefused(`Say what is new in ${same.join(' and ')}, which are as they were in ${lastTag}.`);
}

/** The schema version of the database: the number of its migrations. */
async function databaseVersion(root: string): Promise<number> {
  const names = await readdir(join(root, 'src', 'main', 'store', 'migrations'));
  return names.filter((name) => name.endsWith('.sql')).length;
}

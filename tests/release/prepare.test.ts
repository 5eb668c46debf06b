import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { releases, unreleased } from '../../scripts/release/changelog.ts';
import { prepareRelease } from '../../scripts/release/prepare.ts';
import { ROOT } from '../../scripts/runtime/paths.ts';

const DATE = '2026-11-26';
let root: string;

const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const write = (name: string, text: string): void => writeFileSync(join(root, name), text);
const commit = (): void => void (git('add', '--all'), git('commit', '--quiet', '--message', 'A change'));

/** What is new, in a language. */
const news = (language: string, text: string): void => write(`src/shared/i18n/${language}/news.ts`, text);

/** Adds an entry to the unreleased ones, and to what is new in the app. */
function note(entry: string, languages: readonly string[] = ['en', 'ru']): void {
  write('CHANGELOG.md', read('CHANGELOG.md').replace('## Unreleased\n', `## Unreleased\n\n- ${entry}\n`));
  for (const language of languages) news(language, entry);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stint-release-'));
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Anna');
  git('config', 'user.email', 'anna@example.org');
  git('config', 'tag.gpgSign', 'false');
  git('config', 'commit.gpgSign', 'false');
  for (const name of ['package.json', 'package-lock.json']) write(name, readFileSync(join(ROOT, name), 'utf8'));
  write('package.json', read('package.json').replace(/"version": ".*"/u, '"version": "0.1.0"'));
  write('CHANGELOG.md', '# Changelog\n\n## Unreleased\n\n- A timer.\n');
  for (const folder of ['main/store/migrations', 'shared/i18n/en', 'shared/i18n/ru'])
    mkdirSync(join(root, 'src', folder), { recursive: true });
  for (const language of ['en', 'ru']) news(language, 'A timer.');
  for (const name of ['0001_a.sql', '0002_b.sql']) write(`src/main/store/migrations/${name}`, 'SELECT 1;\n');
  commit();
});

afterEach(() => rmSync(root, { recursive: true }));

test('the first release keeps the version; the next ones raise it, and name the database when it changed', async () => {
  expect(await prepareRelease(root, 'minor', DATE)).toBe('0.1.0');
  note('A log.');
  write('src/main/store/migrations/0003_c.sql', 'SELECT 1;\n');
  commit();
  expect(await prepareRelease(root, 'minor', DATE)).toBe('0.2.0');
  note('A fix.');
  commit();
  expect(await prepareRelease(root, 'patch', DATE)).toBe('0.2.1');
  expect(releases(read('CHANGELOG.md')).map(({ version, databaseVersion }) => [version, databaseVersion])).toEqual([
    ['0.2.1', 3],
    ['0.2.0', 3],
    ['0.1.0', 2],
  ]);
  expect(unreleased(read('CHANGELOG.md'))).toEqual([]);
});

test('a release is one commit and an annotated tag, on a clean tree', async () => {
  const before = git('rev-parse', 'HEAD');
  await prepareRelease(root, 'patch', DATE);
  expect(git('status', '--porcelain')).toBe('');
  expect(git('rev-list', `${before}..HEAD`).split('\n')).toHaveLength(1);
  expect(git('cat-file', '-t', 'v0.1.0')).toBe('tag');
  expect(git('rev-parse', 'v0.1.0^{commit}')).toBe(git('rev-parse', 'HEAD'));
});

test('the version changes in package.json and twice in the lock file, and nothing else there', async () => {
  await prepareRelease(root, 'patch', DATE);
  note('A fix.');
  commit();
  await prepareRelease(root, 'major', DATE);
  const changed = git('diff', '--unified=0', 'v0.1.0', '--', 'package.json', 'package-lock.json').split('\n');
  expect(changed.filter((line) => line.startsWith('+ ')).map((line) => line.slice(1).trim())).toEqual([
    '"version": "1.0.0",',
    '"version": "1.0.0",',
    '"version": "1.0.0",',
  ]);
  expect(changed.filter((line) => line.startsWith('- '))).toHaveLength(3);
});

test('a release whose news are those of the last one is refused; the first one needs none', async () => {
  await prepareRelease(root, 'patch', DATE);
  note('A fix.', []);
  commit();
  await expect(prepareRelease(root, 'patch', DATE)).rejects.toThrow(
    /i18n\/en\/news\.ts and .*ru\/news\.ts, .* v0\.1\.0/u,
  );
  news('en', 'A fix.');
  commit();
  await expect(prepareRelease(root, 'patch', DATE)).rejects.toThrow('what is new in src/shared/i18n/ru/news.ts,');
  news('ru', 'Исправление.');
  commit();
  expect(await prepareRelease(root, 'patch', DATE)).toBe('0.1.1');
});

/** What stands in the way, and what is said about it. */
const obstacles: readonly [name: string, obstacle: () => void, message: string][] = [
  ['another branch', () => void git('switch', '--quiet', '--create', 'idea'), 'made on main; this is idea'],
  ['a changed file', () => note('More.', []), 'M CHANGELOG.md'],
  ['a file of no commit', () => write('new.txt', ''), '?? new.txt'],
  [
    'nothing to release',
    () => (write('CHANGELOG.md', '# Changelog\n\n## Unreleased\n'), commit()),
    'has nothing under',
  ],
  ['the tag', () => void git('tag', 'v0.1.0'), 'v0.1.0 exists already'],
];

test.each(obstacles)('%s is in the way: that is said, and nothing is changed', async (_, obstacle, message) => {
  obstacle();
  const before = [git('rev-parse', 'HEAD'), git('status', '--porcelain'), git('tag', '--list')];
  await expect(prepareRelease(root, 'patch', DATE)).rejects.toThrow(message);
  expect([git('rev-parse', 'HEAD'), git('status', '--porcelain'), git('tag', '--list')]).toEqual(before);
});

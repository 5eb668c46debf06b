import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HASHES, problemsOf, writeHashes } from '../../scripts/release/assets.ts';

const whole = [
  'stint_0.2.0-1_amd64.deb',
  'stint_0.2.0-1_arm64.deb',
  'stint-0.2.0-1.x86_64.rpm',
  'stint-0.2.0-1.aarch64.rpm',
  'Stint-0.2.0-x64.AppImage',
  'Stint-0.2.0-arm64.AppImage',
  'stint-0.2.0-x64.tar.gz',
  'stint-0.2.0-arm64.tar.gz',
  'Stint-0.2.0-universal.dmg',
  'Stint-0.2.0-universal.zip',
  'Stint-0.2.0-x64.exe',
  'Stint-0.2.0-x64.zip',
  'latest.yml',
  'latest-mac.yml',
  'latest-linux.yml',
  'latest-linux-arm64.yml',
  'stint.cdx.json',
];

test('a whole release has nothing against it', () => {
  expect(problemsOf(whole, '0.2.0', false)).toEqual([]);
});

test('what is missing, twice, of another version or of the fallback runtime is named', () => {
  expect(problemsOf(whole.slice(1), '0.2.0', false)).toEqual([
    expect.stringMatching(/2 of .*deb.* are wanted, there are 1: stint_0\.2\.0-1_arm64\.deb/u),
  ]);
  expect(problemsOf([...whole, 'Stint-0.2.0.dmg'], '0.2.0', false)).toEqual([expect.stringContaining('there are 2')]);
  expect(problemsOf(whole, '0.3.0', false)).toHaveLength(12);
  const fallback = whole.map((name) => name.replace('0.2.0-1_amd64', '0.2.0+fallback-1_amd64'));
  expect(problemsOf(fallback, '0.2.0', false)).toEqual([expect.stringContaining('never published')]);
});

test('where the app checks signatures, a feed without one is named', () => {
  const feeds = whole.filter((name) => name.endsWith('.yml'));
  expect(problemsOf(whole, '0.2.0', true)).toEqual(feeds.map((name) => `${name} is not signed.`));
  expect(problemsOf([...whole, ...feeds.map((name) => `${name}.sig`)], '0.2.0', true)).toEqual([]);
});

test('hashes are those that sha256sum checks', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stint-hashes-'));
  for (const name of ['b.deb', 'a b.rpm']) writeFileSync(join(folder, name), name);
  await writeHashes(folder);
  const first = readFileSync(join(folder, HASHES), 'utf8');
  expect(first.split('\n').map((line) => line.slice(66))).toEqual(['a b.rpm', 'b.deb', '']);
  // Written again, the list is not in itself.
  await writeHashes(folder);
  expect(readFileSync(join(folder, HASHES), 'utf8')).toBe(first);
  if (process.platform === 'linux') execFileSync('sha256sum', ['--check', HASHES], { cwd: folder });
  rmSync(folder, { recursive: true });
});

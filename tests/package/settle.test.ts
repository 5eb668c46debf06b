import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settle } from '../../scripts/package/tree.ts';

/** What a program has left that was built with a umask, and what of it a package would hold. */
async function settled(umask: number): Promise<[path: string, mode: string, seconds: number][]> {
  const root = mkdtempSync(join(tmpdir(), 'stint-tree-'));
  const make = (name: string, mode: number): void => {
    writeFileSync(join(root, name), name);
    chmodSync(join(root, name), mode & ~umask);
  };
  mkdirSync(join(root, 'bin'));
  make('bin/stint', 0o777);
  make('bin/helper', 0o777);
  chmodSync(join(root, 'bin/helper'), 0o4755);
  make('readme', 0o666);
  symlinkSync('bin/stint', join(root, 'stint'));
  chmodSync(join(root, 'bin'), 0o777 & ~umask);
  await settle(root, 1000);
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted();
  const seen = ['.', ...found].map((path): [string, string, number] => {
    const { mode, mtimeMs } = lstatSync(join(root, path));
    return [path, mode.toString(8), mtimeMs / 1000];
  });
  rmSync(root, { recursive: true });
  return seen;
}

test.runIf(process.platform === 'linux')(
  'what is in a package does not depend on the umask of who builds it',
  async () => {
    const usual = await settled(0o022);
    expect(usual).toEqual([
      ['.', '40755', 1000],
      ['bin', '40755', 1000],
      ['bin/helper', '104755', 1000],
      ['bin/stint', '100755', 1000],
      ['readme', '100644', 1000],
      ['stint', '120777', 1000],
    ]);
    for (const umask of [0o002, 0o077]) expect(await settled(umask)).toEqual(usual);
  },
);

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What should never be read, put at a path: who opens it without care waits for ever, or reads without end. */
export const oddFiles = {
  'a pipe': (path: string): void => void execFileSync('mkfifo', [path]),
  'a link to a pipe': (path: string): void => {
    execFileSync('mkfifo', [`${path}.pipe`]);
    symlinkSync(`${path}.pipe`, path);
  },
  'a device without end': (path: string): void => symlinkSync('/dev/zero', path),
  'a folder': (path: string): void => mkdirSync(path),
  'a file of a terabyte': (path: string): void => {
    writeFileSync(path, '');
    truncateSync(path, 1024 ** 4);
  },
} as const;

export const oddNames = Object.keys(oddFiles) as (keyof typeof oddFiles)[];

/** Makes one in a folder of its own, or as the given name in the given one; answers its path. */
export function makeOdd(
  what: keyof typeof oddFiles,
  name = 'odd',
  folder = mkdtempSync(join(tmpdir(), 'stint-odd-')),
): string {
  const path = join(folder, name);
  oddFiles[what](path);
  return path;
}

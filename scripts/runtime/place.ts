import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { fromCache } from './cache.ts';
import { assertDigest, treeDigest } from './digest.ts';
import { CACHED_RUNTIME, fetchFallback } from './fallback.ts';
import { ELECTRON } from './paths.ts';
import { FALLBACK } from './pins.ts';
import { makeAtomically } from './workplace.ts';

const DIST = join(ELECTRON, 'dist');
const DEFAULT_APP = fileURLToPath(new URL('defaultApp', import.meta.url));

/** The binary that the `electron` package would start now and its version, undefined if it has none. */
export async function placedRuntime(): Promise<{ binary: string; version: string } | undefined> {
  try {
    const binary = join(DIST, await readFile(join(ELECTRON, 'path.txt'), 'utf8'));
    const version = await readFile(join(DIST, 'version'), 'utf8');
    return existsSync(binary) ? { binary, version: version.trim().replace(/^v/, '') } : undefined;
  } catch {
    return undefined;
  }
}

/** Puts the fallback runtime where the `electron` package looks for its binary. */
export async function placeFallback(): Promise<void> {
  await fromCache('The fallback runtime', copyVerified, fetchFallback);
  // Last, because it is what makes the runtime count as there.
  await writeFile(join(ELECTRON, 'path.txt'), 'electron');
}

/** A copy: whoever flips a fuse in one checkout changes no other. What is checked is the copy, so what is used. */
async function copyVerified(): Promise<void> {
  await makeAtomically(DIST, async (folder) => {
    const runtime = join(folder, 'dist');
    await cp(CACHED_RUNTIME, runtime, { recursive: true });
    assertDigest('the fallback runtime', await treeDigest(runtime), FALLBACK.tree);
    await mkdir(join(runtime, 'resources'), { recursive: true });
    await createPackage(DEFAULT_APP, join(runtime, 'resources', 'default_app.asar'));
    await writeFile(join(runtime, 'version'), FALLBACK.version);
    return runtime;
  });
}

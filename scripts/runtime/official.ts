import { createRequire } from 'node:module';
import { join } from 'node:path';
import { captured, tool } from '../process.ts';
import { ELECTRON } from './paths.ts';
import { Progress } from './progress.ts';

/** The part used here of `@electron/get`, the fetcher inside the `electron` package. */
interface Fetcher {
  downloadArtifact(options: {
    version: string;
    artifactName: 'electron';
    platform: string;
    arch: string;
    checksums: Record<string, string>;
    downloadOptions: { quiet: boolean; getProgressCallback(progress: { transferred: number; total: number }): void };
  }): Promise<string>;
}

/**
 * Installs Electron as published, by its own means: its fetcher (which honours ELECTRON_MIRROR, checks the hash and
 * keeps the archive in a cache of its own) and its installer.
 * @returns why the release page could not be reached; undefined when Electron is in place
 */
export async function installOfficial(version: string): Promise<string | undefined> {
  const require = createRequire(join(ELECTRON, 'package.json'));
  const { downloadArtifact } = require('@electron/get') as Fetcher;
  const progress = new Progress(`Fetching Electron ${version}`);
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: require('./checksums.json') as Record<string, string>,
      downloadOptions: {
        quiet: true,
        getProgressCallback: ({ transferred, total }) => progress.bytes(transferred, total),
      },
    });
  } catch (error) {
    const reason = unreachable(error);
    if (reason === undefined) throw error;
    return reason;
  }
  await captured(...tool('electron/install.js'));
  progress.end();
  return undefined;
}

/** Why nothing was fetched, if it is the network's doing. A wrong hash or a full disk is not. */
function unreachable(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // What `fetch` throws when a connection fails is a TypeError with a cause; HTTPError is a refusal on the way.
  if (error instanceof TypeError) return error.cause instanceof Error ? error.cause.message : error.message;
  return error.name === 'HTTPError' ? error.message : undefined;
}

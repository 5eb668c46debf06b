import { rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { CancellationToken } from 'electron-updater';
import type { AppUpdater, ProgressInfo } from 'electron-updater';
import type { Offer } from './feed.ts';
import type { UpdateHost, UpdateSource } from './host.ts';
import { replaceFile } from './replaceFile.ts';
import { needSpace } from './space.ts';
import { UpdateError } from './trouble.ts';
import { prepare } from './updater.ts';

type Options = {
  readonly updater: AppUpdater;
  readonly source: UpdateSource;
  readonly offer: Offer;
  readonly host: Pick<UpdateHost, 'appImage' | 'letGo' | 'restart'>;
  /** Whole percents. */
  readonly onProgress: (percent: number) => void;
  readonly signal: AbortSignal;
};

/**
 * Downloads an offered version, checks it, puts it in the place of this one and restarts. Nothing is replaced before
 * all of it was checked.
 * @throws UpdateError; errors of the updater and the system
 */
export async function install({ updater, source, offer, host, onProgress, signal }: Options): Promise<void> {
  const size = Math.max(...offer.files.map((file) => file.size));
  const { appImage } = host;
  await needSpace([cacheFolder(), ...(appImage === null ? [] : [dirname(appImage)])], size);
  prepare(updater, source, offer);
  if (!(await updater.checkForUpdates())?.isUpdateAvailable) throw new UpdateError('failed', { detail: offer.version });
  const path = await downloadPackage(updater, { size, onProgress, signal });
  if (appImage === null) {
    host.letGo();
    return updater.quitAndInstall(true, true);
  }
  const nameOf = (url: string): string => basename(decodeURIComponent(new URL(url, source.address).pathname));
  const file = offer.files.find(({ url }) => nameOf(url) === basename(path));
  if (!file) throw new UpdateError('failed', { detail: path });
  await replaceFile(path, appImage, file.sha512);
  await rm(path, { force: true });
  return host.restart();
}

/** Downloads the package and returns its path; the updater compares it with the SHA-512 of the feed. */
async function downloadPackage(
  updater: AppUpdater,
  { size, onProgress, signal }: Pick<Options, 'onProgress' | 'signal'> & { readonly size: number },
): Promise<string> {
  const token = new CancellationToken();
  const cancel = (): void => token.cancel();
  let isTooMuch = false;
  const progress = ({ transferred, percent }: ProgressInfo): void => {
    isTooMuch = transferred > size;
    if (isTooMuch) cancel();
    else onProgress(Math.min(100, Math.floor(percent)));
  };
  signal.addEventListener('abort', cancel);
  updater.on('download-progress', progress);
  try {
    signal.throwIfAborted();
    const [path = ''] = await updater.downloadUpdate(token);
    return path;
  } catch (error) {
    if (isTooMuch) throw new UpdateError('large', {}, { cause: error });
    throw error;
  } finally {
    updater.off('download-progress', progress);
    signal.removeEventListener('abort', cancel);
  }
}

/** Where the updater puts what it downloads. */
function cacheFolder(): string {
  if (process.platform === 'win32') return process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
}

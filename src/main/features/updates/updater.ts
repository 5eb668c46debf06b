import { AppImageUpdater, MacUpdater, NsisUpdater, Provider } from 'electron-updater';
import type { AppUpdater, ResolvedUpdateFileInfo, UpdateInfo } from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import type { Offer } from './feed.ts';
import type { UpdateSource } from './host.ts';

/** Options of the updater, which hands them to the provider that it makes. */
type Options = { readonly info: UpdateInfo; readonly address: string };

/**
 * Gives the updater what the checked feed says. By itself the updater would fetch the feed a second time, which could
 * be another one then.
 */
class CheckedProvider extends Provider<UpdateInfo> {
  readonly #options: Options;

  constructor(options: Options, _updater: AppUpdater, runtime: ProviderRuntimeOptions) {
    super(runtime);
    this.#options = options;
  }

  // Not all servers answer requests for several ranges.
  override get isUseMultipleRangeRequest(): boolean {
    return false;
  }

  override async getLatestVersion(): Promise<UpdateInfo> {
    return this.#options.info;
  }

  override resolveFiles({ files }: UpdateInfo): ResolvedUpdateFileInfo[] {
    return files.map((info) => ({ url: new URL(info.url, this.#options.address), info }));
  }
}

/** The updater of a platform. */
export function updaterOf(platform: NodeJS.Platform): AppUpdater {
  if (platform === 'win32') return new NsisUpdater();
  return platform === 'darwin' ? new MacUpdater() : new AppImageUpdater();
}

/** Makes the updater install exactly an offer, when it is told to, and send nothing but requests for its files. */
export function prepare(updater: AppUpdater, { address, path }: Omit<UpdateSource, 'key'>, offer: Offer): void {
  updater.logger = null;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.disableWebInstaller = true;
  updater.requestHeaders = { 'User-Agent': 'Stint' };
  updater.isUserWithinRollout = () => true;
  updater.updateConfigPath = path;
  // It would create and store an id of this computer, which nothing uses.
  Object.defineProperty(updater, 'stagingUserIdPromise', { value: { value: Promise.resolve('') } });
  const [first] = offer.files;
  const info: UpdateInfo = {
    version: offer.version,
    files: offer.files.map(({ blockMapSize, ...file }) =>
      blockMapSize === undefined ? file : { ...file, blockMapSize },
    ),
    path: first?.url ?? '',
    sha512: first?.sha512 ?? '',
    releaseDate: '',
  };
  updater.setFeedURL({ provider: 'custom', updateProvider: CheckedProvider as never, info, address });
}

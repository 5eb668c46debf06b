import { dirname, isAbsolute, join } from 'node:path';
import type { BuildKind } from '#shared/contract/about.ts';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';

/** What tells how a Stint was installed. */
export type InstallationSigns = {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** The path of the executable file. */
  readonly executable: string;
  readonly exists: (path: string) => boolean;
};

/** How a Stint was installed, and by what it is started. */
export type Installation = {
  readonly build: BuildKind;
  /** The file that starts it. */
  readonly program: string;
  /** The AppImage that it runs from; null: from none. */
  readonly appImage: string | null;
  /** The client of the command line that came with it; null in a checkout, whose own needs Node. */
  readonly client: string | null;
  /** The words that run that client, also where nothing put it on the PATH; null if there is none. */
  readonly command: readonly string[] | null;
};

/** Where package managers put programs. In `/usr/local` and `/opt` people unpack archives. */
const MANAGED = /^\/(?:usr(?!\/local\/)|app|snap|nix|gnu)\//u;

/** Whether something else than Stint brings new versions of it, and puts its command on the PATH. */
export const isManaged = (build: BuildKind): boolean => ['deb', 'rpm', 'system', 'Flatpak', 'Snap'].includes(build);

const isInside = (path: string, folder: string | undefined): boolean =>
  Boolean(folder) && path.startsWith(`${folder}/`);

/**
 * The AppImage that a program runs from, as the AppImage's runtime says; null outside of one. Programs that another
 * AppImage starts, such as a terminal, inherit its variables, but do not lie in its mount. The same goes for Snap.
 */
function appImageOf({ platform, executable, env }: InstallationSigns): string | null {
  const { APPIMAGE: path, APPDIR: mount } = env;
  return platform === 'linux' && path && isAbsolute(path) && isInside(executable, mount) ? path : null;
}

function buildOf(signs: InstallationSigns): BuildKind {
  const { isPackaged, platform, env, executable, exists } = signs;
  if (!isPackaged) return 'checkout';
  if (platform === 'darwin') return 'dmg';
  if (platform === 'win32') return exists(join(dirname(executable), 'Uninstall Stint.exe')) ? 'NSIS' : 'zip';
  if (appImageOf(signs) !== null) return 'AppImage';
  if (env['FLATPAK_ID'] && isInside(executable, '/app')) return 'Flatpak';
  if (isInside(executable, env['SNAP'])) return 'Snap';
  if (!MANAGED.test(executable)) return 'archive';
  if (!isInside(executable, '/usr')) return 'system';
  // Each package manager has a list of what it installed.
  if (exists('/var/lib/dpkg/info/stint.list')) return 'deb';
  return exists('/usr/lib/sysimage/rpm') || exists('/var/lib/rpm') ? 'rpm' : 'system';
}

/** Where the client of the command line is, seen from the executable. */
function clientOf({ isPackaged, platform, executable }: InstallationSigns): string | null {
  if (!isPackaged) return null;
  const folder = platform === 'darwin' ? join(dirname(executable), '..') : dirname(executable);
  return join(folder, 'bin', platform === 'win32' ? 'stint.exe' : 'stint');
}

/** On Linux packages have a launcher before the app, which says why it cannot run; an AppImage runs it. */
function programOf({ isPackaged, platform, executable }: InstallationSigns, appImage: string | null): string {
  return appImage ?? (isPackaged && platform === 'linux' ? join(dirname(executable), 'launch') : executable);
}

/** The words of the command line as a shell outside of a sandbox runs them. */
function commandOf(build: BuildKind, appImage: string | null, client: string | null): readonly string[] | null {
  if (build === 'Flatpak') return ['flatpak', 'run', '--command=stint', APPLICATION_ID];
  if (build === 'Snap') return ['stint'];
  if (appImage !== null) return [appImage, 'stint'];
  return client === null ? null : [client];
}

/** Finds out how a Stint was installed. */
export function installationOf(signs: InstallationSigns): Installation {
  const build = buildOf(signs);
  const appImage = build === 'AppImage' ? appImageOf(signs) : null;
  const client = clientOf(signs);
  return { build, program: programOf(signs, appImage), appImage, client, command: commandOf(build, appImage, client) };
}

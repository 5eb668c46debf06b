import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import type { BuildKind } from '#shared/contract/about.ts';

/** What a build is told by. */
export type BuildSigns = {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** The path of the executable. */
  readonly program: string;
  readonly exists: (path: string) => boolean;
};

/** How this Stint was installed. */
export function buildKindOf({ isPackaged, platform, env, program, exists }: BuildSigns): BuildKind {
  if (!isPackaged) return 'checkout';
  if (platform === 'darwin') return 'dmg';
  if (platform === 'win32') return exists(join(dirname(program), 'Uninstall Stint.exe')) ? 'NSIS' : 'zip';
  if (env['APPIMAGE']) return 'AppImage';
  if (env['FLATPAK_ID']) return 'Flatpak';
  if (env['SNAP']) return 'Snap';
  if (!program.startsWith('/usr/')) return 'archive';
  // Each package manager has a list of what it installed.
  if (exists('/var/lib/dpkg/info/stint.list')) return 'deb';
  return exists('/usr/lib/sysimage/rpm') || exists('/var/lib/rpm') ? 'rpm' : 'system';
}

export const ownBuildKind = (): BuildKind =>
  buildKindOf({
    isPackaged: app.isPackaged,
    platform: process.platform,
    env: process.env,
    program: process.execPath,
    exists: existsSync,
  });

/**
 * Whether this is the runtime for tests on machines that reach no release of Electron. Its Node-API is older than any
 * that better-sqlite3's own binaries work with; nobody should use such a build.
 */
export const isFallbackRuntime = (): boolean => Number(process.versions['napi']) < 10;

import { isAbsolute } from 'node:path';
import type { UpdateWay } from '#shared/model/update.ts';

type Facts = {
  readonly isPackaged: boolean;
  /** Whether the package says where updates come from, and whose signature they have. */
  readonly hasSource: boolean;
  readonly platform: NodeJS.Platform;
  /** The path of the executable file. */
  readonly executable: string;
  readonly env: NodeJS.ProcessEnv;
  /** Whether a Windows uninstaller lies beside it. */
  readonly hasUninstaller: boolean;
};

/** Where package managers put programs. */
const MANAGED = /^\/(?:usr|opt|app|snap|nix|gnu)\//u;

/**
 * The path of the AppImage that this program runs from, as the AppImage's runtime says; null outside of one. Programs
 * that another AppImage starts inherit its variables, but do not lie in its mount.
 */
export function appImageOf({
  platform,
  executable,
  env,
}: Pick<Facts, 'platform' | 'executable' | 'env'>): string | null {
  const { APPIMAGE: path, APPDIR: mount } = env;
  if (platform !== 'linux' || !path || !mount || !isAbsolute(path)) return null;
  return executable.startsWith(`${mount}/`) ? path : null;
}

/** How this installation gets new versions. */
export function updateWayOf(facts: Facts): UpdateWay {
  if (!facts.isPackaged) return 'checkout';
  const way = installedWay(facts);
  return way === 'self' && !facts.hasSource ? 'keyless' : way;
}

function installedWay(facts: Facts): 'self' | 'system' | 'folder' {
  const { platform, executable, hasUninstaller } = facts;
  if (platform === 'darwin') return 'self';
  if (platform === 'win32') {
    if (/\\WindowsApps\\/iu.test(executable)) return 'system';
    return hasUninstaller ? 'self' : 'folder';
  }
  if (appImageOf(facts) !== null) return 'self';
  return MANAGED.test(executable) ? 'system' : 'folder';
}

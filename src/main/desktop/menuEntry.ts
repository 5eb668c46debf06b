import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { isManaged } from '../core/installation.ts';
import type { Log, PartialView } from '../core/ports.ts';
import { MENU_ENTRY, menuEntry } from './desktopEntry.ts';
import { installation } from './ownProgram.ts';
import { entryPath, iconPath, PORTABLE, readEntry, removePortableEntry } from './portableEntry.ts';
import { appIcon } from './tray/trayIcon.ts';

/** The user's folder for entries, icons and the like. */
export const dataHome = (): string => process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share');

/** Whether a package put Stint into the menu of this system. */
const isInstalled = (): boolean =>
  (process.env['XDG_DATA_DIRS'] || '/usr/local/share:/usr/share')
    .split(':')
    .some((folder) => existsSync(join(folder, 'applications', MENU_ENTRY)));

/** Whether the menu should start this Stint: not a checkout, nor a copy with data of its own. */
const isForMenu = (): boolean =>
  process.platform === 'linux' && app.isPackaged && !app.commandLine.hasSwitch('user-data-dir');

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/**
 * Ensures that the menu has an entry for Stint where no package brings one: for an AppImage and an unpacked archive.
 * Desktops need it for the icon, links, and for shortcuts on Wayland. @returns whether there is an entry
 */
export function ensureMenuEntry(): boolean {
  if (!isForMenu()) return false;
  if (isInstalled()) return true;
  const data = dataHome();
  const found = readEntry(data);
  if (found !== null && !found.includes(PORTABLE)) return true;
  const { program, command } = installation;
  const wanted = menuEntry([program], command ?? [program], PORTABLE);
  if (found !== wanted) write(entryPath(data), wanted);
  const icon = iconPath(data);
  if (!existsSync(icon)) write(icon, appIcon(256).toPNG());
  return true;
}

/** Where a package started this Stint and brings an entry, removes that of another one. Returns its program, or null. */
const replaceEntry = (): string | null =>
  isForMenu() && isManaged(installation.build) && isInstalled() ? removePortableEntry(dataHome()) : null;

/**
 * The entry of the menu as a view: it is looked after once, after the page has loaded. `onReplaced` is told the program
 * whose entry gave way to that of a package. It may throw.
 */
export function createMenuEntry(log: Log, onReplaced: (program: string) => Promise<void>): PartialView {
  async function lookAfter(): Promise<void> {
    const replaced = replaceEntry();
    if (replaced === null) ensureMenuEntry();
    else await onReplaced(replaced);
  }
  let isDone = false;
  return {
    show() {
      if (isDone) return;
      isDone = true;
      lookAfter().catch((error: unknown) => log.error('error', error));
    },
  };
}

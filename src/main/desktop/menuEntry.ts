import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import type { Log, PartialView } from '../core/ports.ts';
import { readRegularSync } from '../core/regularFile.ts';
import { MENU_ENTRY, menuEntry } from './desktopEntry.ts';
import { installation } from './ownProgram.ts';
import { appIcon } from './tray/trayIcon.ts';

/** Maximum size of an entry that is read, bytes. */
const ENTRY_MAX = 64 * 1024;
/** Marks an entry as one that Stint may write again. Without it the file is the person's own. */
const MARK = 'X-Stint-Portable=true';

/** The user's folder for entries, icons and the like. */
export const dataHome = (): string => process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share');

/** Whether a package put Stint into the menu of this system. */
const isInstalled = (): boolean =>
  (process.env['XDG_DATA_DIRS'] || '/usr/local/share:/usr/share')
    .split(':')
    .some((folder) => existsSync(join(folder, 'applications', MENU_ENTRY)));

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/**
 * Ensures that the menu has an entry for Stint where no package brings one: for an AppImage and an unpacked archive.
 * Desktops need it for the icon, links, and for shortcuts on Wayland. @returns whether there is an entry
 */
export function ensureMenuEntry(): boolean {
  // A checkout, and a copy with data of its own, are not what the menu should start.
  if (process.platform !== 'linux' || !app.isPackaged || app.commandLine.hasSwitch('user-data-dir')) return false;
  if (isInstalled()) return true;
  const path = join(dataHome(), 'applications', MENU_ENTRY);
  const found = existsSync(path) ? readRegularSync(path, ENTRY_MAX).toString('utf8') : null;
  if (found !== null && !found.includes(MARK)) return true;
  const { program, command } = installation;
  const wanted = menuEntry([program], command ?? [program], MARK);
  if (found !== wanted) write(path, wanted);
  const icon = join(dataHome(), 'icons', 'hicolor', '256x256', 'apps', `${APPLICATION_ID}.png`);
  if (!existsSync(icon)) write(icon, appIcon(256).toPNG());
  return true;
}

/** The entry of the menu as a view: it is looked after once, after the page has loaded. */
export function createMenuEntry(log: Log): PartialView {
  let isDone = false;
  return {
    show() {
      if (isDone) return;
      isDone = true;
      try {
        ensureMenuEntry();
      } catch (error) {
        log.error('error', error);
      }
    },
  };
}

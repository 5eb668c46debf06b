import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { readRegularSync } from '../core/regularFile.ts';
import { MENU_ENTRY } from './desktopEntry.ts';

/** Maximum size of an entry that is read, bytes. */
const ENTRY_MAX = 64 * 1024;

/** Marks an entry as one that Stint may write again. Without it the file is the person's own. */
export const PORTABLE = 'X-Stint-Portable=true';

/** Where the entry of the menu and its icon are. `data`: the user's folder for them. */
export const entryPath = (data: string): string => join(data, 'applications', MENU_ENTRY);
export const iconPath = (data: string): string =>
  join(data, 'icons', 'hicolor', '256x256', 'apps', `${APPLICATION_ID}.png`);

/** The text of the user's entry; null: there is none. @throws errors of the file system */
export const readEntry = (data: string): string | null =>
  existsSync(entryPath(data)) ? readRegularSync(entryPath(data), ENTRY_MAX).toString('utf8') : null;

/**
 * Removes the entry and the icon that an AppImage or an archive wrote: desktops prefer them to those of a package, also
 * once their program is gone. Returns that program; null: there was no such entry. @throws errors of the file system
 */
export function removePortableEntry(data: string): string | null {
  const found = readEntry(data);
  if (!found?.includes(PORTABLE)) return null;
  rmSync(entryPath(data));
  rmSync(iconPath(data), { force: true });
  return /^TryExec=(.*)$/mu.exec(found)?.[1]?.replaceAll('\\\\', '\\') ?? null;
}

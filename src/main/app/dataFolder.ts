import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import type { Translate } from '#shared/i18n/translate.ts';
import { systemReason } from '../core/systemReason.ts';

/** A folder that Stint cannot write to. */
export type Unwritable = { readonly path: string; readonly reason: Error };

/**
 * Uses the data folder that the command line names, or else the usual one, and makes it. Returns null, or why it cannot. It
 * comes before all else: with a folder that cannot be written to, Chromium ends without a word, or uses the current one.
 */
export function openDataFolder(): Unwritable | null {
  const typed = app.commandLine.getSwitchValue('user-data-dir');
  // Electron does not tell its own default where that cannot be made.
  const path = typed ? resolve(typed) : join(app.getPath('appData'), app.name);
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    return { path, reason: error as Error };
  }
  if (typed) app.setPath('userData', path);
  return null;
}

/** Says so, and what to do. */
export const unwritableText = ({ path, reason }: Unwritable, t: Translate) => ({
  message: t('start.folder-failed', { path }),
  detail: t('start.folder-failed-detail', { reason: systemReason(reason, t) }),
});

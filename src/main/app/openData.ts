import { join } from 'node:path';
import { app } from 'electron';
import { translator } from '#shared/i18n/translator.ts';
import type { Locale } from '#shared/i18n/translate.ts';
import { StoreError } from '../core/ports.ts';
import type { Clock } from '../core/ports.ts';
import { refuseToStart } from '../desktop/refuseToStart.ts';
import { stampOf } from '../store/backupName.ts';
import { DatabaseFromNewerStint, openDatabase } from '../store/database.ts';
import type { Opened } from '../store/database.ts';

/** Opens the database and starts once Electron is ready; explains why if it cannot be opened. */
export function openData(clock: Clock, locale: Locale, start: (opened: Opened) => void): void {
  const path = join(app.getPath('userData'), 'stint.db');
  const refuse = (reason: 'newer' | Error) => refuseToStart(translator(locale), path, reason);
  const opened = open(path, clock);
  if ('reason' in opened) return void refuse(opened.reason);
  return void app.whenReady().then(() => whileReadable(() => start(opened), refuse));
}

function open(path: string, clock: Clock): Opened | { readonly reason: 'newer' | Error } {
  try {
    return openDatabase(path, stampOf(clock.now()));
  } catch (error) {
    if (error instanceof DatabaseFromNewerStint) return { reason: 'newer' };
    return { reason: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** An opened database can still fail to be read. Then there is nothing to show. */
function whileReadable(start: () => void, refuse: (reason: Error) => Promise<void>): void | Promise<void> {
  try {
    return start();
  } catch (error) {
    if (error instanceof StoreError) return refuse(error);
    throw error;
  }
}

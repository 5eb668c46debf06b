import { join } from 'node:path';
import { app } from 'electron';
import { translator } from '#shared/i18n/translator.ts';
import type { Locale } from '#shared/i18n/translate.ts';
import { StoreError } from '../core/ports.ts';
import type { Clock } from '../core/ports.ts';
import { refuseDatabase } from '../desktop/refuseToStart.ts';
import { stampOf } from '../store/backupName.ts';
import { openDatabase } from '../store/database.ts';
import type { Opened } from '../store/database.ts';
import { databaseText } from './databaseText.ts';

/** Opens the database and starts once Electron is ready; explains why if it cannot be opened. */
export function openData(clock: Clock, locale: Locale, start: (opened: Opened) => void): void {
  const path = join(app.getPath('userData'), 'stint.db');
  const t = translator(locale);
  const refuse = (error: unknown) => refuseDatabase(t, databaseText(error, path, t));
  let opened: Opened;
  try {
    opened = openDatabase(path, stampOf(clock.now()));
  } catch (error) {
    return void refuse(error);
  }
  return void app.whenReady().then(() => whileReadable(() => start(opened), refuse));
}

/** An opened database can still fail to be read. Then there is nothing to show. */
function whileReadable(start: () => void, refuse: (error: StoreError) => Promise<void>): void | Promise<void> {
  try {
    return start();
  } catch (error) {
    if (error instanceof StoreError) return refuse(error);
    throw error;
  }
}

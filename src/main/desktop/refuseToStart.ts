import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { exitCodes } from '#shared/commandLine/problem.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { systemReason } from '../core/systemReason.ts';

/** Exit code if Stint cannot use its database. */
const EXIT_DATABASE = 3;

/** Explains why Stint cannot use the database at `path` and what to do, then exits. Does not change the file. */
export async function refuseToStart(t: Translate, path: string, reason: 'newer' | Error): Promise<void> {
  const newer = reason === 'newer';
  const message = newer ? t('start.database-newer') : t('start.database-failed');
  const detail = newer
    ? t('start.database-newer-detail', { path })
    : t('start.database-failed-detail', { path, reason: systemReason(reason, t) });
  await explain(t, message, detail);
  app.exit(EXIT_DATABASE);
}

/** Explains what is wrong with the data folder, and exits. */
export async function refuseFolder(t: Translate, text: { message: string; detail: string }): Promise<void> {
  // Until then Chromium needs one that it can write to.
  const elsewhere = mkdtempSync(join(tmpdir(), 'stint-'));
  app.setPath('userData', elsewhere);
  await explain(t, text.message, text.detail);
  rmSync(elsewhere, { recursive: true, force: true });
  app.exit(exitCodes.refused);
}

/** Says why Stint does not start, on standard error and in a dialog. */
async function explain(t: Translate, message: string, detail: string): Promise<void> {
  process.stderr.write(`stint: ${message}\n${detail}\n`);
  await app.whenReady();
  dialog.showMessageBoxSync({
    type: 'error',
    title: 'Stint',
    message,
    detail,
    buttons: [t('start.quit')],
    defaultId: 0,
    cancelId: 0,
  });
}

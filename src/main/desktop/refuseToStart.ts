import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { exitCodes } from '#shared/commandLine/problem.ts';
import type { Translate } from '#shared/i18n/translate.ts';

/** Exit code if Stint cannot use its database. */
const EXIT_DATABASE = 3;

/** What is wrong, and what to do about it. */
type Text = { readonly message: string; readonly detail: string };

/** Explains what is wrong with the database, and exits. */
export async function refuseDatabase(t: Translate, text: Text): Promise<void> {
  await explain(t, text);
  app.exit(EXIT_DATABASE);
}

/** Explains what is wrong with the data folder, and exits. */
export async function refuseFolder(t: Translate, text: Text): Promise<void> {
  // Until then Chromium needs one that it can write to.
  const elsewhere = mkdtempSync(join(tmpdir(), 'stint-'));
  app.setPath('userData', elsewhere);
  await explain(t, text);
  rmSync(elsewhere, { recursive: true, force: true });
  app.exit(exitCodes.refused);
}

/** Says why Stint does not start, on standard error and in a dialog. */
async function explain(t: Translate, { message, detail }: Text): Promise<void> {
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

import { app, dialog } from 'electron';
import type { Translate } from '#shared/i18n/translate.ts';

/** Exit code if Stint cannot use its database. */
const EXIT_DATABASE = 3;

/** Explains why Stint cannot use the database at `path` and what to do, then exits. Does not change the file. */
export async function refuseToStart(t: Translate, path: string, reason: 'newer' | Error): Promise<void> {
  const newer = reason === 'newer';
  const message = newer ? t('start.database-newer') : t('start.database-failed');
  const detail = newer
    ? t('start.database-newer-detail', { path })
    : t('start.database-failed-detail', { path, reason: reason.message });
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
  app.exit(EXIT_DATABASE);
}

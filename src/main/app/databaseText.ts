import type { Translate } from '#shared/i18n/translate.ts';
import { systemReason } from '../core/systemReason.ts';
import { DatabaseFromNewerStint } from '../store/database.ts';

/** Why the database at `path` cannot be used, and what to do. It is left as it is. */
export const databaseText = (error: unknown, path: string, t: Translate) =>
  error instanceof DatabaseFromNewerStint
    ? { message: t('start.database-newer'), detail: t('start.database-newer-detail', { path }) }
    : {
        message: t('start.database-failed'),
        detail: t('start.database-failed-detail', { path, reason: systemReason(error, t) }),
      };

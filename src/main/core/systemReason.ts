import type { MessageId } from '#shared/i18n/catalogue.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { messageOf } from './attempt.ts';

/** The usual reasons, by the system's error code. */
const reasons: Readonly<Record<string, MessageId>> = {
  EACCES: 'system.not-allowed',
  EPERM: 'system.not-allowed',
  EROFS: 'system.read-only',
  ENOSPC: 'system.full',
  EDQUOT: 'system.full',
  EISDIR: 'system.no-file',
  EFTYPE: 'system.no-file',
  ENOTDIR: 'system.no-folder',
  ENAMETOOLONG: 'system.too-long',
};

/** Why a file could not be read or written, in the user's language; a rare reason in the system's own words. */
export function systemReason(error: unknown, t: Translate): string {
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  return reason === undefined ? messageOf(error) : t(reason);
}

import { X } from 'lucide-react';
import { assertNever } from '#shared/domain/assertNever.ts';
import type { Notice } from '#shared/domain/snapshot.ts';
import { formatClock } from '#shared/format/duration.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import { bridge } from '../../bridge.ts';
import { useMirror } from '../../state/mirror.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Notices.module.css';

const none: never[] = [];

function textOf(notice: Notice, t: Translate): string {
  switch (notice.code) {
    case 'no-tray-host':
      return t('notice.no-tray-host');
    case 'database-set-aside':
      return t('notice.database-set-aside', { path: notice.path });
    case 'clock-set': {
      const time = formatClock(Math.abs(notice.by));
      return notice.by > 0 ? t('notice.clock-set-on', { time }) : t('notice.clock-set-back', { time });
    }
    case 'backup-failed':
      return t(`rejection.${notice.rejection.code}`, notice.rejection.params);
    default:
      return assertNever(notice);
  }
}

/** What the user has to know, until it is dismissed. */
export function Notices() {
  const t = useTranslate();
  const notices = useMirror(({ snapshot }) => snapshot?.environment.notices ?? none);
  return notices.map((notice, index) => (
    <output key={notice.code} className={styles.notice}>
      <span className={styles.text}>{textOf(notice, t)}</span>
      {notice.code === 'database-set-aside' && (
        <Button onClick={() => void bridge().request('notice:openFolder', index)}>{t('notice.open-folder')}</Button>
      )}
      <IconButton label={t('window.dismiss')} onClick={() => void bridge().request('notice:dismiss', index)}>
        <X size={18} aria-hidden />
      </IconButton>
    </output>
  ));
}

import { X } from 'lucide-react';
import { bridge } from '../../bridge.ts';
import { useMirror } from '../../state/mirror.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Notices.module.css';

const none: never[] = [];

/** What the user has to know, until it is dismissed. */
export function Notices() {
  const t = useTranslate();
  const notices = useMirror(({ snapshot }) => snapshot?.environment.notices ?? none);
  return notices.map((notice, index) => (
    <output key={notice.code} className={styles.notice}>
      <span className={styles.text}>
        {notice.code === 'no-tray-host'
          ? t('notice.no-tray-host')
          : t('notice.database-set-aside', { path: notice.path })}
      </span>
      {notice.code === 'database-set-aside' && (
        <Button onClick={() => void bridge().request('notice:openFolder', index)}>{t('notice.open-folder')}</Button>
      )}
      <IconButton label={t('window.dismiss')} onClick={() => void bridge().request('notice:dismiss', index)}>
        <X size={18} aria-hidden />
      </IconButton>
    </output>
  ));
}

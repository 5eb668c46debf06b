import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './NewsDialog.module.css';

/** What is new in this version. */
export function NewsDialog() {
  const t = useTranslate();
  const open = useUi((state) => state.dialog?.kind === 'news');
  return (
    <Dialog open={open} title={t('news.title')}>
      <ul className={styles.news}>
        {t('news.items')
          .split('\n')
          .map((item) => (
            <li key={item}>{item}</li>
          ))}
      </ul>
    </Dialog>
  );
}

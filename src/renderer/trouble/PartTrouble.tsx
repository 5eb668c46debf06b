import { useTranslate } from '../state/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { CopyDetails } from './CopyDetails.tsx';
import styles from './PartTrouble.module.css';
import { messageOf } from './messageOf.ts';

type Props = {
  readonly error: unknown;
  readonly again: () => void;
  /** Given for what lies over the page; it can be put away. */
  readonly onClose?: () => void;
};

/** In the place of a part that could not be drawn, beside all the others. */
export function PartTrouble({ error, again, onClose }: Props) {
  const t = useTranslate();
  return (
    <section role="alert" className={onClose ? `${styles.part} ${styles.above}` : styles.part}>
      <div className={styles.text}>
        <p>{t('trouble.part')}</p>
        <p className={styles.message}>{messageOf(error)}</p>
      </div>
      <div className={styles.buttons}>
        <CopyDetails />
        <Button onClick={again}>{t('trouble.again')}</Button>
        {onClose && <Button onClick={onClose}>{t('window.close')}</Button>}
      </div>
    </section>
  );
}

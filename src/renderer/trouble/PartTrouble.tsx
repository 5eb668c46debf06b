import { useTranslate } from '../state/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { CopyDetails } from './CopyDetails.tsx';
import styles from './PartTrouble.module.css';
import { messageOf } from './messageOf.ts';

type Props = {
  readonly error: unknown;
  readonly again: () => void;
  /** For parts on top of the page: closes it. */
  readonly onClose?: () => void;
};

/** Replaces a part of the page after an error. */
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

import { useTranslate } from '../state/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Boundary } from './Boundary.tsx';
import { CopyDetails } from './CopyDetails.tsx';
import { messageOf } from './messageOf.ts';
import styles from './PageTrouble.module.css';
import { PlainList } from './PlainList.tsx';

/** Replaces the whole page after an error: what went wrong, what to do, and a plain list of tasks. */
export function PageTrouble({ error }: { readonly error: unknown }) {
  const t = useTranslate();
  return (
    <main className={styles.page}>
      <section role="alert" className={styles.trouble}>
        <h1 className={styles.title}>{t('trouble.title')}</h1>
        <p>{t('trouble.page')}</p>
        <p className={styles.message}>{messageOf(error)}</p>
        <div className={styles.buttons}>
          <Button primary onClick={() => location.reload()}>
            {t('trouble.reload')}
          </Button>
          <CopyDetails />
        </div>
        <p className={styles.detail}>{t('trouble.copy-detail')}</p>
      </section>
      <Boundary fallback={null}>
        <PlainList />
      </Boundary>
    </main>
  );
}

import { useEffect, useRef } from 'react';
import { useImporting } from '../../state/importing.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Import.module.css';

/** How far reading or importing is, with a button that stops it. What is done is announced, its numbers are not. */
export function ImportProgress({ onCancel }: { readonly onCancel: () => void }) {
  const t = useTranslate();
  const cancel = useRef<HTMLButtonElement>(null);
  const file = useImporting((state) => state.name);
  const progress = useSnapshotStore(({ snapshot }) => snapshot?.importing ?? null);
  useEffect(() => cancel.current?.focus(), []);
  const { phase, done, total } = progress ?? { phase: 'reading' as const, done: 0, total: 0 };
  const label = t(`importing.phase-${phase}`, { name: file });
  return (
    <div className={styles.progress}>
      <output className={styles.phase}>{label}</output>
      <span className={styles.number}>
        {total > 0 ? t('importing.progress', { done, total }) : done > 0 ? t('importing.rows', { done }) : ''}
      </span>
      <progress className={styles.bar} aria-label={label} {...(total > 0 ? { value: done, max: total } : {})} />
      <Button ref={cancel} onClick={onCancel}>
        {t('entry.cancel')}
      </Button>
    </div>
  );
}

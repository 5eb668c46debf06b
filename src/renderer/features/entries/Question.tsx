import { useEffect, useRef } from 'react';
import type { Consent } from '#shared/commands/resolveOverlaps.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Question.module.css';
import type { Problem } from './useEntryForm.ts';

type Props = { readonly problem: Problem; readonly onAgree: (consent: Consent) => void };

/** Why nothing was saved, with the answers that would make it so, where there are any. */
export function Question({ problem: { command, answer }, onAgree }: Props) {
  const t = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.question}>
      <p>{answer.message}</p>
      {answer.code === 'entry-overlaps' && (
        <div className={styles.answers}>
          <Button onClick={() => onAgree({ overlaps: 'trim' })}>{t('entry.trim')}</Button>
          <Button onClick={() => onAgree({ overlaps: 'allow' })}>{t('entry.allow')}</Button>
        </div>
      )}
      {answer.code === 'entry-long' && (
        <div className={styles.answers}>
          <Button onClick={() => onAgree({ long: true })}>{t('entry.long')}</Button>
        </div>
      )}
      {answer.code === 'entry-billed' && (
        <div className={styles.answers}>
          <Button onClick={() => onAgree({ billed: true })}>
            {t(command.type === 'deleteEntry' ? 'entry.delete-billed' : 'entry.change-billed')}
          </Button>
        </div>
      )}
    </div>
  );
}

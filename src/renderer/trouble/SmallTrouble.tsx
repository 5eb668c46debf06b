import { Check, Copy, RotateCw } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslate } from '../state/useTranslate.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { copyDetails } from './reportError.ts';
import { messageOf } from './messageOf.ts';
import styles from './SmallTrouble.module.css';

type Props = {
  readonly error: unknown;
  /** What still works after the error. */
  readonly children?: ReactNode;
};

/** Replaces the page of a small window after an error: what went wrong in two lines, and what to do. */
export function SmallTrouble({ error, children }: Props) {
  const t = useTranslate();
  const [copied, setCopied] = useState(false);
  const message = messageOf(error);
  return (
    <main className={styles.page}>
      <div role="alert" className={styles.text} title={message}>
        <p className={styles.line}>{t('trouble.title')}</p>
        <p className={`${styles.line} ${styles.message}`}>{message}</p>
      </div>
      {children}
      <IconButton
        className={styles.button}
        label={t(copied ? 'trouble.copied' : 'trouble.copy')}
        onClick={() => void copyDetails().then(() => setCopied(true))}
      >
        {copied ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
      </IconButton>
      <IconButton className={styles.button} label={t('trouble.reload')} onClick={() => location.reload()}>
        <RotateCw size={18} aria-hidden />
      </IconButton>
    </main>
  );
}

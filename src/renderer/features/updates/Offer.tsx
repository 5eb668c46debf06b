import { useId, useState } from 'react';
import type { UpdateNotes } from '#shared/model/update.ts';
import { useLocale, useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Ask } from './Ask.tsx';
import styles from './UpdateBar.module.css';

/** A new version, with what is new in it on request. */
export function Offer({ version, notes }: { readonly version: string; readonly notes: UpdateNotes }) {
  const t = useTranslate();
  const id = useId();
  const locale = useLocale() ?? 'en';
  const [isOpen, setOpen] = useState(false);
  const lines = notes[locale];
  return (
    <>
      <div className={styles.line}>
        <output className={`${styles.text} ${styles.wide}`}>{t('updates.available', { version })}</output>
        {lines.length > 0 && (
          <Button aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(!isOpen)}>
            {t('news.title')}
          </Button>
        )}
      </div>
      {isOpen && (
        <ul id={id} className={styles.notes}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div className={styles.line}>
        <Ask primary action="install" label={t('updates.install')} />
        <Ask action="later" label={t('updates.later')} />
        <Ask action="skip" label={t('updates.skip')} />
      </div>
    </>
  );
}

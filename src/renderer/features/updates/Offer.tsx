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
      <output className={styles.text}>{t('updates.available', { version })}</output>
      {isOpen && (
        <ul id={id} className={styles.notes}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div className={styles.line}>
        <Ask primary action="install" label={t('updates.install')} />
        {lines.length > 0 && (
          <Button aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(!isOpen)}>
            {t('news.title')}
          </Button>
        )}
        <Ask action="later" label={t('updates.later')} />
        <Ask action="skip" label={t('updates.skip')} />
      </div>
    </>
  );
}

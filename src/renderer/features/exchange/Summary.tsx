import { useEffect, useRef } from 'react';
import type { ImportPreview } from '#shared/contract/importing.ts';
import type { MessageId } from '#shared/i18n/catalogue.ts';
import { formatDates } from '#shared/format/clockTime.ts';
import { formatHours } from '#shared/format/duration.ts';
import { wallTime } from '#shared/time/day.ts';
import { useImporting } from '../../state/importing.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './Import.module.css';

/** Why nothing would be imported. */
function whyNothing({ duplicates, questions }: ImportPreview): MessageId {
  if (duplicates.count > 0) return 'importing.nothing-new';
  return questions.some(({ question }) => question === 'columns') ? 'importing.check-columns' : 'importing.nothing';
}

/** What the file is and how much of it would be imported, in a line. */
export function Summary({ preview }: { readonly preview: ImportPreview }) {
  const t = useTranslate();
  const region = useRegion();
  const zone = useSnapshotStore((state) => state.snapshot?.calendar.zone ?? 'UTC');
  const name = useImporting((state) => state.name);
  const place = useRef<HTMLElement>(null);
  // What had the focus while the file was read is gone; from here Tab leads through the questions to the buttons.
  useEffect(() => place.current?.focus(), []);
  const { format, entries, seconds, first, last, questions } = preview;
  const dateOf = (at: number) => wallTime(at, zone).date;
  const parts = [
    t('importing.entries', { count: entries }),
    t('importing.hours', { hours: formatHours(seconds * 1000) }),
    // An entry that ends at midnight is of the day before.
    ...(first !== null && last !== null
      ? [formatDates(dateOf(first), dateOf(Math.max(first, last - 1)), '', region)]
      : []),
  ];
  const isAsking = questions.some(({ needed }) => needed);
  return (
    <section ref={place} tabIndex={-1} className={styles.summary} aria-label={name}>
      <p className={styles.file}>{name}</p>
      <p className={styles.facts}>
        <strong>{t(`importing.format-${format}`)}</strong>
        {entries > 0 && parts.map((part) => <span key={part}>{part}</span>)}
      </p>
      {entries === 0 && !isAsking && <p>{t(whyNothing(preview))}</p>}
    </section>
  );
}

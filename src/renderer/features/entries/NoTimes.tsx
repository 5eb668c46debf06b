import { formatDate } from '#shared/format/clockTime.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './NoTimes.module.css';
import type { EntryForm } from './useEntryForm.ts';

type Props = { readonly form: EntryForm; readonly onSetTimes: () => void };

/** The day and length of an entry of which nothing more is known, and a button to say when it was. */
export function NoTimes({ form: { times, reading }, onSetTimes }: Props) {
  const t = useTranslate();
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? times.date);
  return (
    <div className={styles.row}>
      <div>
        <p className={styles.text}>
          <span>{formatDate(times.date, today, reading.region)}</span>
          <span>{times.duration}</span>
        </p>
        <p className={styles.detail}>{t('entry.no-times-detail')}</p>
      </div>
      <Button onClick={onSetTimes}>{t('entry.set-times')}</Button>
    </div>
  );
}

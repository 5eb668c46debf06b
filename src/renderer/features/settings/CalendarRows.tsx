import { useEffect } from 'react';
import { bridge } from '../../bridge.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useSettings } from '../../state/useSettings.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { AddCalendar } from './AddCalendar.tsx';
import { CalendarRow } from './CalendarRow.tsx';
import styles from './Calendars.module.css';

/** The calendars that the person added, how reading each went, and the ways to add one. */
export function CalendarRows() {
  const t = useTranslate();
  const { calendars } = useSettings().settings;
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day);
  const changes = useSnapshotStore(({ snapshot }) => snapshot?.calendars.changes);
  const [start, end] = [today?.start, today?.end];
  useEffect(() => {
    // How reading them went is known once they were read.
    if (start !== undefined && end !== undefined) void bridge().request('calendars:events', { start, end });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- Not read: each change is a reason to ask again.
  }, [start, end, calendars, changes]);
  return (
    <>
      <p className={styles.intro}>{t('calendars.intro')}</p>
      {calendars.length > 0 && (
        <ul className={styles.list} aria-label={t('settings.calendars')}>
          {calendars.map((calendar) => (
            <CalendarRow key={calendar.id} calendar={calendar} />
          ))}
        </ul>
      )}
      <AddCalendar />
    </>
  );
}

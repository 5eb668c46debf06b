import { useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import type { Day } from '#shared/time/day.ts';
import type { EntryId } from '#shared/model/ids.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { entryCursor } from '../../state/cursors.ts';
import { openEntry } from '../../state/entryCommands.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { EntryList } from '../../ui/entries/EntryList.tsx';
import { useListCursor } from '../../ui/list/useListCursor.ts';
import styles from './DayPage.module.css';

type Props = {
  readonly day: Day;
  readonly zone: string;
  readonly entries: readonly TimeEntry[];
  readonly titleOf: (entry: TimeEntry) => string;
  /** Takes the focus if there are no entries. */
  readonly page: RefObject<HTMLElement | null>;
};

const keyOf = ({ id }: TimeEntry): EntryId => id;

/** The entries of the day as a list. */
export function DayEntries({ day, zone, entries, titleOf, page }: Props) {
  const t = useTranslate();
  const area = useRef<HTMLDivElement>(null);
  const keys = useMemo(() => entries.map(keyOf), [entries]);
  const current = useListCursor({
    keys,
    cursor: entryCursor,
    area,
    page: 'day',
    onEmpty: () => page.current?.focus(),
  });
  return (
    <div ref={area} className={styles.list}>
      {entries.length === 0 ? (
        <p className={styles.empty}>{t('day.empty')}</p>
      ) : (
        <EntryList
          label={t('day.entries')}
          entries={entries}
          range={day}
          zone={zone}
          titleOf={titleOf}
          cursor={entryCursor}
          keyOf={keyOf}
          current={current}
          onOpen={(entry) => openEntry(entry)}
        />
      )}
    </div>
  );
}

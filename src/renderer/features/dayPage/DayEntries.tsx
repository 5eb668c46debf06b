import { useCallback, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { formatClock } from '#shared/format/duration.ts';
import { trackedTime, hasTimes } from '#shared/model/trackedTime.ts';
import type { Calendar, Day } from '#shared/time/day.ts';
import type { EntryId } from '#shared/model/ids.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { entryCursor, useCursorKey } from '../../state/cursors.ts';
import { openEntry } from '../../state/entryCommands.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ProjectTotals } from '../../ui/calendar/ProjectTotals.tsx';
import { ContextArea } from '../../ui/ContextArea.tsx';
import { entryActions } from '../../ui/entries/entryActions.ts';
import { EntryList } from '../../ui/entries/EntryList.tsx';
import { useListCursor } from '../../ui/list/useListCursor.ts';
import styles from './DayPage.module.css';

type Props = {
  readonly day: Day;
  readonly calendar: Calendar;
  readonly entries: readonly TimeEntry[];
  readonly titleOf: (entry: TimeEntry) => string;
  /** Takes the focus if there are no entries. */
  readonly page: RefObject<HTMLElement | null>;
};

/** Entries shorter than this are listed together, ms. */
const SHORT = 60_000;

const keyOf = ({ id }: TimeEntry): EntryId => id;

const isShort = (entry: TimeEntry): boolean =>
  hasTimes(entry) && entry.endedAt !== null && entry.endedAt - entry.startedAt < SHORT;

/** The entries of a day in two: most, and several short ones, which are shown on request, or if one has the cursor. */
function useParts(entries: readonly TimeEntry[]) {
  const [isOpen, setOpen] = useState(false);
  const { main, short } = useMemo(() => {
    const found = entries.filter(isShort);
    return found.length > 1
      ? { main: entries.filter((entry) => !isShort(entry)), short: found }
      : { main: entries, short: [] };
  }, [entries]);
  const selected = useCursorKey(entryCursor);
  const isShown = isOpen || short.some(({ id }) => id === selected);
  const keys = useMemo(() => [...main, ...(isShown ? short : [])].map(keyOf), [main, short, isShown]);
  return { main, short, isShown, keys, toggle: () => setOpen(!isShown) };
}

/** The entries of the day as a list, and the time of its projects. */
export function DayEntries({ day, calendar, entries, titleOf, page }: Props) {
  const t = useTranslate();
  const area = useRef<HTMLDivElement>(null);
  const { main, short, isShown, keys, toggle } = useParts(entries);
  const current = useListCursor({
    keys,
    cursor: entryCursor,
    area,
    page: 'day',
    onEmpty: () => page.current?.focus(),
  });
  const actionsOf = useCallback(
    (entry: TimeEntry) => entryActions(entry, { entries, calendar, t }),
    [entries, calendar, t],
  );
  const shared = {
    range: day,
    zone: calendar.zone,
    titleOf,
    cursor: entryCursor,
    keyOf,
    current,
    onOpen: (entry: TimeEntry) => openEntry(entry),
    actionsOf,
  };
  const list = (
    <div ref={area} className={styles.list}>
      <ProjectTotals entries={entries} range={day} shape="lines" />
      {entries.length === 0 && <p className={styles.empty}>{t('day.empty')}</p>}
      {main.length > 0 && <EntryList label={t('day.entries')} entries={main} {...shared} />}
      {short.length > 0 && (
        <button type="button" className={styles.short} aria-expanded={isShown} onClick={toggle}>
          <span>{t('calendar.short', { count: short.length })}</span>
          <span>{formatClock(trackedTime(short, day, day.end))}</span>
        </button>
      )}
      {isShown && <EntryList label={t('calendar.short', { count: short.length })} entries={short} {...shared} />}
    </div>
  );
  const ofElement = (element: Element) => {
    const id = Number(element.closest<HTMLElement>('[data-entry]')?.dataset['entry']);
    const entry = entries.find((one) => one.id === id);
    return entry ? actionsOf(entry) : null;
  };
  return <ContextArea area={list} actionsOf={ofElement} />;
}

import { useMemo } from 'react';
import { addDays } from '#shared/time/date.ts';
import { dayOf } from '#shared/time/day.ts';
import type { Calendar, Day } from '#shared/time/day.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { ui, useUi } from './ui.ts';

/** Used until the first snapshot. */
const UTC: Calendar = { zone: 'UTC', dayStartsAt: 0 };
const NO_DAY: Day = { date: '1970-01-02', start: 0, end: 0 };

/** The day of a date; today if null. */
export const dayShown = ({ day, calendar }: Pick<Snapshot, 'day' | 'calendar'>, date: string | null): Day =>
  date === null || date === day.date ? day : dayOf(date, calendar);

/** How days are counted; a hook. */
export const useCalendar = (): Calendar => useSnapshotStore(({ snapshot }) => snapshot?.calendar ?? UTC);

/** The day of a date, today if null; a hook. It stays the same object while it is the same day. */
export function useDay(date: string | null): Day {
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day ?? NO_DAY);
  const calendar = useCalendar();
  return useMemo(() => dayShown({ day: today, calendar }, date), [today, calendar, date]);
}

/** The first date that can be shown; entries cannot be earlier. */
export const FIRST_DATE = '1970-01-02';
export const LAST_DATE = '2099-12-30';

/** Moves the shown day by a number of days. */
export function turnDays(by: number): void {
  const { snapshot } = useSnapshotStore.getState();
  if (!snapshot) return;
  const date = addDays(dayShown(snapshot, useUi.getState().date).date, by);
  if (date >= FIRST_DATE && date <= LAST_DATE) ui.showDate(date === snapshot.day.date ? null : date);
}

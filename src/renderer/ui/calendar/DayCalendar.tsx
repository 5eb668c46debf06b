import { useMemo } from 'react';
import { useCalendar, useDay } from '../../state/day.ts';
import { useEntriesBetween } from '../../state/rangeEntries.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { CalendarGrid } from './CalendarGrid.tsx';
import { DayPlanHead } from './DayPlanHead.tsx';
import { stopCursor } from './stopKeys.ts';

type Props = {
  /** `2026-03-04`; null for today, whatever day that becomes. */
  readonly date: string | null;
};

/** The calendar of one day. It loads the entries itself, while it is drawn. */
export function DayCalendar({ date }: Props) {
  const t = useTranslate();
  const day = useDay(date);
  const calendar = useCalendar();
  const entries = useEntriesBetween(day);
  const days = useMemo(() => [day], [day]);
  if (entries === null) return null;
  return (
    <CalendarGrid
      key={day.date}
      label={t('day.time-line')}
      days={days}
      calendar={calendar}
      entries={entries}
      cursor={stopCursor}
      page={null}
      Head={DayPlanHead}
    />
  );
}

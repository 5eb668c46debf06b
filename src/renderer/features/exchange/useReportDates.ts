import { formatDates } from '#shared/format/clockTime.ts';
import { datesOf } from '#shared/report/range.ts';
import { firstWeekday } from '#shared/time/date.ts';
import { useReport } from '../../state/reportState.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';

/** The dates of the report that the report page shows, in words. */
export function useReportDates(): string {
  const t = useTranslate();
  const region = useRegion();
  const today = useSnapshotStore((state) => state.snapshot?.day.date ?? '');
  const range = useReport((state) => state.query.range);
  if (today === '') return '';
  const dates = datesOf(range, today, firstWeekday(region));
  return dates === null ? t('exporting.all-time') : formatDates(dates.from, dates.to, today, region);
}

import { wallTime } from '#shared/time/day.ts';
import type { Interval } from '#shared/time/interval.ts';
import type { EntrySpan, TimeEntry } from '#shared/model/timeEntry.ts';
import { formatDate, formatTime } from '#shared/format/clockTime.ts';
import { formatClock } from '#shared/format/duration.ts';
import type { Translate } from '#shared/i18n/translate.ts';

const DAY = 24 * 3_600_000;

/** The range of an entry: `9:05 – 10:20`. */
export function rangeOf({ startedAt, endedAt }: EntrySpan, zone: string, region: string, t: Translate): string {
  const end = endedAt === null ? t('entry.now') : formatTime(endedAt, zone, region);
  return `${formatTime(startedAt, zone, region)} – ${end}`;
}

/** When an entry was: its range, or that its times are not known. */
export const whenOf = (entry: TimeEntry, zone: string, region: string, t: Translate): string =>
  entry.dayOnly ? t('entry.no-times') : rangeOf(entry, zone, region, t);

/** The dates on which an entry starts and ends; null if they are clear from its times on that day. */
export function datesOf(entry: EntrySpan, day: Interval, zone: string, region: string, t: Translate): string | null {
  const { startedAt, endedAt } = entry;
  if (endedAt !== null && endedAt - startedAt <= DAY) return null;
  const date = (at: number) => formatDate(wallTime(at, zone).date, wallTime(day.start, zone).date, region);
  const dates = [
    startedAt < day.start && t('entry.starts-on', { date: date(startedAt) }),
    endedAt !== null && endedAt > day.end && t('entry.ends-on', { date: date(endedAt) }),
  ].filter((text) => text !== false);
  return dates.length === 0 ? null : dates.join(' · ');
}

/** By how much a start was moved because the clock was changed; null if it was not. */
export function correctionOf({ clockStep }: TimeEntry, t: Translate): string | null {
  if (clockStep === 0) return null;
  const time = formatClock(Math.abs(clockStep));
  return clockStep > 0 ? t('entry.clock-set-on', { time }) : t('entry.clock-set-back', { time });
}

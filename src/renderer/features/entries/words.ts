import type { Interval } from '#shared/domain/interval.ts';
import type { TimeEntry } from '#shared/domain/timeEntry.ts';
import { formatTime } from '#shared/format/clockTime.ts';
import { formatClock } from '#shared/format/duration.ts';
import type { Translate } from '#shared/i18n/translator.ts';

/** From when to when: `9:05 – 10:20`. */
export function rangeOf({ startedAt, endedAt }: Interval, zone: string, t: Translate): string {
  const end = endedAt === null ? t('entry.now') : formatTime(endedAt, zone);
  return `${formatTime(startedAt, zone)} – ${end}`;
}

/** By how much a start was moved because the clock was set; null: not at all. */
export function correctionOf({ clockStep }: TimeEntry, t: Translate): string | null {
  if (clockStep === 0) return null;
  const time = formatClock(Math.abs(clockStep));
  return clockStep > 0 ? t('entry.clock-set-on', { time }) : t('entry.clock-set-back', { time });
}

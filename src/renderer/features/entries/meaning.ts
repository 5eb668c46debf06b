import { wallTime } from '#shared/time/day.ts';
import { formatDate, formatTime } from '#shared/format/clockTime.ts';
import type { Instants, Reading } from '#shared/parse/entryTimes.ts';
import type { Parsed } from '#shared/parse/parsed.ts';
import type { EntryForm } from './useEntryForm.ts';

/** The time as it was understood, where that is not what was typed. */
function timeOf(text: string, parsed: Parsed<Instants | null>, { calendar, region }: Reading): string | null {
  const at = parsed.ok ? (parsed.value?.at ?? null) : null;
  const time = at === null ? null : formatTime(at, calendar.zone, region);
  return time === text.trim() ? null : time;
}

/** The date of an instant, where it is not the one that stands beside. */
function dateUnlike(beside: string, { at }: Instants, { calendar, region }: Reading): string | null {
  const { date } = wallTime(at, calendar.zone);
  return date === beside ? null : formatDate(date, beside, region);
}

/**
 * What stands below the start: its date, where that is not the one above (typed relative to now, or in the night at the end
 * of a day); else its time, where it reads otherwise.
 */
export function meaningOfStart({ times, start, reading }: EntryForm): string | null {
  const date = start.ok && times.date !== '' ? dateUnlike(times.date, start.value, reading) : null;
  return date ?? timeOf(times.start.text, start, reading);
}

/** The same of the end, whose date is held against that of the start. */
export function meaningOfEnd({ times, start, end, reading }: EntryForm): string | null {
  const isKnown = start.ok && end.ok && end.value !== null;
  const beside = start.ok ? wallTime(start.value.at, reading.calendar.zone).date : '';
  return (isKnown ? dateUnlike(beside, end.value, reading) : null) ?? timeOf(times.end.text, end, reading);
}

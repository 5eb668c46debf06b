import { wallTime } from '#shared/time/day.ts';
import { formatDate, formatTime } from '#shared/format/clockTime.ts';
import type { Instants, Reading } from '#shared/parse/entryTimes.ts';
import type { Parsed } from '#shared/parse/parsed.ts';
import type { EntryForm } from './useEntryForm.ts';

/** The parsed time, if it differs from the text. */
function timeOf(text: string, parsed: Parsed<Instants | null>, { calendar, region }: Reading): string | null {
  const at = parsed.ok ? (parsed.value?.at ?? null) : null;
  const time = at === null ? null : formatTime(at, calendar.zone, region);
  return time === text.trim() ? null : time;
}

/** The date of an instant, if it differs from the one beside it. */
function dateUnlike(beside: string, { at }: Instants, { calendar, region }: Reading): string | null {
  const { date } = wallTime(at, calendar.zone);
  return date === beside ? null : formatDate(date, beside, region);
}

/**
 * The hint below the start: its date if it differs from the date field (typed relative to now, or in the night at the
 * end of a day), otherwise its time if it differs from the text.
 */
export function meaningOfStart({ times, start, reading }: EntryForm): string | null {
  const date = start.ok && times.date !== '' ? dateUnlike(times.date, start.value, reading) : null;
  return date ?? timeOf(times.start.text, start, reading);
}

/** The hint below the end, whose date is compared with that of the start. */
export function meaningOfEnd({ times, start, end, reading }: EntryForm): string | null {
  const isKnown = start.ok && end.ok && end.value !== null;
  const beside = start.ok ? wallTime(start.value.at, reading.calendar.zone).date : '';
  return (isKnown ? dateUnlike(beside, end.value, reading) : null) ?? timeOf(times.end.text, end, reading);
}

import { assertNever } from '#shared/model/assertNever.ts';
import { formatTime } from '#shared/format/clockTime.ts';
import { formatHours } from '#shared/format/duration.ts';
import { endOf, startOf } from '#shared/parse/entryTimes.ts';
import type { EntryTimes, Reading, TypedTime } from '#shared/parse/entryTimes.ts';

/** A change of the fields of an entry's times. */
export type Typing =
  | { readonly field: 'date' | 'start' | 'end' | 'duration'; readonly text: string }
  /** Selects one of the two instants of a repeated time. */
  | { readonly field: 'startLater' | 'endLater'; readonly later: boolean };

const retyped = (text: string): TypedTime => ({ text, exact: null, later: false });

/** Applies a change to the fields. Of end and duration, the one that was not typed is computed. */
export function type(times: EntryTimes, typing: Typing, reading: Reading): EntryTimes {
  return complete(typed(times, typing), reading);
}

function typed(times: EntryTimes, typing: Typing): EntryTimes {
  switch (typing.field) {
    case 'date':
      return { ...times, date: typing.text };
    case 'start':
      return { ...times, start: retyped(typing.text) };
    case 'end':
      return { ...times, end: retyped(typing.text), by: 'end' };
    case 'duration':
      return { ...times, duration: typing.text, by: 'duration' };
    case 'startLater':
      return { ...times, start: { ...times.start, later: typing.later } };
    case 'endLater':
      return { ...times, end: { ...times.end, later: typing.later } };
    default:
      return assertNever(typing);
  }
}

function complete(times: EntryTimes, reading: Reading): EntryTimes {
  const start = startOf(times, reading);
  const end = endOf(times, reading);
  const at = end.ok ? (end.value?.at ?? null) : null;
  const endText = at === null ? '' : formatTime(at, reading.calendar.zone, reading.region);
  if (times.by === 'duration') return { ...times, end: retyped(endText) };
  const length = start.ok && at !== null ? at - start.value.at : -1;
  // On another date, an untouched end may be at another time if the clocks change.
  const shown = times.end.exact === null || at === null ? times.end : { ...times.end, text: endText };
  return { ...times, end: shown, duration: length < 0 ? '' : formatHours(length) };
}

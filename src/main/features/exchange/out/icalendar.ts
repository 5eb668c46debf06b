import type { ReportEntry } from '#shared/model/report.ts';
import { basicTime, endOf } from './span.ts';

/** Maximum length of a line in octets, without its line break. */
const LINE_MAX = 75;

/** A value of the type TEXT. */
const escape = (text: string): string =>
  text.replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`).replaceAll(/\r\n?|\n/gu, '\\n');

/** How many octets a character takes in UTF-8. */
function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
}

/** Folds a line: where it is too long, it goes on after a line break and a space. No character is split. */
function fold(line: string): string {
  const parts: string[] = [];
  let length = 0;
  for (const character of line) {
    length += octets(character);
    if (length > LINE_MAX) {
      parts.push('\r\n ');
      length = 1 + octets(character);
    }
    parts.push(character);
  }
  return parts.join('');
}

function eventOf(entry: ReportEntry, stamp: string): readonly string[] {
  const { id, startedAt, task, note, client, project, tags, dayOnly } = entry;
  const [start, end] = [basicTime(startedAt), basicTime(endOf(entry))];
  const categories = [client, project, ...tags].filter((name) => name !== '').map(escape);
  return [
    'BEGIN:VEVENT',
    `UID:entry-${id}@stint`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${start}`,
    // An event without an end ends when it starts; one that says so is invalid.
    ...(end === start ? [] : [`DTEND:${end}`]),
    `SUMMARY:${escape(task)}`,
    ...(note === '' ? [] : [`DESCRIPTION:${escape(note)}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.join(',')}`]),
    ...(dayOnly ? ['X-STINT-DAY-ONLY:TRUE'] : []),
    // Calendars do not show the person as busy: it is about time that has passed.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/**
 * Entries as events of a calendar (iCalendar, RFC 5545), one each; its categories are the client, the project and the
 * tags. A running entry ends at the time of the report. Time on a day, whose interval only says how long it was, is
 * marked with `X-STINT-DAY-ONLY`; an event that lasts all day would say less.
 * @param at when the calendar is written, ms UTC
 */
export function writeICalendar(entries: readonly ReportEntry[], at: number): string {
  const stamp = basicTime(at);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Stint//Stint//EN',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry) => eventOf(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

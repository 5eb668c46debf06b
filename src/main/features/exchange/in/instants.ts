import { isDate } from '#shared/time/date.ts';

/** ISO 8601 with seconds and an offset: `2026-03-04T10:23:00Z`, `2026-03-04T10:23:00.5+01:00`. */
const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)(Z|[+-]\d{2}:?\d{2})$/u;

/** Parses an instant with an offset, in ms UTC; null if it is none, or is on no day of the calendar. */
export function parseInstant(text: string): number | null {
  const [, date = '', time = '', offset = ''] = iso.exec(text.trim()) ?? [];
  if (!isDate(date)) return null;
  const ms = Date.parse(`${date}T${time}${offset.replace(/^([+-]\d{2})(\d{2})$/u, '$1:$2')}`);
  return Number.isNaN(ms) ? null : ms;
}

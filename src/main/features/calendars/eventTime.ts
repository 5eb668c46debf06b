import ICAL from 'ical.js';
import type { Calendar } from '#shared/time/day.ts';
import { dayOf } from '#shared/time/day.ts';
import { addDays, daysBetween, isDate } from '#shared/time/date.ts';
import type { Property } from './components.ts';
import type { createZones } from './zones.ts';

const DAY = 24 * 3_600_000;

/** A date, or a time on the clocks of `zone`; null: wherever it is looked at. */
export type EventTime = {
  readonly date: string;
  /** After midnight; null for a date without a time. */
  readonly ms: number | null;
  readonly zone: string | null;
};

const shape = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/u;

/** Reads a time as iCalendar writes it; null if it is none. */
export function readTime(text: string, { parameters }: Pick<Property, 'parameters'>): EventTime | null {
  const [, year, month, day, hours, minutes, seconds = '0', utc] = shape.exec(text.trim()) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isDate(date)) return null;
  if (hours === undefined) return { date, ms: null, zone: null };
  const ms = (Number(hours) * 3600 + Number(minutes) * 60 + Math.min(59, Number(seconds))) * 1000;
  if (ms >= DAY) return null;
  const zone = parameters['tzid'];
  return { date, ms, zone: utc ? 'UTC' : typeof zone === 'string' ? zone : null };
}

/** All times of a property, which may list several; of a period its start. */
export const readTimes = (property: Property): EventTime[] =>
  property.value.split(',').flatMap((text) => readTime(text.split('/')[0] ?? '', property) ?? []);

/** The time as if it were in UTC, ms: enough to tell what is days away from a range. */
export const roughly = ({ date, ms }: EventTime): number => Date.parse(`${date}T00:00Z`) + (ms ?? 0);

/** Turns times into instants, ms UTC; a date is the start of that day. */
export function createInstants(zoneOf: ReturnType<typeof createZones>, calendar: Calendar) {
  return ({ date, ms, zone }: EventTime): number =>
    ms === null ? dayOf(date, calendar).start : zoneOf(zone)(date, ms);
}

/** How long an event is: days of one without times, else ms. */
export type Length = { readonly days: number } | { readonly ms: number };

/** The length that a text like `PT1H30M` says, ms; 0 if it says none. */
function readDuration(text: string): number {
  try {
    return Math.max(0, ICAL.Duration.fromString(text.trim().toUpperCase()).toSeconds() * 1000) || 0;
  } catch {
    return 0;
  }
}

/** The length of an event. RFC 5545: without an end, one of a date lasts that day, another ends when it starts. */
export function lengthOf(
  start: EventTime,
  end: EventTime | null,
  duration: string | null,
  instant: (time: EventTime) => number,
): Length {
  if (start.ms === null) {
    const days = end ? daysBetween(start.date, end.date) : Math.round(readDuration(duration ?? '') / DAY);
    return { days: Math.max(1, days) };
  }
  if (end) return { ms: Math.max(0, instant(end) - instant(start)) };
  return { ms: duration === null ? 0 : readDuration(duration) };
}

/** When something that begins at a time ends, ms UTC. */
export const endAfter = (start: EventTime, length: Length, instant: (time: EventTime) => number): number =>
  'days' in length ? instant({ ...start, date: addDays(start.date, length.days) }) : instant(start) + length.ms;

import type { Format, Input, Row } from '../format.ts';
import { Unreadable } from '../format.ts';
import { entryRow, lastingRow, noWork, refuse } from '../rows.ts';
import { readComponents } from './calendar/components.ts';
import type { Component } from './calendar/components.ts';
import { durationOf, isAllDay, propertyOf, timeOf, valueOf, valuesOf } from './calendar/events.ts';
import { isCalendar, isKTimeTracker } from './calendar/kinds.ts';

/** The id of an event; an occurrence of a repeating event that was changed has the id of the event and its own time. */
function idOf(event: Component): string | null {
  const [uid, occurrence] = [valueOf(event, 'UID'), valueOf(event, 'RECURRENCE-ID')];
  if (uid === '') return null;
  return occurrence === '' ? uid : `${uid}/${occurrence}`;
}

/** What an event says. Its repetitions are not entries: nobody knows whether the work was done again. */
function whatOf(event: Component) {
  const repeats = propertyOf(event, 'RRULE') ?? propertyOf(event, 'RDATE');
  return {
    ...noWork,
    id: idOf(event),
    title: valueOf(event, 'SUMMARY'),
    note: valueOf(event, 'DESCRIPTION'),
    tags: valuesOf(event, 'CATEGORIES').filter((tag) => tag !== ''),
    ...(repeats ? { flags: ['repeats'] as const } : {}),
  };
}

function eventRow(event: Component): Row {
  const { line } = event;
  if (!event.isSound) return refuse(line, 'unreadable-row');
  if (valueOf(event, 'STATUS').toUpperCase() === 'CANCELLED') return { kind: 'skipped', line, reason: 'deleted' };
  if (isAllDay(event)) return { kind: 'skipped', line, reason: 'all-day' };
  const start = timeOf(event, 'DTSTART', 'no-start');
  if (propertyOf(event, 'DTEND')) return entryRow(line, start, timeOf(event, 'DTEND', 'no-end'), whatOf(event));
  // RFC 5545: an event without either ends when it starts.
  const duration = propertyOf(event, 'DURATION') ? durationOf(valueOf(event, 'DURATION')) : 0;
  return lastingRow(line, start, duration, whatOf(event));
}

function* readEvents(text: string): Iterable<Row> {
  for (const component of readComponents(text)) if (component.kind === 'VEVENT') yield eventRow(component);
}

function read({ text }: Input): Iterable<Row> {
  if (text === null || !isCalendar(text)) throw new Unreadable('other-format');
  return readEvents(text);
}

/** Calendars in the iCalendar format (RFC 5545), and what Hamster calls so. */
export const ical: Format = {
  id: 'ical',
  recognises: ({ text }) => text !== null && isCalendar(text) && !isKTimeTracker(text),
  read,
};

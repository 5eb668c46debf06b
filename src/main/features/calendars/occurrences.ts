import type { CalendarEvent } from '#shared/model/calendarEvent.ts';
import { cleanLine } from '#shared/model/cleanText.ts';
import type { Calendar } from '#shared/time/day.ts';
import type { Interval } from '#shared/time/interval.ts';
import { readContent } from './components.ts';
import type { Component, Content } from './components.ts';
import { createInstants, endAfter, lengthOf, readTime, readTimes, roughly } from './eventTime.ts';
import type { EventTime } from './eventTime.ts';
import { readRule, timesOf, TooOften } from './recurrence.ts';
import type { Budget, Rule } from './recurrence.ts';
import { takesPlace } from './takesPlace.ts';
import { createZones } from './zones.ts';

export type Occurrence = Pick<CalendarEvent, 'title' | 'start' | 'end' | 'isAllDay'>;

/** The events of a range, by start. `isCut`: there are more than are listed. */
export type Occurrences = { readonly events: readonly Occurrence[]; readonly isCut: boolean };

const DAY = 24 * 3_600_000;
/** Events of a range at most, and steps of rules of a calendar at most. */
const EVENTS = 5000;
const STEPS = 200_000;
/** Characters of a title at most. */
const TITLE = 300;
/** Clocks and starts of days differ by less than this, ms. */
const MARGIN = 2 * DAY;

const valueOf = (event: Component, name: string): string | null => event.get(name)?.[0]?.value ?? null;

function timeOf(event: Component, name: 'DTSTART' | 'DTEND' | 'RECURRENCE-ID'): EventTime | null {
  const property = event.get(name)?.[0];
  return property ? readTime(property.value, property) : null;
}

type Place = {
  readonly range: Interval;
  readonly instant: (time: EventTime) => number;
  readonly budget: Budget;
  readonly add: (occurrence: Occurrence) => void;
};

const isNear = (time: EventTime, lasting: number, { start, end }: Interval): boolean =>
  roughly(time) <= end + MARGIN && roughly(time) + lasting >= start - MARGIN;

/** Whether a time is after the end of its rule. Only near the end are clocks looked at. */
function isOverBy({ until }: Rule, first: EventTime, instant: Place['instant']): (time: EventTime) => boolean {
  const end = until === null ? null : readTime(until, { parameters: {} });
  if (end === null) return () => false;
  // A date is the last day that counts.
  if (end.ms === null || first.ms === null) return (time) => time.date > end.date;
  const last = instant({ ...end, zone: end.zone ?? first.zone });
  return (time) => roughly(time) > last - MARGIN && instant(time) > last;
}

/** The times at which an event that lasts so long, ms, begins, up to the end of the range. @throws TooOften */
function* startsOf(
  event: Component,
  first: EventTime,
  lasting: number,
  { range, instant, budget }: Place,
): Iterable<EventTime> {
  yield first;
  for (const property of event.get('RDATE') ?? []) yield* readTimes(property);
  for (const { value } of event.get('RRULE') ?? []) {
    const rule = readRule(value);
    if (!rule) continue;
    const isOver = isOverBy(rule, first, instant);
    for (const time of timesOf(rule, first, range.start - lasting - MARGIN, budget)) {
      if (roughly(time) > range.end + MARGIN || isOver(time)) break;
      yield time;
    }
  }
}

/** Adds the occurrences of an event, without those that it or another event takes out. @throws TooOften */
function expand(event: Component, taken: ReadonlySet<number>, place: Place): void {
  const { range, instant, add } = place;
  const first = timeOf(event, 'DTSTART');
  if (!first) return;
  const length = lengthOf(first, timeOf(event, 'DTEND'), valueOf(event, 'DURATION'), instant);
  const lasting = 'days' in length ? length.days * DAY : length.ms;
  const near = (times: readonly EventTime[]): number[] =>
    times.filter((time) => isNear(time, lasting, range)).map(instant);
  const without = new Set([...taken, ...near((event.get('EXDATE') ?? []).flatMap(readTimes))]);
  const known = new Set<number>();
  const title = cleanLine(valueOf(event, 'SUMMARY') ?? '').slice(0, TITLE);
  for (const time of startsOf(event, first, lasting, place)) {
    if (!isNear(time, lasting, range)) continue;
    const start = instant(time);
    if (without.has(start) || known.has(start)) continue;
    known.add(start);
    const end = endAfter(time, length, instant);
    if (start < range.end && (end > range.start || start >= range.start))
      add({ title, start, end, isAllDay: first.ms === null });
  }
}

/** The occurrences that were changed, by the event they belong to: each is an event of its own. */
function changedOf(events: readonly Component[], instant: Place['instant']): Map<string, Set<number>> {
  const changed = new Map<string, Set<number>>();
  for (const event of events) {
    const [id, time] = [valueOf(event, 'UID') ?? '', timeOf(event, 'RECURRENCE-ID')];
    if (time) changed.set(id, (changed.get(id) ?? new Set()).add(instant(time)));
  }
  return changed;
}

/** Without its repetitions: those of a changed occurrence are the event's. */
const once = (event: Component): Component =>
  new Map([...event].filter(([name]) => name !== 'RRULE' && name !== 'RDATE'));

function expandAll({ events, name }: Content, place: Place): boolean {
  const changed = changedOf(events, place.instant);
  let isCut = false;
  for (const event of events) {
    if (!takesPlace(event, name)) continue;
    const isChanged = event.has('RECURRENCE-ID');
    const taken = isChanged ? undefined : changed.get(valueOf(event, 'UID') ?? '');
    try {
      expand(isChanged ? once(event) : event, taken ?? new Set(), place);
    } catch (error) {
      // What else the library or the clocks refuse is an event that is not shown.
      isCut ||= error instanceof TooOften;
    }
  }
  return isCut;
}

/**
 * The events of a calendar, as a text, that overlap a range; those that were cancelled or declined are left out. What
 * repeats is followed only as far as the range, and in a bounded number of steps. Days are those of `calendar`.
 */
export function occurrencesIn(text: string, range: Interval, calendar: Calendar): Occurrences {
  const content = readContent(text);
  const found: Occurrence[] = [];
  const instant = createInstants(createZones(content.zones, calendar.zone), calendar);
  const isCut = expandAll(content, {
    range,
    instant,
    budget: { left: STEPS },
    add(occurrence) {
      if (found.length > EVENTS) throw new TooOften();
      found.push(occurrence);
    },
  });
  const ordered = found.toSorted((a, b) => a.start - b.start || a.end - b.end || (a.title < b.title ? -1 : 1));
  return { events: ordered.slice(0, EVENTS), isCut };
}

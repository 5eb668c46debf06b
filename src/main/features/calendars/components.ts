import ICAL from 'ical.js';

/** A property of an event: texts are unescaped, all else is as it is written. */
export type Property = {
  /** By their lower-case names. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly value: string;
};

/** An event, by the upper-case names of its properties. */
export type Component = ReadonlyMap<string, readonly Property[]>;

/** What a calendar has. `zones`: the text of its own time zones by their names; `name`: how it calls itself. */
export type Content = {
  readonly events: readonly Component[];
  readonly zones: ReadonlyMap<string, string>;
  readonly name: string | null;
};

/** The properties that say what an event is, when, and whether it takes place. */
const needed = new Set(
  'DTSTART DTEND DURATION RRULE RDATE EXDATE UID RECURRENCE-ID SUMMARY STATUS ATTENDEE'.split(' '),
);
const bracket = /^(BEGIN|END):(\S+)\s*$/iu;
const { icalendar } = ICAL.design;
/** The library's rules, but only texts are read: it would cut a date written in another form into wrong pieces. */
const rules = { ...icalendar, value: { text: icalendar.value.text } };

/** Whether a text is an iCalendar file. */
export const isCalendar = (text: string): boolean => /^\uFEFF?\s*BEGIN:VCALENDAR\s/iu.test(text);

/** Joins lines that were folded: a line that begins with a space or a tab continues the one before. */
function* unfold(text: string): Iterable<string> {
  let parts: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/u)) {
    if (/^[ \t]/u.test(line) && parts.length > 0) parts.push(line.slice(1));
    else {
      if (parts.length > 0) yield parts.join('');
      parts = [line];
    }
  }
  yield parts.join('');
}

const nameOf = (line: string): string => (/^[\w-]+(?=[;:])/u.exec(line)?.[0] ?? '').toUpperCase();

/** Reads a property; null if it is malformed. */
function readProperty(line: string): Property | null {
  try {
    const [, parameters, , ...values]: unknown[] = ICAL.parse.property(line, rules);
    if (!values.every((value) => typeof value === 'string')) return null;
    return { parameters: parameters as Property['parameters'], value: values.join(',') };
  } catch {
    return null;
  }
}

/**
 * Reads the events and time zones of a calendar. What is malformed is left out: one line that another program got wrong
 * hides no other event.
 */
export function readContent(text: string): Content {
  const events: Component[] = [];
  const zones = new Map<string, string>();
  let name: string | null = null;
  /** The components around a line, outermost first. */
  const open: string[] = [];
  let event = new Map<string, Property[]>();
  let zone: string[] = [];
  for (const line of unfold(text)) {
    const [, edge = '', part = ''] = bracket.exec(line) ?? [];
    const kind = part.toUpperCase();
    const isBegin = edge.toUpperCase() === 'BEGIN';
    if (isBegin) open.push(kind);
    if (isBegin && kind === 'VEVENT') event = new Map();
    if (isBegin && kind === 'VTIMEZONE') zone = [];
    if (open.includes('VTIMEZONE')) zone.push(line);
    if (edge === '') {
      if (open.at(-1) === 'VEVENT') put(event, line);
      else if (open.length === 1 && nameOf(line) === 'X-WR-CALNAME') name = readProperty(line)?.value ?? null;
    } else if (!isBegin) {
      if (kind === 'VEVENT') events.push(event);
      if (kind === 'VTIMEZONE') zones.set(zoneName(zone), zone.join('\r\n'));
      open.splice(Math.max(0, open.lastIndexOf(kind)));
    }
  }
  return { events, zones, name };
}

function put(event: Map<string, Property[]>, line: string): void {
  const name = nameOf(line);
  const property = needed.has(name) ? readProperty(line) : null;
  if (property) event.set(name, [...(event.get(name) ?? []), property]);
}

const zoneName = (lines: readonly string[]): string => {
  const line = lines.find((one) => nameOf(one) === 'TZID');
  return (line && readProperty(line)?.value) ?? '';
};

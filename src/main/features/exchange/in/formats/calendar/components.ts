import { linesOf } from '../../lines.ts';
import type { Line } from '../../lines.ts';
import { nameOf, readPlainProperty, readProperty } from './properties.ts';
import type { Property } from './properties.ts';

/** An event or a task of a calendar. */
export type Component = {
  readonly kind: 'VEVENT' | 'VTODO';
  /** Where it begins. */
  readonly line: number;
  readonly properties: readonly Property[];
  /** Whether it ends, and all its properties that are needed could be read. */
  readonly isSound: boolean;
};

/** The properties that are read; alarms, attendees and the rest are none of our business. */
const needed =
  /^(?:DTSTART|DTEND|DURATION|SUMMARY|DESCRIPTION|COMMENT|CATEGORIES|UID|RECURRENCE-ID|RRULE|RDATE|STATUS|RELATED-TO|PERCENT-COMPLETE|DUE|X-KDE-(?:KARM|KTIMETRACKER)-DURATION)$/u;
const bracket = /^(BEGIN|END):(\S+)\s*$/iu;
/** The calendars that Hamster writes have these two lines and no other property of their own. */
const hamster = /^\s*BEGIN:VCALENDAR\r?\nVERSION:1\.0\r?\n\s*(?:BEGIN:VEVENT|END:VCALENDAR)/u;

/** Joins lines that were folded: a line that begins with a space or a tab continues the one before. */
function* unfold(text: string): Iterable<Line> {
  let parts: string[] = [];
  let first = 0;
  for (const { line, text: content } of linesOf(text)) {
    if (/^[ \t]/u.test(content) && first > 0) parts.push(content.slice(1));
    else {
      if (first > 0) yield { line: first, text: parts.join('') };
      [first, parts] = [line, [content]];
    }
  }
  if (first > 0) yield { line: first, text: parts.join('') };
}

/**
 * The lines of a calendar of Hamster. It folds nothing, may indent all lines of an event, and writes the line breaks of
 * a description as they are.
 */
function* joinPlain(text: string): Iterable<Line> {
  let last: Line | null = null;
  for (const { line, text: content } of linesOf(text)) {
    const trimmed = content.trimStart();
    const isProperty = bracket.test(trimmed) || needed.test(nameOf(trimmed));
    if (isProperty || last === null) {
      if (last) yield last;
      last = { line, text: trimmed };
    } else last = { line: last.line, text: `${last.text}\n${trimmed}` };
  }
  if (last) yield last;
}

/** The events and tasks of a calendar. Only one at a time is held. */
export function* readComponents(text: string): Iterable<Component> {
  const isPlain = hamster.test(text);
  let open: { kind: Component['kind']; line: number; properties: Property[]; isSound: boolean; depth: number } | null =
    null;
  for (const { line, text: content } of isPlain ? joinPlain(text) : unfold(text)) {
    const [, edge, part = ''] = bracket.exec(content) ?? [];
    const kind = part.toUpperCase();
    if (edge?.toUpperCase() === 'BEGIN' && (kind === 'VEVENT' || kind === 'VTODO')) {
      if (open) yield { ...open, isSound: false };
      open = { kind, line, properties: [], isSound: true, depth: 0 };
    } else if (!open) continue;
    else if (edge?.toUpperCase() === 'BEGIN') open.depth++;
    else if (edge && open.depth > 0) open.depth--;
    else if (edge) {
      yield { ...open, isSound: open.isSound && kind === open.kind };
      open = null;
    } else if (open.depth === 0 && needed.test(nameOf(content))) {
      const property = isPlain ? readPlainProperty(content) : readProperty(content);
      if (property) open.properties.push(property);
      else open.isSound = false;
    }
  }
  if (open) yield { ...open, isSound: false };
}

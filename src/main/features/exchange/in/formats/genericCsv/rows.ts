import type { ColumnField, ColumnMapping } from '#shared/model/importing.ts';
import { parseYesNo } from '../../fields.ts';
import type { Row, When } from '../../format.ts';
import { cellOf } from '../../table.ts';
import type { TableRow } from '../../table.ts';
import { refuse } from '../../rows.ts';
import { lengthPastMidnight } from '../../tableRows.ts';
import { readTime } from '../../times.ts';
import { readDateCell, readDuration, readTags, readTimeCell, unitOf } from './cells.ts';
import type { Cell } from './cells.ts';

/** What tables write into cells of which they know nothing. */
const blank = new Set(['-', '–', '—', 'n/a', 'null', 'none']);

/** A start without a date is on the date of the row; without a start, the date says what there is. */
function startOf(start: Cell, day: Cell): When {
  if ('at' in start) return start;
  if (start.date === '' && start.time === '') return day;
  const ownDate = 'at' in day ? '' : day.date;
  return { date: start.date === '' ? ownDate : start.date, time: start.time };
}

/** When a row ends; without an end its duration (ms) tells. */
type Ending = { readonly end: When | null; readonly duration: number | null };

/** The end of a row: what its cells say, or its duration if only that tells that it is on the next day. */
function endingOf(end: Cell, endDay: Cell, start: When, duration: number | null): Ending {
  if ('at' in end) return { end, duration };
  if (end.time === '') return { end: 'at' in endDay || endDay.time !== '' ? endDay : null, duration };
  const ownDate = 'at' in endDay ? '' : endDay.date;
  const date = end.date === '' ? ownDate : end.date;
  if (date !== '' || 'at' in start) return { end: { date, time: end.time }, duration };
  // Whether a number is of hours or minutes is a guess, so what ends later in the day than it starts ends on that day.
  const isEarlier = (readTime(end.time) ?? Infinity) < (readTime(start.time) ?? 0);
  const length = isEarlier ? lengthPastMidnight(start.time, end.time, duration) : null;
  return length === null ? { end: { date: start.date, time: end.time }, duration } : { end: null, duration: length };
}

/** Reads a row of a table with any columns. */
export function readRow(row: TableRow, columns: ColumnMapping, header: readonly string[]): Row {
  const { line } = row;
  const textOf = (field: ColumnField): string => {
    const text = cellOf(row, columns, field).trim();
    return blank.has(text.toLowerCase()) ? '' : text;
  };
  const start = startOf(readTimeCell(textOf('start')), readDateCell(textOf('date')));
  const durationText = textOf('duration');
  const duration =
    durationText === '' ? null : readDuration(durationText, unitOf(header[columns.duration ?? -1] ?? ''));
  const found = {
    line,
    id: null,
    title: textOf('title'),
    project: textOf('project'),
    client: textOf('client'),
    note: textOf('note'),
    tags: readTags(textOf('tags')),
    billable: parseYesNo(textOf('billable')),
  };
  const hasNoTime = !('at' in start) && start.time === '';
  if (hasNoTime && start.date === '') return refuse(line, 'no-start');
  if (hasNoTime && duration !== null) return { kind: 'day', ...found, date: start.date, duration };
  const ending = endingOf(readTimeCell(textOf('end')), readDateCell(textOf('endDate')), start, duration);
  if (ending.end === null && duration === null && durationText !== '') return refuse(line, 'impossible-duration');
  return { kind: 'entry', ...found, start, ...ending };
}

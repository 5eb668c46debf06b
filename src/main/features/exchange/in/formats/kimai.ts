import { parseTableDuration } from '../durations.ts';
import { nameWork, parseYesNo, splitTags } from '../fields.ts';
import { Unreadable } from '../format.ts';
import type { Format, Row } from '../format.ts';
import { cellOf, readTable } from '../table.ts';
import type { TableRow } from '../table.ts';
import { readRows, timedRow } from '../tableRows.ts';
import { findKimaiColumns } from './kimai/columns.ts';
import type { KimaiColumns, KimaiField } from './kimai/columns.ts';

const DAY = 24 * 3600 * 1000;

/** Kimai writes a false as nothing. */
const parseFlag = (cell: string): boolean | null => (cell.trim() === '' ? false : parseYesNo(cell));

/** The minutes of the day in `9:05`; null for anything else. */
function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/u.exec(time.trim()) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** Whether the end is on another day than the start. There is only one date, so the duration has to tell. */
function endsLater(begin: string, end: string, duration: number | null): boolean {
  const [from, until] = [minutesOf(begin), minutesOf(end)];
  if (duration === null || from === null || until === null) return false;
  return duration >= DAY || (until < from && duration > 0);
}

function toRow(row: TableRow, columns: KimaiColumns): Row {
  const cell = (field: KimaiField) => cellOf(row, columns, field);
  const duration = parseTableDuration(cell('duration'));
  const isOpen = cell('end').trim() === '' && duration === 0;
  const found = {
    line: row.line,
    id: null,
    ...nameWork(cell('activity'), cell('description')),
    project: cell('project'),
    client: cell('customer'),
    tags: splitTags(cell('tags')),
    billable: columns.billable === undefined ? null : parseFlag(cell('billable')),
  };
  const written = {
    date: cell('date'),
    time: cell('begin'),
    endDate: '',
    endTime: endsLater(cell('begin'), cell('end'), duration) ? '' : cell('end'),
    duration: isOpen ? '' : cell('duration'),
  };
  return timedRow(found, written, 'running');
}

/** Kimai's CSV export of times, in any of its languages. */
export const kimai: Format = {
  id: 'kimai',
  recognises: ({ text }) => text !== null && findKimaiColumns(text) !== null,
  read({ text }) {
    const columns = findKimaiColumns(text ?? '');
    if (columns === null) throw new Unreadable('not-a-time-report');
    return readRows(readTable(text ?? ''), (row) => toRow(row, columns));
  },
};

import { parseTableDuration } from '../durations.ts';
import { nameWork, parseYesNo, splitTags } from '../fields.ts';
import { Unreadable } from '../format.ts';
import type { Format, Row } from '../format.ts';
import { cellOf, readTable } from '../table.ts';
import type { TableRow } from '../table.ts';
import { readRows, timedRow } from '../tableRows.ts';
import { findKimaiColumns } from './kimai/columns.ts';
import type { KimaiColumns, KimaiField } from './kimai/columns.ts';

/** Kimai writes a false as nothing. */
const parseFlag = (cell: string): boolean | null => (cell.trim() === '' ? false : parseYesNo(cell));

/** Versions of Kimai differ in the space after a comma, which no tag has. */
const tagsOf = (cell: string): readonly string[] => splitTags(cell.replaceAll(',', ', '));

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
    tags: tagsOf(cell('tags')),
    billable: columns.billable === undefined ? null : parseFlag(cell('billable')),
  };
  const written = {
    date: cell('date'),
    time: cell('begin'),
    endDate: '',
    endTime: cell('end'),
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

import { nameWork, parseYesNo } from '../../fields.ts';
import type { Row } from '../../format.ts';
import { cellOf, findColumns, readTable } from '../../table.ts';
import { readRows } from '../../tableRows.ts';
import { instantRow } from './tables.ts';

type Files = ReadonlyMap<string, string>;

const entryNames = {
  id: ['id'],
  description: ['description'],
  start: ['start'],
  end: ['end'],
  billable: ['billable'],
  client: ['client_id'],
  project: ['project_id'],
  task: ['task_id'],
  tags: ['tags'],
} as const;

/** Whether an archive is the export of an organization. */
export const isBackup = (files: Files): boolean => files.has('meta.json') && files.has('time_entries.csv');

/** One column of a table by its `id`. */
function columnById(files: Files, path: string, column: string): ReadonlyMap<string, string> {
  const { header, rows } = readTable(files.get(path) ?? '');
  const columns = findColumns(header, { id: ['id'], value: [column] });
  return new Map(rows.map((row) => [cellOf(row, columns, 'id'), cellOf(row, columns, 'value')]));
}

/** The ids in a JSON array of texts; none if it is something else. */
function parseIds(text: string): readonly string[] {
  try {
    const ids: unknown = JSON.parse(text);
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Reads the export of an organization, where entries refer to projects, clients, tasks and tags by their ids. */
export function readBackup(files: Files): Iterable<Row> {
  const tasks = columnById(files, 'tasks.csv', 'name');
  const projects = columnById(files, 'projects.csv', 'name');
  const clientOf = columnById(files, 'projects.csv', 'client_id');
  const clients = columnById(files, 'clients.csv', 'name');
  const tags = columnById(files, 'tags.csv', 'name');
  const table = readTable(files.get('time_entries.csv') ?? '');
  const columns = findColumns(table.header, entryNames);
  return readRows(table, (row) => {
    const cell = (field: keyof typeof entryNames) => cellOf(row, columns, field);
    const client = cell('client') || (clientOf.get(cell('project')) ?? '');
    const found = {
      line: row.line,
      id: cell('id') || null,
      ...nameWork(tasks.get(cell('task')) ?? '', cell('description')),
      project: projects.get(cell('project')) ?? '',
      client: clients.get(client) ?? '',
      tags: parseIds(cell('tags')).flatMap((id) => tags.get(id) ?? []),
      billable: parseYesNo(cell('billable')),
    };
    return instantRow(found, cell('start'), cell('end'));
  });
}

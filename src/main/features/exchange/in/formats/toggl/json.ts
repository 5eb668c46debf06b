import { nameWork } from '../../fields.ts';
import type { Row } from '../../format.ts';
import { parseInstant } from '../../instants.ts';
import { refuse } from '../../rows.ts';

type Json = Readonly<Record<string, unknown>>;

/** Time entries with the names of what they refer to. */
export type TogglRecords = {
  readonly entries: readonly unknown[];
  readonly projects: ReadonlyMap<string, Json>;
  readonly clients: ReadonlyMap<string, Json>;
  readonly tasks: ReadonlyMap<string, Json>;
};

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const idOf = (value: unknown): string => (typeof value === 'number' ? String(value) : textOf(value));

const byId = (list: unknown): ReadonlyMap<string, Json> =>
  new Map((Array.isArray(list) ? list : []).filter(isObject).map((item) => [idOf(item['id']), item]));

/** A start and a duration in seconds alone would be anybody's; the workspace is Toggl's. */
const isEntry = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['start'] === 'string' &&
  typeof value['duration'] === 'number' &&
  ('wid' in value || 'workspace_id' in value);

/** Finds the time entries in `{data: {time_entries}}`, `{time_entries}` or a plain array; null if it is not Toggl's. */
export function togglRecords(json: unknown): TogglRecords | null {
  const outer = isObject(json) && isObject(json['data']) ? json['data'] : json;
  const owner = isObject(outer) ? outer : {};
  const entries: unknown = Array.isArray(outer) ? outer : owner['time_entries'];
  if (!Array.isArray(entries) || !entries.some(isEntry)) return null;
  return {
    entries,
    projects: byId(owner['projects']),
    clients: byId(owner['clients']),
    tasks: byId(owner['tasks']),
  };
}

function workOf(entry: Json, { projects, clients, tasks }: TogglRecords) {
  const project = projects.get(idOf(entry['project_id'] ?? entry['pid']));
  const client = clients.get(idOf(project?.['client_id'] ?? project?.['cid']));
  const task = tasks.get(idOf(entry['task_id'] ?? entry['tid']));
  const tags = Array.isArray(entry['tags']) ? entry['tags'] : [];
  return {
    ...nameWork(textOf(task?.['name'] ?? entry['task_name']), textOf(entry['description'])),
    project: textOf(project?.['name'] ?? entry['project_name']),
    client: textOf(client?.['name'] ?? entry['client_name']),
    tags: tags.map(textOf).filter((tag) => tag.trim() !== ''),
    billable: typeof entry['billable'] === 'boolean' ? entry['billable'] : null,
  };
}

function toRow(entry: unknown, line: number, records: TogglRecords): Row {
  if (!isObject(entry)) return refuse(line, 'unreadable-row');
  if (entry['server_deleted_at']) return { kind: 'skipped', line, reason: 'deleted' };
  const [startText, stopText] = [textOf(entry['start']), textOf(entry['stop'])];
  if (startText === '') return refuse(line, 'no-start');
  const start = parseInstant(startText);
  const end = parseInstant(stopText);
  if (start === null || (end === null && stopText !== '')) return refuse(line, 'impossible-date');
  const found = { line, id: idOf(entry['id']) || textOf(entry['guid']) || null, ...workOf(entry, records) };
  const seconds = typeof entry['duration'] === 'number' ? entry['duration'] : null;
  const duration = seconds === null || seconds < 0 ? null : Math.round(seconds * 1000);
  // A timer that runs has no stop and a negative duration.
  if (end === null && duration === null) return { kind: 'running', ...found, start: { at: start } };
  return { kind: 'entry', ...found, start: { at: start }, end: end === null ? null : { at: end }, duration };
}

/** Reads the time entries of Toggl's API, of version 8 (`me.json`) and later. */
export function* readTogglJson(records: TogglRecords): Generator<Row> {
  for (const [index, entry] of records.entries.entries()) yield toRow(entry, index + 1, records);
}

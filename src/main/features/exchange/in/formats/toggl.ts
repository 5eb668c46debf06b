import { Unreadable } from '../format.ts';
import type { Format } from '../format.ts';
import { readHeader } from '../table.ts';
import { isTogglTable, readTogglTable } from './toggl/table.ts';
import { readTogglJson, togglRecords } from './toggl/json.ts';

/** The workspace's data export, which has clients, projects, tags and people, but no time entries. */
function isDataExport(files: ReadonlyMap<string, string>): boolean {
  const names = new Set([...files.keys()].map((path) => path.slice(path.lastIndexOf('/') + 1)));
  return names.has('workspace_users.json') && names.has('projects.json') && names.has('tags.json');
}

/** Toggl Track's CSV exports, of old and of today, its JSON of time entries, and its data export, which has none. */
export const toggl: Format = {
  id: 'toggl',
  recognises({ text, json, files }) {
    if (files !== null) return isDataExport(files);
    if (json !== undefined) return togglRecords(json) !== null;
    return text !== null && isTogglTable(readHeader(text));
  },
  read({ text, json, files }) {
    if (files !== null) throw new Unreadable('not-a-time-report');
    const found = togglRecords(json);
    return found === null ? readTogglTable(text ?? '') : readTogglJson(found);
  },
};

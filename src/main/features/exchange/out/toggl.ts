import type { ReportEntry } from '#shared/model/report.ts';
import { csvOf } from './csv.ts';
import { trackerCells } from './trackerCells.ts';
import type { Person } from './trackerCells.ts';

const header = [
  'User',
  'Email',
  'Client',
  'Project',
  'Task',
  'Description',
  'Billable',
  'Start date',
  'Start time',
  'End date',
  'End time',
  'Duration',
  'Tags',
];

/** Entries as Toggl Track's detailed CSV report, which it also imports. Times are those of the person's zone. */
export function writeToggl(entries: readonly ReportEntry[], person: Person): string {
  const rows = entries.map((entry) => {
    const { user, email, client, project, task, description, billable, start, end, duration, tags } = trackerCells(
      entry,
      person,
    );
    const work = [user, email, client, project, task, description, billable];
    return [...work, start.date, start.time, end.date, end.time, duration, tags];
  });
  return csvOf([header, ...rows]);
}

import { formatClock } from '#shared/format/duration.ts';
import { formatTimestamp } from '#shared/format/timestamp.ts';
import type { ReportEntry } from '#shared/model/report.ts';
import { harmless } from './harmless.ts';
import { endOf } from './span.ts';

/**
 * Whose the entries are, as the other program knows them: it finds its users by their address, and reads all times in
 * the zone of their profile.
 */
export type Person = { readonly name: string; readonly email: string; readonly zone: string };

const SECOND = 1000;

/**
 * What the tables of Toggl and Clockify say of an entry. Their times are local and to the second, so the duration is
 * that between both seconds. People also open these tables in spreadsheets, so no text is a formula.
 */
export function trackerCells(entry: ReportEntry, { name, email, zone }: Person) {
  const { startedAt, client, project, task, note, tags, billable } = entry;
  const end = endOf(entry);
  const ms = (Math.floor(end / SECOND) - Math.floor(startedAt / SECOND)) * SECOND;
  return {
    user: harmless(name),
    email: harmless(email),
    client: harmless(client),
    project: harmless(project),
    // Both programs list entries by description. Only where there is a note as well does the title go to the task.
    task: note === '' ? '' : harmless(task),
    description: harmless(note === '' ? task : note),
    tags: harmless(tags.join(', ')),
    billable: billable ? 'Yes' : 'No',
    start: formatTimestamp(startedAt, zone),
    end: formatTimestamp(end, zone),
    /** ms */
    ms,
    /** `HH:MM:SS` */
    duration: formatClock(ms).padStart(8, '0'),
  };
}

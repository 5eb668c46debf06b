import { assertNever } from '#shared/model/assertNever.ts';
import type { CsvOptions, EntryFormat } from '#shared/model/exporting.ts';
import type { ReportEntry } from '#shared/model/report.ts';
import { writeClockify } from './out/clockify.ts';
import { writeCsv } from './out/csv.ts';
import { entryTable } from './out/entryTable.ts';
import { writeICalendar } from './out/icalendar.ts';
import type { Wording } from './out/table.ts';
import { writeTimewarrior } from './out/timewarrior.ts';
import { writeToggl } from './out/toggl.ts';
import type { Person } from './out/trackerCells.ts';

/** JSON holds everything there is. */
type EntryExport = { readonly format: Exclude<EntryFormat, 'json'>; readonly csv: CsvOptions };

/** Entries as the content of a file. `now`: when it is written, ms UTC. */
export function exportEntries(
  entries: readonly ReportEntry[],
  { format, csv }: EntryExport,
  wording: Wording,
  person: Person,
  now: number,
): string {
  switch (format) {
    case 'csv':
      return writeCsv(entryTable(entries, wording, person.zone), csv);
    case 'ics':
      return writeICalendar(entries, now);
    case 'timewarrior':
      return writeTimewarrior(entries);
    case 'toggl':
      return writeToggl(entries, person);
    case 'clockify':
      return writeClockify(entries, person);
    default:
      return assertNever(format);
  }
}

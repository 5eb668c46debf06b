import { Unreadable } from '../format.ts';
import type { Format } from '../format.ts';
import { readHeader } from '../table.ts';
import { isBackup, readBackup } from './solidtime/backup.ts';
import { isBackupTable, isEntryList, isProjectList, isReport, readEntryList, readReport } from './solidtime/tables.ts';

/** solidtime's CSV for imports, the CSV of its detailed report, and its export of everything. */
export const solidtime: Format = {
  id: 'solidtime',
  recognises({ text, files }) {
    if (files !== null) return isBackup(files);
    const header = text === null ? [] : readHeader(text);
    return isEntryList(header) || isReport(header) || isProjectList(header) || isBackupTable(header);
  },
  read({ text, files }) {
    if (files !== null) return readBackup(files);
    const header = readHeader(text ?? '');
    if (isBackupTable(header)) throw new Unreadable('part-of-export');
    if (isProjectList(header)) throw new Unreadable('not-a-time-report');
    return isReport(header) ? readReport(text ?? '') : readEntryList(text ?? '');
  },
};

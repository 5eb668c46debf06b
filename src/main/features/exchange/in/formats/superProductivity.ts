import type { Format, Input, Row } from '../format.ts';
import { Unreadable } from '../format.ts';
import { readBackup } from './superProductivity/backup.ts';
import { taskRows } from './superProductivity/taskRows.ts';

/** The beginning of a file that was encrypted for synchronisation: `pf_`, `C` for compressed, `E`, and the version. */
const encrypted = /^\s*pf_C?E[\d.]*__/u;

function read({ text, json }: Input): Iterable<Row> {
  if (encrypted.test(text ?? '')) throw new Unreadable('encrypted');
  const backup = readBackup(json);
  if (backup === null) throw new Unreadable('other-format');
  return taskRows(backup);
}

/**
 * Backups of Super Productivity in all their versions. It stores the time that a task took on each day, without clock
 * times; what it knows about the start and end of work is about whole days and projects, not about tasks.
 */
export const superProductivity: Format = {
  id: 'superproductivity',
  recognises: ({ text, json }) => encrypted.test(text ?? '') || readBackup(json) !== null,
  read,
};

import type { Row } from '../../format.ts';
import { readIso } from '../../isoTime.ts';
import { linesOf } from '../../lines.ts';
import { entryRow, noWork, refuse, runningRow } from '../../rows.ts';
import { placeInTree } from './taskPath.ts';

/** The header, with the delimiter that the person chose for the export. */
const header = /^\s*Start(.)End\1Task name\1Comment\1UID[ \t]*(?:\r?\n|$)/u;

/** Whether a text is the event log that KTimeTracker exports as CSV. */
export const isEventLog = (text: string): boolean => header.test(text);

function rowOf(line: number, content: string, delimiter: string): Row {
  const [start, end, path = '', ...rest] = content.split(delimiter);
  const [comments, id] = [rest.slice(0, -1), rest.at(-1)];
  if (id === undefined || comments.length === 0) return refuse(line, 'unreadable-row');
  const what = { ...noWork, ...placeInTree(path.split('->')), note: comments.join(delimiter), id: id.trim() || null };
  const startedAt = readIso(start, 'no-start');
  // The event of a timer that ran when the log was written has no end.
  return end === '' ? runningRow(line, startedAt, what) : entryRow(line, startedAt, readIso(end, 'no-end'), what);
}

/**
 * Reads an event log. KTimeTracker puts nothing in quotes, so this is no CSV as others know it: delimiters beyond the
 * fourth belong to the comment, where people write them most.
 */
export function* readEventLog(text: string): Iterable<Row> {
  const delimiter = header.exec(text)?.[1] ?? ',';
  for (const { line, text: content } of linesOf(text)) {
    if (content.trim() !== '' && !header.test(content)) yield rowOf(line, content, delimiter);
  }
}

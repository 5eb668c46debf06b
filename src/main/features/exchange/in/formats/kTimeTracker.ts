import type { Format, Input, Row } from '../format.ts';
import { Unreadable } from '../format.ts';
import { isKTimeTracker } from './calendar/kinds.ts';
import { isEventLog, readEventLog } from './kTimeTracker/eventLog.ts';
import { readTaskCalendar } from './kTimeTracker/taskCalendar.ts';

function read({ text }: Input): Iterable<Row> {
  if (text !== null && isKTimeTracker(text)) return readTaskCalendar(text);
  if (text !== null && isEventLog(text)) return readEventLog(text);
  throw new Unreadable('other-format');
}

/** KTimeTracker's file, which is a calendar, and the CSV event log that it exports. */
export const kTimeTracker: Format = {
  id: 'ktimetracker',
  recognises: ({ text }) => text !== null && (isKTimeTracker(text) || isEventLog(text)),
  read,
};

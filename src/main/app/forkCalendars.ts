import { forkProcess } from '../desktop/forkProcess.ts';
import type { Answer, CalendarProcess } from '../features/calendars/wire.ts';

/** Memory that reading a calendar may take, MB. */
const MEMORY = 512;

/** Starts the process that reads a calendar (calendarProcess.ts). */
export function forkCalendars(): CalendarProcess {
  const { onMessage, ...child } = forkProcess('calendars', 'Stint calendar', [`--max-old-space-size=${MEMORY}`]);
  return { ...child, onAnswer: (listener) => onMessage((message) => listener(message as Answer)) };
}

import { stat } from 'node:fs/promises';
import type { Calendar } from '#shared/time/day.ts';
import type { Interval } from '#shared/time/interval.ts';
import type { Occurrence, Occurrences } from './occurrences.ts';
import type { ReadCalendar } from './processReader.ts';

/** What is read beside a range, ms: turning a few pages reads nothing again. */
const AROUND = 21 * 24 * 3_600_000;

type Reading = { readonly version: string; readonly window: Interval; readonly occurrences: Promise<Occurrences> };

const covers = (window: Interval, { start, end }: Interval): boolean => window.start <= start && window.end >= end;

const overlaps =
  (range: Interval) =>
  ({ start, end }: Occurrence): boolean =>
    start < range.end && (end > range.start || start >= range.start);

/** What was read of each file, until it changes. */
export function createReadings(read: ReadCalendar) {
  const readings = new Map<string, Reading>();
  return {
    /** The events of a file in a range, by start. @throws CalendarError; errors of the file system if it is not there */
    async read(path: string, range: Interval, calendar: Calendar): Promise<Occurrences> {
      const { mtimeMs, size } = await stat(path);
      const version = [mtimeMs, size, calendar.zone, calendar.dayStartsAt].join(' ');
      let reading = readings.get(path);
      if (reading?.version !== version || !covers(reading.window, range)) {
        const window = { start: range.start - AROUND, end: range.end + AROUND };
        reading = { version, window, occurrences: read({ path, range: window, calendar }) };
        readings.set(path, reading);
      }
      const { events, isCut } = await reading.occurrences;
      return { events: events.filter(overlaps(range)), isCut };
    },
    forget: (path: string): void => void readings.delete(path),
    /** Forgets all but these files. */
    keep(paths: readonly string[]): void {
      for (const path of readings.keys()) if (!paths.includes(path)) readings.delete(path);
    },
  };
}

export type Readings = ReturnType<typeof createReadings>;

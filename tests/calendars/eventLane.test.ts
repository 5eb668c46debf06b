import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarEvent } from '#shared/model/calendarEvent.ts';
import { placeEvents } from '../../src/renderer/ui/calendar/eventColumns.ts';

const HOUR = 3_600_000;
const day = { start: 0, end: 24 * HOUR };
const pixelsOf = (ms: number): number => Math.round((ms / HOUR) * 56);

const anyEvents = fc
  .array(fc.tuple(fc.integer({ min: -5 * HOUR, max: 24 * HOUR - 1 }), fc.integer({ min: 0, max: 8 * HOUR })), {
    maxLength: 20,
  })
  .map((spans) =>
    spans
      .filter(([start, length]) => start + length > 0 || start >= 0)
      .map(([start, length], index): CalendarEvent => ({
        id: String(index),
        source: 'a',
        title: '',
        detail: '',
        start,
        end: start + length,
        isAllDay: false,
      }))
      .toSorted((a, b) => a.start - b.start),
  );

test('events lie within the day, are large enough to be hit, and cover none but in the last of three columns', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const placed = placeEvents(events, day, pixelsOf);
      expect(placed.map(({ event }) => event)).toEqual(events);
      for (const [index, one] of placed.entries()) {
        expect(one.top).toBeGreaterThanOrEqual(0);
        expect(one.height).toBeGreaterThanOrEqual(24);
        expect(one.top + one.height).toBeLessThanOrEqual(pixelsOf(day.end));
        expect(one.column).toBeLessThan(one.columns);
        for (const other of placed.slice(index + 1))
          if (other.column === one.column && one.column < 2)
            expect(other.top >= one.top + one.height || one.top >= other.top + other.height).toBe(true);
      }
    }),
  );
});

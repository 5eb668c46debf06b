import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Table } from '#shared/model/table.ts';
import type { Task } from '#shared/model/task.ts';
import { plannedLength, planOfDay } from '#shared/model/plannedTime.ts';
import { addDays } from '#shared/time/date.ts';
import { dayOf, instantsOf, wallTime } from '#shared/time/day.ts';
import { shiftDays } from '#shared/time/localTime.ts';
import { planAt, readPlan } from '#shared/time/plan.ts';
import { dropTarget } from '../../src/renderer/ui/calendar/dropTarget.ts';
import { layOut, LEAST_HEIGHT } from '../../src/renderer/ui/calendar/layout.ts';
import type { Piece } from '../../src/renderer/ui/calendar/layout.ts';
import {
  GREATEST_HOUR,
  LEAST_HOUR,
  msOf,
  pixelsOf,
  scrollAfterZoom,
  zoomed,
} from '../../src/renderer/ui/calendar/scale.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const anyPieces = fc
  .array(
    fc.record({
      top: fc.integer({ min: 0, max: 600 }),
      height: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 400 })),
      canGroup: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all
      .map(({ top, height, canGroup }, item): Piece<number> => ({ item, top, bottom: top + height, canGroup }))
      .toSorted((a, b) => a.top - b.top),
  );

test('no block covers another, each can be read, and none is left out', () => {
  fc.assert(
    fc.property(anyPieces, (pieces) => {
      const placed = layOut(pieces);
      expect(placed.flatMap(({ items }) => items).toSorted((a, b) => a - b)).toEqual(
        pieces.map((_piece, item) => item),
      );
      for (const one of placed) {
        expect(one.height).toBeGreaterThanOrEqual(LEAST_HEIGHT);
        expect(one.lane).toBeLessThan(one.of);
        for (const other of placed) {
          const isApart =
            one === other ||
            one.top + one.height <= other.top ||
            other.top + other.height <= one.top ||
            (one.lane + 1) * other.of <= other.lane * one.of ||
            (other.lane + 1) * one.of <= one.lane * other.of;
          expect(isApart, JSON.stringify([one, other])).toBe(true);
        }
      }
    }),
  );
});

test('a block is drawn where its times are, but for what it gives way to a short one before it', () => {
  fc.assert(
    fc.property(anyPieces, (pieces) => {
      for (const { items, top, height } of layOut(pieces)) {
        const own = pieces.filter(({ item }) => items.includes(item));
        const from = Math.min(...own.map((piece) => piece.top));
        expect(top).toBeGreaterThanOrEqual(from);
        expect(top + height).toBeGreaterThanOrEqual(Math.max(...own.map(({ bottom }) => bottom)));
        // Only short ones are grouped.
        if (items.length > 1)
          expect(own.every((piece) => piece.canGroup && piece.bottom - piece.top < LEAST_HEIGHT)).toBe(true);
      }
    }),
  );
  const long = { item: 'long', top: 110, bottom: 200, canGroup: true };
  const short = { item: 'short', top: 104, bottom: 110, canGroup: true };
  expect(layOut([{ item: 'before', top: 40, bottom: 104, canGroup: true }, short, long])).toEqual([
    { items: ['before'], top: 40, height: 64, lane: 0, of: 1 },
    { items: ['short'], top: 104, height: 24, lane: 0, of: 1 },
    { items: ['long'], top: 128, height: 72, lane: 0, of: 1 },
  ]);
  expect(layOut([short, { ...short, item: 'next', top: 110, bottom: 112 }])).toMatchObject([
    { items: ['short', 'next'] },
  ]);
});

test('a zoom never turns back, stays within its bounds, and keeps the time under the pointer', () => {
  const anyHeight = fc.integer({ min: LEAST_HOUR, max: GREATEST_HOUR });
  fc.assert(
    fc.property(anyHeight, anyHeight, fc.nat(5), fc.nat(24 * 60), (one, other, steps, minutes) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(zoomed(low, steps)).toBeLessThanOrEqual(zoomed(high, steps));
      expect(zoomed(one, 1)).toBeGreaterThan(one === GREATEST_HOUR ? one - 1 : one);
      expect(zoomed(one, -1)).toBeLessThan(one === LEAST_HOUR ? one + 1 : one);
      expect(pixelsOf(minutes * MINUTE, low)).toBeLessThanOrEqual(pixelsOf(minutes * MINUTE, high));
      expect(Math.abs(msOf(pixelsOf(minutes * MINUTE, one), one) - minutes * MINUTE)).toBeLessThanOrEqual(HOUR / one);
    }),
  );
  fc.assert(
    fc.property(
      anyHeight,
      anyHeight,
      fc.integer({ min: 500, max: 5000 }),
      fc.nat(400),
      (from, to, scrolled, pointer) => {
        const above = 60;
        const after = scrollAfterZoom(scrolled, { pointer, above }, [from, to]);
        const timeAt = (top: number, hour: number) => (top + pointer - above) / hour;
        fc.pre(after > 0);
        expect(timeAt(after, to)).toBeCloseTo(timeAt(scrolled, from));
      },
    ),
  );
});

const anyInstant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2030, 0, 1) });
const anyZone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/Havana', 'Australia/Lord_Howe', 'Asia/Kolkata');

test('what moves by days keeps its time on the clocks, unless they skip it', () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: -400, max: 400 }), anyZone, (instant, days, zone) => {
      const [from, to] = [wallTime(instant, zone), wallTime(shiftDays(instant, days, zone), zone)];
      expect(to.date).toBe(addDays(from.date, days));
      if (instantsOf(to.date, from.minutes, zone).length > 0) expect(to.minutes).toBe(from.minutes);
    }),
  );
  // Twelve o'clock on both days, an hour less apart.
  const noon = Date.parse('2026-03-28T12:00+01:00');
  expect(shiftDays(noon, 1, 'Europe/Berlin')).toBe(Date.parse('2026-03-29T12:00+02:00'));
});

test('a plan is read back as the minute it was made for', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (instant, zone) => {
      const plan = planAt(instant, zone);
      const { at } = readPlan(plan, zone);
      expect(planAt(at ?? 0, zone)).toBe(plan);
    }),
  );
  expect(readPlan('2026-03-04', 'UTC')).toEqual({ date: '2026-03-04', at: null });
});

test('a day has the open tasks planned for it, each as long as what is left of its estimate', () => {
  const task = (id: number, planned: string | null, more: Partial<Task> = {}) =>
    ({ id, planned, state: 'open', estimate: null, timeSpent: 0, parentId: null, ...more }) as Task;
  const calendar = { zone: 'Europe/Berlin', dayStartsAt: 240 };
  const day = dayOf('2026-03-04', calendar);
  const tasks = [
    task(1, '2026-03-04'),
    task(2, '2026-03-04T03:00'),
    task(3, '2026-03-05T03:00', { estimate: 3 * HOUR, timeSpent: HOUR }),
    task(4, '2026-03-04T09:00', { state: 'done' }),
    task(5, '2026-03-04T09:00'),
    task(6, null),
  ];
  const plan = planOfDay(tasks, Table.from(tasks), day, calendar);
  expect(plan.untimed.map(({ id }) => id)).toEqual([1]);
  expect(plan.timed.map((one) => [one.task.id, (one.span.end - one.span.start) / HOUR])).toEqual([
    [5, 1],
    [3, 2],
  ]);
  const whole = task(7, null, { estimate: 3 * HOUR });
  const parts = [task(8, null, { timeSpent: HOUR, parentId: 7 }), task(9, null, { timeSpent: HOUR, parentId: 7 })];
  expect(plannedLength(whole, parts)).toBe(HOUR);
  expect(plannedLength({ estimate: HOUR, timeSpent: 2 * HOUR }, [])).toBe(HOUR / 2);
});

test('a task dropped on the past is logged up to now or the next entry, on the future it is planned', () => {
  const now = Date.UTC(2026, 2, 4, 12);
  const entries = [{ startedAt: now - 70 * MINUTE }] as never;
  const at = (minutes: number) => dropTarget(now + minutes * MINUTE, 2 * HOUR, entries, now);
  const span = (from: number, to: number) => ({ start: now + from * MINUTE, end: now + to * MINUTE });
  expect(at(-181)).toEqual({ kind: 'entry', span: span(-180, -150) });
  expect(at(-90)).toEqual({ kind: 'entry', span: span(-90, -70) });
  expect(at(-20)).toEqual({ kind: 'entry', span: span(-20, 0) });
  expect(at(0)).toEqual({ kind: 'plan', span: span(0, 120) });
  expect(at(61)).toEqual({ kind: 'plan', span: span(60, 180) });
});

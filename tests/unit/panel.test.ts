import type { BrowserWindow, Rectangle } from 'electron';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createPanelWindow } from '../../src/main/desktop/windows/panelWindow.ts';
import { panelPlace } from '../../src/main/desktop/windows/panelPlace.ts';
import { barRange, placeOf, ticksOf } from '../../src/renderer/features/panel/dayBar.ts';
import { manualClock } from '../support/manualClock.ts';

const HOUR = 3_600_000;
const area = { x: 0, y: 24, width: 1280, height: 936 };
const size = { width: 348, height: 468 };

const made = vi.hoisted(() => ({ windows: 0, isVisible: false, hide: () => {}, blur: () => {} }));
vi.mock('electron', () => ({
  screen: { getCursorScreenPoint: () => ({ x: 0, y: 0 }), getDisplayNearestPoint: () => ({ workArea: area }) },
}));
vi.mock('../../src/main/desktop/windows/pageWindow.ts', () => ({
  createPageWindow({ onMade }: { readonly onMade: (window: BrowserWindow) => void }) {
    let window: BrowserWindow | null = null;
    const make = (): BrowserWindow => {
      made.windows += 1;
      const listeners: Record<string, () => void> = {};
      const one = {
        on: (name: string, run: () => void) => (listeners[name] = run),
        show: () => (made.isVisible = true),
        hide: () => (made.isVisible = false),
        focus() {},
        setBounds() {},
        setVisibleOnAllWorkspaces() {},
      } as unknown as BrowserWindow;
      onMade(one);
      made.blur = () => listeners['blur']?.();
      return one;
    };
    return {
      open: () => (window ??= make()),
      load: async () => true,
      current: () => window,
      isSeen: () => made.isVisible,
      destroy() {
        window = null;
      },
    };
  },
}));

test('the panel is beside the icon where there is room, and always inside the work area', () => {
  expect(panelPlace({ x: 900, y: 0, width: 24, height: 24 }, size, area)).toMatchObject({ x: 738, y: 32 });
  expect(panelPlace({ x: 1250, y: 940, width: 24, height: 24 }, size, area)).toMatchObject({ x: 924, y: 464 });
  const point = fc.record({ x: fc.integer({ min: -50, max: 1400 }), y: fc.integer({ min: -50, max: 1100 }) });
  fc.assert(
    fc.property(point, (at) => {
      const { x, y, width, height } = panelPlace({ ...at, width: 0, height: 0 }, size, area);
      expect(x >= area.x && x + width <= area.x + area.width).toBe(true);
      expect(y >= area.y && y + height <= area.y + area.height).toBe(true);
    }),
  );
});

test('the panel is made with the first click, kept hidden for the next, and made again where its page left', () => {
  const clock = manualClock();
  const catchUp = vi.fn<() => void>();
  const panel = createPanelWindow({ clock, catchUp } as unknown as Parameters<typeof createPanelWindow>[0]);
  const icon: Rectangle | null = null;
  panel.toggle(icon);
  expect([made.windows, made.isVisible]).toEqual([1, true]);
  panel.toggle(icon);
  expect(made.isVisible).toBe(false);
  clock.advance(1000);
  panel.toggle(icon);
  expect([made.windows, made.isVisible]).toEqual([1, true]);
  // The click that took the focus away does not open it again.
  made.blur();
  panel.toggle(icon);
  expect(made.isVisible).toBe(false);
  panel.destroy();
  clock.advance(1000);
  panel.toggle(icon);
  expect([made.windows, made.isVisible, catchUp.mock.calls.length, clock.pending()]).toEqual([2, true, 3, 0]);
});

test('the bar has ten hours at least, all entries and now, and each entry has its place in it', () => {
  const day = { date: '2026-03-04', start: 0, end: 24 * HOUR };
  const entry = fc
    .tuple(fc.integer({ min: -2 * HOUR, max: 23 * HOUR }), fc.integer({ min: 1, max: 8 * HOUR }))
    .map(([startedAt, length]) => ({ startedAt, endedAt: Math.max(startedAt + length, 1) }));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), fc.integer({ min: 0, max: 24 * HOUR }), (entries, now) => {
      const range = barRange(entries, day, now);
      expect(range.start % HOUR).toBe(0);
      expect(range.start >= day.start && range.end <= day.end && range.end - range.start >= 10 * HOUR).toBe(true);
      expect(range.start <= now && now <= range.end).toBe(true);
      expect(ticksOf(range).length).toBeLessThanOrEqual(6);
      for (const one of entries) {
        const place = placeOf(one, range, now);
        expect(place && place.left >= 0 && place.left + place.width <= 100.001).toBe(true);
      }
    }),
  );
});

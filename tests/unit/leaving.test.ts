import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { createLeaving } from '../../src/main/desktop/windows/leaving.ts';
import { manualClock } from '../support/manualClock.ts';

/** A hidden window that was just made, and what becomes of it. */
function open() {
  const clock = manualClock();
  const seen = { visible: false, destroyed: 0, asked: 0 };
  const window = Object.assign(new EventEmitter(), {
    isVisible: () => seen.visible,
    destroy: () => {
      seen.destroyed += 1;
      window.emit('closed');
    },
  });
  const made = window as unknown as BrowserWindow;
  const leaving = createLeaving({ ...clock, window: () => made, onUnused: () => (seen.asked += 1) });
  leaving.watch(made);
  const turn = (visible: boolean) => {
    seen.visible = visible;
    window.emit(visible ? 'show' : 'hide');
  };
  return { clock, seen, leaving, turn };
}

test('a window has a timer only while it is hidden, and asks once', () => {
  const { clock, seen, turn } = open();
  turn(true);
  expect(clock.pending()).toBe(0);
  turn(false);
  clock.advance(59_000);
  expect(seen.asked).toBe(0);
  clock.advance(1000);
  expect(seen.asked).toBe(1);
  expect(clock.pending()).toBe(0);
});

test('what the page hands over is given back once; the window goes with it', () => {
  const { clock, seen, leaving } = open();
  clock.advance(60_000);
  leaving.leave({ state: 'state', looksNew: true });
  expect(seen.destroyed).toBe(1);
  expect(leaving.looksNew()).toBe(true);
  expect([leaving.takeLeft(), leaving.takeLeft()]).toEqual(['state', null]);
  expect(leaving.looksNew()).toBe(false);
});

test('a page that has to stay, or is shown meanwhile, stays', () => {
  const { seen, leaving, turn } = open();
  leaving.leave(null);
  turn(true);
  leaving.leave({ state: 'state', looksNew: true });
  expect(seen.destroyed).toBe(0);
  expect(leaving.takeLeft()).toBeNull();
});

import { expect, test } from 'vitest';
import { createCrashPause } from '../../src/main/desktop/windows/crashPause.ts';
import { manualClock } from '../support/manualClock.ts';

function openPause() {
  const clock = manualClock();
  const log: string[] = [];
  const pause = createCrashPause({
    ...clock,
    load() {
      log.push('load');
      pause.loading();
    },
    pause: () => log.push('pause'),
  });
  pause.loading();
  clock.advance(100_000);
  return { clock, pause, log: () => log.splice(0) };
}

test('a page that crashes once is loaded again at once', () => {
  const { clock, pause, log } = openPause();
  pause.crashed();
  expect(log()).toEqual(['load']);
  expect(clock.pending()).toBe(0);
});

test('one that crashes again and again pauses ever longer, five minutes at most', () => {
  const { clock, pause, log } = openPause();
  pause.crashed();
  log();
  for (const seconds of [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]) {
    pause.crashed();
    expect(log()).toEqual(['pause']);
    clock.advance(seconds * 1000 - 1);
    expect(log()).toEqual([]);
    clock.advance(1);
    expect(log()).toEqual(['load']);
  }
});

test('a page that lived for a minute counts anew', () => {
  const { clock, pause, log } = openPause();
  pause.crashed();
  pause.crashed();
  clock.advance(2000);
  expect(log()).toEqual(['load', 'pause', 'load']);
  clock.advance(60_000);
  pause.crashed();
  expect(log()).toEqual(['load']);
});

test('who tries again meanwhile ends the pause, and what says so may crash as well', () => {
  const { clock, pause, log } = openPause();
  pause.crashed();
  pause.crashed();
  pause.crashed();
  expect(log()).toEqual(['load', 'pause']);
  pause.loading();
  expect(clock.pending()).toBe(0);
});

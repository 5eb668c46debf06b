import { existsSync } from 'node:fs';

/** Debian's libfaketime, by the names of its machines. */
const LIBRARY = ['x86_64-linux-gnu', 'aarch64-linux-gnu']
  .map((machine) => `/usr/lib/${machine}/faketime/libfaketime.so.1`)
  .find((path) => existsSync(path));

/** Whether programs can be started with another wall clock here. */
export const canShiftClock = LIBRARY !== undefined;

/**
 * The environment in which a program has a wall clock that is ahead by so many ms (behind: negative), all its processes
 * alike. Its steady clock is the real one: without the two last lines libfaketime moves that along, or makes each wait for it
 * end at once, and the app spin.
 */
export function shiftedClock(ms: number): Record<string, string> {
  if (LIBRARY === undefined) throw new Error('libfaketime is missing: apt-get install faketime');
  return {
    LD_PRELOAD: LIBRARY,
    FAKETIME: `${ms < 0 ? '-' : '+'}${Math.abs(ms) / 1000}`,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    FAKETIME_FORCE_MONOTONIC_FIX: '0',
  };
}

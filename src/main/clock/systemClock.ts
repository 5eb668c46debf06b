import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { usableZone } from '#shared/time/zone.ts';
import type { Clock } from '../core/ports.ts';

/**
 * Linux stops its monotonic clock (CLOCK_MONOTONIC) in sleep; the uptime it reports goes on (CLOCK_BOOTTIME). On macOS
 * (mach_continuous_time) and Windows (QueryPerformanceCounter) the monotonic clock itself goes on, and counts from the start
 * of this process.
 */
const steady = process.platform === 'linux' ? () => uptime() * 1000 : () => performance.now();

let boot: string | null | undefined;

/** Linux names each start of the computer; elsewhere `steady` cannot be compared over a restart of Stint. */
function readBoot(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}

/** The real clock; with its tests' twin the only code that reads time or sets a timer. */
export const systemClock: Clock = {
  now: () => Date.now(),
  steady,
  boot: () => (boot === undefined ? (boot = readBoot()) : boot),
  zone: () => usableZone(new Intl.DateTimeFormat().resolvedOptions().timeZone, new Date().getTimezoneOffset()),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return { dispose: () => clearTimeout(timer) };
  },
};

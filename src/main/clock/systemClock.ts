import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { usableZone } from '#shared/time/zone.ts';
import type { Clock } from '../core/ports.ts';

/**
 * On Linux, the monotonic clock (CLOCK_MONOTONIC) stops during sleep, and uptime (CLOCK_BOOTTIME) does not. On macOS
 * (mach_continuous_time) and Windows (QueryPerformanceCounter), the monotonic clock continues during sleep and counts
 * from the start of this process.
 */
const steady = process.platform === 'linux' ? () => uptime() * 1000 : () => performance.now();

/** How long a zone that was read is believed, ms: reading its name costs more than all else that a second does. */
const ZONE_LASTS = 60_000;
let zone: { readonly name: string; readonly until: number } | null = null;

/** The zone can change at any time; where TZ names none, there is no name. */
function readZone(): string {
  const now = steady();
  if (zone === null || now >= zone.until) {
    const named = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    zone = { name: usableZone(named, new Date().getTimezoneOffset()), until: now + ZONE_LASTS };
  }
  return zone.name;
}

let boot: string | null | undefined;

/** Linux has an id for each boot. Elsewhere, `steady` cannot be compared after Stint restarts. */
function readBoot(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}

/** The real clock. Only this and the tests' clock read the time or set timers. */
export const systemClock: Clock = {
  now: () => Date.now(),
  steady,
  boot: () => (boot === undefined ? (boot = readBoot()) : boot),
  zone: readZone,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return { dispose: () => clearTimeout(timer) };
  },
};

import { wallTime } from './day.ts';
import { addDays, isDate } from './date.ts';

/** In ms. */
const MINUTE = 60_000;
const DAY = 24 * 3600 * 1000;

/** Days that are remembered of a zone at most, so that memory stays bounded whatever dates a file has. */
const REMEMBERED = 10_000;

/** What a time on the clocks of a zone stands for, ms UTC. */
export type LocalInstants =
  /** The usual case. */
  | { readonly kind: 'once'; readonly at: number }
  /** The clocks were set back and show this time twice. */
  | { readonly kind: 'repeated'; readonly at: number; readonly later: number }
  /** The clocks were set forward over this time. `at`: the instant right after the gap. */
  | { readonly kind: 'skipped'; readonly at: number };

/** The offsets from UTC (ms) on a date, before and after the change of the clocks at `changeAt`, if there is one. */
type Offsets = { readonly before: number; readonly after: number; readonly changeAt: number };

/** By how many ms the clocks of a zone are ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const [, sign, hours, minutes, seconds = '0'] =
    /^([+-])(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?/u.exec(wallTime(instant, zone).offset) ?? [];
  const ms = (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) * 1000;
  return sign === '-' ? -ms : ms;
}

/** The offsets around a date whose midnight would be `midnight` in UTC. Clocks change at most once in three days. */
function offsetsAround(midnight: number, zone: string): Offsets {
  let [from, until] = [midnight - DAY, midnight + 2 * DAY];
  const [before, after] = [offsetAt(from, zone), offsetAt(until, zone)];
  if (before === after) return { before, after, changeAt: until };
  while (until - from > 1) {
    const middle = Math.floor((from + until) / 2);
    if (offsetAt(middle, zone) === before) from = middle;
    else until = middle;
  }
  return { before, after, changeAt: until };
}

/**
 * A function that gives the instants at which the clocks of a zone show a time: a date, `2026-03-29`, and ms after
 * midnight, less than a day. It is exact to the millisecond, and looks up the offsets of each date only once.
 * @throws RangeError for an unknown zone, or if the text is no date
 */
export function createLocalTime(zone: string): (date: string, msOfDay: number) => LocalInstants {
  const known = new Map<string, Offsets>();
  const offsetsOn = (date: string, midnight: number): Offsets => {
    const found = known.get(date) ?? offsetsAround(midnight, zone);
    if (known.size >= REMEMBERED) known.clear();
    known.set(date, found);
    return found;
  };
  return (date, msOfDay) => {
    if (!isDate(date)) throw new RangeError(`${date} is not a date`);
    const midnight = Date.parse(`${date}T00:00Z`);
    const { before, after, changeAt } = offsetsOn(date, midnight);
    const [early, late] = [midnight + msOfDay - before, midnight + msOfDay - after];
    if (before === after) return { kind: 'once', at: early };
    if (early < changeAt)
      return late >= changeAt ? { kind: 'repeated', at: early, later: late } : { kind: 'once', at: early };
    return late >= changeAt ? { kind: 'once', at: late } : { kind: 'skipped', at: changeAt };
  };
}

/**
 * The instant a number of days later (earlier if negative) at which the clocks of a zone show the same time, ms UTC. A
 * time that they skip becomes the instant right after the gap; of one that they repeat it is the earlier.
 */
export function shiftDays(instant: number, days: number, zone: string): number {
  if (days === 0) return instant;
  const local = instant + offsetAt(instant, zone);
  const msOfDay = ((local % DAY) + DAY) % DAY;
  const date = addDays(new Date(local).toISOString().slice(0, 10), days);
  return createLocalTime(zone)(date, msOfDay).at;
}

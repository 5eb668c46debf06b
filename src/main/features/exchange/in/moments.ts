import type { DateOrder, FlaggedReason, RefusedReason } from '#shared/model/importing.ts';
import { cleanLine } from '#shared/model/cleanText.ts';
import { INSTANT_MAX } from '#shared/model/instant.ts';
import { createLocalTime } from '#shared/time/localTime.ts';
import { isZone } from '#shared/time/zone.ts';
import { readDate } from './dates.ts';
import type { When } from './format.ts';
import { readTime } from './times.ts';

/** An instant, ms UTC, that a row names. */
export type Moment = {
  readonly ok: true;
  readonly at: number;
  /** The second instant of a time that the clocks repeat, else the same one. */
  readonly later: number;
  readonly zone: string;
  readonly flag: FlaggedReason | null;
  /** What the file says, in a normal form that does not depend on the chosen zone. */
  readonly written: number | string;
};

/** Why a row is refused; `name` is that of a zone that is not known. */
export type Refusal = { readonly ok: false; readonly reason: RefusedReason; readonly name?: string };

const refuse = (reason: RefusedReason): Refusal => ({ ok: false, reason });

/** More of the name of a zone says nothing. */
const ZONE_MAX = 100;

const flags = { once: null, repeated: 'time-repeated', skipped: 'time-skipped' } as const;

/** Whether an instant is one that entries can have. */
export const isInRange = (at: number): boolean => at >= 0 && at <= INSTANT_MAX;

/** What local times are read with. `zone` is that of times for which the file names none. */
export type MomentOptions = { readonly zone: string; readonly dateOrder: DateOrder };

/**
 * A function that resolves times of a file. Time that the clocks skip is moved to the end of the gap, repeated time is
 * the earlier of the two; both are flagged. `missing` is the reason if there is no time.
 */
export function createMoments({ zone: chosen, dateOrder }: MomentOptions) {
  const zones = new Map<string, ReturnType<typeof createLocalTime> | null>();
  const localTimeIn = (zone: string) => {
    let found = zones.get(zone);
    if (found === undefined) zones.set(zone, (found = isZone(zone) ? createLocalTime(zone) : null));
    return found;
  };
  return (when: When, missing: RefusedReason): Moment | Refusal => {
    if ('at' in when) {
      const at = Math.round(when.at);
      if (Number.isNaN(at)) return refuse('impossible-date');
      if (!isInRange(at)) return refuse('out-of-range');
      return { ok: true, at, later: at, zone: chosen, flag: null, written: at };
    }
    if (when.date.trim() === '' || when.time.trim() === '') return refuse(missing);
    const [date, time, zone] = [readDate(when.date, dateOrder), readTime(when.time), when.zone ?? chosen];
    if (date === null) return refuse('impossible-date');
    if (time === null) return refuse('impossible-time');
    const found = localTimeIn(zone)?.(date, time);
    if (found === undefined) return { ...refuse('unknown-zone'), name: cleanLine(zone).slice(0, ZONE_MAX) };
    if (!isInRange(found.at)) return refuse('out-of-range');
    const later = found.kind === 'repeated' ? found.later : found.at;
    const written = [date, time, ...(when.zone === undefined ? [] : [when.zone])].join(' ');
    return { ok: true, at: found.at, later, zone, flag: flags[found.kind], written };
  };
}

import type { FlaggedReason, RefusedReason } from '#shared/model/importing.ts';
import type { Row } from './format.ts';
import { isInRange } from './moments.ts';
import type { createMoments, Refusal } from './moments.ts';

/** In ms. */
const HOUR = 3_600_000;
const LONG = 24 * HOUR;
/** Durations are often rounded to minutes, or to hundredths of an hour. */
const ROUNDING = 60_000;

/** When an entry was, ms UTC, with what is worth a look; or why that cannot be told. */
export type Span =
  | {
      readonly ok: true;
      readonly startedAt: number;
      readonly endedAt: number;
      readonly zone: string;
      readonly flags: readonly FlaggedReason[];
      /** Start and end as the file has them. */
      readonly times: readonly (number | string | null)[];
    }
  | Refusal;

type RowOf<Kind extends Row['kind']> = Extract<Row, { readonly kind: Kind }>;
type Moments = ReturnType<typeof createMoments>;

const refuse = (reason: RefusedReason): Span => ({ ok: false, reason });
const isDuration = (ms: number | null): ms is number => ms !== null && ms >= 0 && ms < Infinity;

/** The flags that apply, each once. */
const flagsOf = (flags: readonly (FlaggedReason | null | false)[]): FlaggedReason[] => [
  ...new Set(flags.filter((flag) => flag !== null && flag !== false)),
];

/** An entry with start and end, which count more than its duration; or with a duration in place of the end. */
export function spanOfEntry({ start, end, duration }: RowOf<'entry'>, moments: Moments): Span {
  const from = moments(start, 'no-start');
  if (!from.ok) return from;
  const { at: startedAt, zone } = from;
  if (end === null) {
    if (duration === null) return refuse('no-end');
    if (!isDuration(duration)) return refuse('impossible-duration');
    const endedAt = startedAt + Math.round(duration);
    const flags = flagsOf([from.flag, duration > LONG && 'over-24-hours']);
    return isInRange(endedAt)
      ? { ok: true, startedAt, endedAt, zone, flags, times: [from.written, null] }
      : refuse('out-of-range');
  }
  const until = moments(end, 'no-end');
  if (!until.ok) return until;
  const endedAt = until.at < startedAt ? until.later : until.at;
  if (endedAt < startedAt) return refuse('end-before-start');
  const length = endedAt - startedAt;
  const disagrees = isDuration(duration) && Math.abs(length - duration) >= ROUNDING;
  const flags = flagsOf([from.flag, until.flag, disagrees && 'duration-disagrees', length > LONG && 'over-24-hours']);
  return { ok: true, startedAt, endedAt, zone, flags, times: [from.written, until.written] };
}

/** Time on a day: around noon, so that it is on its day whatever zone or start of the day is set. */
export function spanOfDay({ date, duration }: RowOf<'day'>, moments: Moments): Span {
  const noon = moments({ date, time: date.trim() === '' ? '' : '12:00' }, 'no-start');
  if (!noon.ok) return noon;
  if (!isDuration(duration)) return refuse('impossible-duration');
  const length = Math.round(duration);
  const startedAt = noon.at - Math.floor(length / 2);
  const endedAt = startedAt + length;
  if (!isInRange(startedAt) || !isInRange(endedAt)) return refuse('out-of-range');
  const flags = flagsOf([noon.flag, length > LONG && 'over-24-hours']);
  return { ok: true, startedAt, endedAt, zone: noon.zone, flags, times: [noon.written] };
}

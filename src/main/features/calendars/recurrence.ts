import ICAL from 'ical.js';
import { addDays } from '#shared/time/date.ts';
import { roughly } from './eventTime.ts';
import type { EventTime } from './eventTime.ts';

/** How much work repetitions may still take: one for each step of a rule. */
export type Budget = { left: number };

const DAY = 24 * 3_600_000;
/** Steps for one event: two years of hours. */
const STEPS = 20_000;
/** Longer pauses are nobody's, and steps over them would be counted day by day. */
const LONGEST_INTERVAL = 1000;

/** The steps that a calendar may take, or one event, are used up. */
export class TooOften extends Error {
  override name = 'TooOften';
}

/** A rule without its end, and its end. */
export type Rule = { readonly recur: ICAL.Recur; readonly until: string | null };

/** Reads a rule; null if it is none, or one that no calendar needs. */
export function readRule(text: string): Rule | null {
  try {
    const parts = text.split(';');
    const isEnd = (part: string): boolean => /^\s*UNTIL=/iu.test(part);
    const recur = ICAL.Recur.fromString(parts.filter((part) => !isEnd(part)).join(';'));
    const until = parts.find(isEnd)?.split('=')[1] ?? null;
    return recur.interval > LONGEST_INTERVAL ? null : { recur, until };
  } catch {
    return null;
  }
}

/** How many days each step of a rule takes, if they are the same always. */
function daysOf({ freq, interval }: ICAL.Recur): number | null {
  if (freq === 'DAILY') return interval;
  return freq === 'WEEKLY' ? 7 * interval : null;
}

/**
 * A start of the same rule that is later, but not after `until`, ms as if in UTC: what repeats by days or weeks has no
 * need to be followed through years. What is counted does.
 */
function nearer({ recur }: Rule, first: EventTime, until: number): EventTime {
  const days = daysOf(recur);
  const left = until - roughly(first);
  if (days === null || recur.count !== null || left <= 0) return first;
  return { ...first, date: addDays(first.date, Math.floor(left / DAY / days) * days) };
}

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * The times of a rule on the clocks of its start, in order, those long before `from` aside (ms as if in UTC). Whoever asks stops in time: most rules have no end.
 * @throws TooOften
 */
export function* timesOf(rule: Rule, first: EventTime, from: number, budget: Budget): Iterable<EventTime> {
  const near = nearer(rule, first, from);
  const [year = 0, month = 0, day = 0] = near.date.split('-').map(Number);
  const seconds = Math.floor((first.ms ?? 0) / 1000);
  const clock = { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 };
  const start = new ICAL.Time({ year, month, day, ...clock, isDate: first.ms === null }, ICAL.Timezone.localTimezone);
  const iterator = rule.recur.iterator(start);
  let steps = 0;
  const step = (): void => {
    if (++steps > STEPS || --budget.left < 0) throw new TooOften();
  };
  // The library looks for the next time that fits until it finds one; of some rules there is none.
  const fits = iterator.check_contracting_rules.bind(iterator);
  iterator.check_contracting_rules = () => {
    step();
    return fits();
  };
  for (let time = next(iterator); time; time = next(iterator)) {
    step();
    const ms = ((time.hour * 60 + time.minute) * 60 + time.second) * 1000;
    const date = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`;
    yield { ...first, date, ms: first.ms === null ? null : ms };
  }
}

/** The library says that there is none by null. */
const next = (iterator: ICAL.RecurIterator): ICAL.Time | null => iterator.next();

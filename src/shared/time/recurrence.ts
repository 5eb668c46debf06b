import { addDays, daysBetween, isDate, weekdayOf } from './date.ts';

// Rules for recurring dates: the part of RFC 5545 (RRULE) that people use for tasks. They are about dates, so nothing
// here needs a time zone.

export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof frequencies)[number];

/** A weekday, 1 for Monday to 7 for Sunday. `nth`: which one of the month, −1 for the last; null: each. */
export type RuleWeekday = { readonly weekday: number; readonly nth: number | null };

/**
 * A rule. Where it names no days, the first date gives them. `count`: how many dates there are, with the first; `until`:
 * the last possible date. At most one of the two is set.
 */
export type Recurrence = {
  readonly frequency: Frequency;
  readonly interval: number;
  /** Each once, in the order of the week. */
  readonly weekdays: readonly RuleWeekday[];
  /** Days of the month, 1 to 31, or −1 to −31 from its end. */
  readonly monthDays: readonly number[];
  readonly count: number | null;
  readonly until: string | null;
};

/** Every day. */
export const daily: Recurrence = {
  frequency: 'DAILY',
  interval: 1,
  weekdays: [],
  monthDays: [],
  count: null,
  until: null,
};

const NUMBER_MAX = 999;
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const wholeNumber = (text: string, max: number): number | null =>
  /^[1-9]\d{0,2}$/u.test(text) && Number(text) <= max ? Number(text) : null;

function readWeekday(text: string): RuleWeekday | null {
  const [, nth = '', code = ''] = /^([+-]?[1-5])?([A-Z]{2})$/u.exec(text) ?? [];
  const weekday = codes.indexOf(code) + 1;
  return weekday === 0 ? null : { weekday, nth: nth === '' ? null : Number(nth) };
}

function readMonthDay(text: string): number | null {
  const day = /^[+-]?[1-9]\d?$/u.test(text) ? Number(text) : 0;
  return day === 0 || Math.abs(day) > 31 ? null : day;
}

/** A date, or the date of a time. */
function readUntil(text: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/u.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  return isDate(date) ? date : null;
}

/** Each item of a list once, in order; null if one of them is wrong. */
function readList<Item>(text: string, read: (item: string) => Item | null, order: (a: Item, b: Item) => number) {
  const items = text.split(',').map(read);
  if (items.includes(null)) return null;
  const sorted = (items as Item[]).toSorted(order);
  return sorted.filter((item, index) => index === 0 || order(sorted[index - 1] as Item, item) !== 0);
}

const byWeekday = (a: RuleWeekday, b: RuleWeekday): number => a.weekday - b.weekday || (a.nth ?? 0) - (b.nth ?? 0);

/** What each part of a rule says; null: it is wrong or not supported. */
const readers: Readonly<Record<string, (text: string) => Partial<Recurrence> | null>> = {
  FREQ: (text) => {
    const frequency = frequencies.find((one) => one === text);
    return frequency ? { frequency } : null;
  },
  INTERVAL: (text) => field('interval', wholeNumber(text, NUMBER_MAX)),
  COUNT: (text) => field('count', wholeNumber(text, NUMBER_MAX)),
  UNTIL: (text) => field('until', readUntil(text)),
  BYDAY: (text) => field('weekdays', readList(text, readWeekday, byWeekday)),
  BYMONTHDAY: (text) =>
    field(
      'monthDays',
      readList(text, readMonthDay, (a, b) => a - b),
    ),
  // Weeks begin on Monday here, which is what the standard has where nothing is said.
  WKST: (text) => (text === 'MO' ? {} : null),
};

const field = <Name extends keyof Recurrence>(name: Name, value: Recurrence[Name] | null): Partial<Recurrence> | null =>
  value === null ? null : { [name]: value };

/** Whether the parts of a rule go together. */
function isSound({ frequency, weekdays, monthDays, count, until }: Recurrence): boolean {
  if (count !== null && until !== null) return false;
  if (frequency !== 'MONTHLY' && (monthDays.length > 0 || weekdays.some(({ nth }) => nth !== null))) return false;
  return frequency !== 'YEARLY' || weekdays.length === 0;
}

/** The rule that a text of RFC 5545 is, `FREQ=WEEKLY;BYDAY=MO`; null if it is wrong, or has parts not supported here. */
export function parseRecurrence(text: string): Recurrence | null {
  const parts = text
    .toUpperCase()
    .replace(/^\s*RRULE:/u, '')
    .split(';')
    .map((part) => part.trim().split('='));
  if (new Set(parts.map(([name]) => name)).size < parts.length || !parts.some(([name]) => name === 'FREQ')) return null;
  const read = parts.map(([name = '', value = '', ...rest]) =>
    Object.hasOwn(readers, name) && rest.length === 0 ? readers[name]?.(value) : null,
  );
  if (!read.every((part) => part != null)) return null;
  const rule = Object.assign({}, daily, ...read) as Recurrence;
  return isSound(rule) ? rule : null;
}

/** The text that `parseRecurrence` parses into the same rule. */
export function printRecurrence({ frequency, interval, weekdays, monthDays, count, until }: Recurrence): string {
  const parts = [
    `FREQ=${frequency}`,
    interval === 1 ? '' : `INTERVAL=${interval}`,
    weekdays.length === 0
      ? ''
      : `BYDAY=${weekdays.map(({ weekday, nth }) => `${nth ?? ''}${codes[weekday - 1]}`).join(',')}`,
    monthDays.length === 0 ? '' : `BYMONTHDAY=${monthDays.join(',')}`,
    count === null ? '' : `COUNT=${count}`,
    until === null ? '' : `UNTIL=${until.replaceAll('-', '')}`,
  ];
  return parts.filter((part) => part !== '').join(';');
}

/** A Monday. */
const ORIGIN = '1969-12-29';

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** The number of the day, week, month or year of a date, counted from some past one. */
function periodOf(frequency: Frequency, date: string): number {
  if (frequency === 'DAILY') return daysBetween(ORIGIN, date);
  if (frequency === 'WEEKLY') return Math.floor(daysBetween(ORIGIN, date) / 7);
  return frequency === 'MONTHLY' ? monthOf(date) : Number(date.slice(0, 4));
}

const two = (value: number): string => String(value).padStart(2, '0');
const dateIn = (month: number, day: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${two((month % 12) + 1)}-${two(day)}`;

/** The dates of a rule in a month, in order. */
function datesInMonth({ weekdays, monthDays }: Recurrence, start: string, month: number): string[] {
  const length = [31, 30, 29, 28].find((day) => isDate(dateIn(month, day))) ?? 0;
  const days = Array.from({ length }, (_, index) => index + 1);
  const named = weekdays.length + monthDays.length === 0 ? [Number(start.slice(8))] : monthDays;
  const isNth = (day: number, { weekday, nth }: RuleWeekday): boolean =>
    weekdayOf(dateIn(month, day)) === weekday &&
    (nth === null || (nth > 0 ? Math.ceil(day / 7) === nth : Math.ceil((length - day + 1) / 7) === -nth));
  return days
    .filter((day) => named.length === 0 || named.some((one) => (one > 0 ? one : length + 1 + one) === day))
    .filter((day) => weekdays.length === 0 || weekdays.some((one) => isNth(day, one)))
    .map((day) => dateIn(month, day));
}

/** The dates of a rule in a period, in order; those that do not exist are left out. */
function datesIn(rule: Recurrence, start: string, period: number): string[] {
  const { frequency, weekdays } = rule;
  const hasDay = (date: string): boolean =>
    weekdays.length === 0 || weekdays.some(({ weekday }) => weekday === weekdayOf(date));
  if (frequency === 'MONTHLY') return datesInMonth(rule, start, period);
  if (frequency === 'YEARLY') return [`${String(period).padStart(4, '0')}${start.slice(4)}`].filter(isDate);
  if (frequency === 'DAILY') return [addDays(ORIGIN, period)].filter(hasDay);
  const days = weekdays.length === 0 ? [weekdayOf(start)] : weekdays.map(({ weekday }) => weekday);
  return days.map((day) => addDays(ORIGIN, period * 7 + day - 1));
}

/** After as many periods without a date, there will be none: dates come back within 28 years or 400 days. */
const EMPTY_MAX = 500;

/**
 * The first date of a rule after `after`, and the rule as it goes on from there: with a lower count. `start`: the first
 * date, which counts as one of the rule even if it is none. Null if there is none left. All dates as `2026-03-04`.
 */
export function nextOccurrence(
  rule: Recurrence,
  start: string,
  after: string,
): { readonly date: string; readonly rule: Recurrence } | null {
  const { frequency, interval, count, until } = rule;
  const first = periodOf(frequency, start);
  // What is counted has to be passed one by one.
  const skipped = count === null ? Math.floor((periodOf(frequency, after) - first) / interval) : 0;
  let passed = 1;
  let empty = 0;
  for (let period = first + Math.max(0, skipped) * interval; empty < EMPTY_MAX; period += interval) {
    if (period > periodOf(frequency, LAST)) return null;
    const dates = datesIn(rule, start, period).filter((date) => date > start);
    empty = dates.length === 0 ? empty + 1 : 0;
    for (const date of dates) {
      if ((count !== null && passed >= count) || (until !== null && date > until)) return null;
      if (date > after) return { date, rule: count === null ? rule : { ...rule, count: count - passed } };
      passed += 1;
    }
  }
  return null;
}

/** No date is later. */
const LAST = '9999-12-30';

/**
 * An hourly rate from a date on. Amounts are integer minor units (cents) of an ISO 4217 currency.
 */
export type Rate = {
  /** The first date, `2026-03-04`; null for always. */
  readonly from: string | null;
  /** Minor units an hour; null if from then on there is no rate here, and the next one up counts. */
  readonly perHour: number | null;
  readonly currency: string;
};

/** Rates in the order of their dates, each date once. */
export type Rates = readonly Rate[];

/** Maximum hourly rate, minor units. */
export const RATE_MAX = 1_000_000_000;
/** Maximum number of changes of one rate. */
export const RATES_MAX = 1000;

/** Null comes before every date. */
const byDate = (a: Rate, b: Rate): number => ((a.from ?? '') < (b.from ?? '') ? -1 : 1);

/** The rate on a date; null if there is none yet. */
export const rateOn = (rates: Rates, date: string): Rate | null =>
  rates.findLast(({ from }) => from === null || from <= date) ?? null;

const none: Omit<Rate, 'from'> = { perHour: null, currency: '' };

/** Whether a rate says the same as the one before it. */
const isSame = (rate: Rate, { perHour, currency }: Omit<Rate, 'from'>): boolean =>
  rate.perHour === perHour && (perHour === null || rate.currency === currency);

/**
 * The rates with one more, which replaces one from the same date. Later ones stay. One that changes nothing is left out,
 * so setting what applied before a date removes the change at that date.
 */
export const withRate = (rates: Rates, rate: Rate): Rates =>
  [...rates.filter(({ from }) => from !== rate.from), rate]
    .toSorted(byDate)
    .filter((one, index, all) => !isSame(one, all[index - 1] ?? none));

/** What to set from the date of a rate on to remove it: what applied before. */
export function withoutRate(rates: Rates, { from, currency }: Pick<Rate, 'from' | 'currency'>): Rate {
  const before = rates[rates.findIndex((rate) => rate.from === from) - 1];
  return { from, perHour: before?.perHour ?? null, currency: before?.currency ?? currency };
}

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

/** The rates with one more, which replaces one from the same date. Later ones stay. */
export const withRate = (rates: Rates, rate: Rate): Rates =>
  [...rates.filter(({ from }) => from !== rate.from), rate].toSorted(byDate);

/** Whether a text is the code of a currency, as far as its shape goes. */
export const isCurrency = (text: string): boolean => /^[A-Z]{3}$/u.test(text);

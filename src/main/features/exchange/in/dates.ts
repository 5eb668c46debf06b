import { dateOrders } from '#shared/model/importing.ts';
import type { DateOrder } from '#shared/model/importing.ts';
import { isDate } from '#shared/time/date.ts';

/** The three numbers of a date in the order in which they are written, and the orders that its form allows. */
type Written = { readonly parts: readonly [string, string, string]; readonly orders: readonly DateOrder[] };

/** `2024-03-04`, `2024/3/4`, `2024.03.04`. */
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?$/u;
/** `20240304`. */
const compact = /^(\d{4})(\d{2})(\d{2})$/u;
/** `04.03.2024`, `3/4/2024`, `03-04-24`, `4. 3. 2024`. */
const yearLast = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})\.?$/u;

const places = { ymd: [0, 1, 2], dmy: [2, 1, 0], mdy: [2, 0, 1] } as const satisfies Record<
  DateOrder,
  readonly number[]
>;

/** Years of two digits are those from 1970 to 2069. */
const fullYear = (year: string): number =>
  year.length > 2 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

function readWritten(text: string): Written | null {
  const trimmed = text.trim();
  const [, year = '', , month = '', day = ''] = yearFirst.exec(trimmed) ?? [];
  if (year !== '') return { parts: [year, month, day], orders: ['ymd'] };
  const digits = compact.exec(trimmed);
  if (digits) return { parts: [digits[1] ?? '', digits[2] ?? '', digits[3] ?? ''], orders: ['ymd'] };
  const [, first = '', sign = '', second = '', third = ''] = yearLast.exec(trimmed) ?? [];
  if (first === '') return null;
  const parts = [first, second, third] as const;
  // Nobody who writes dots puts the month first.
  if (sign === '.') return { parts, orders: ['dmy'] };
  const isShort = parts.every(({ length }) => length === 2);
  return { parts, orders: isShort ? dateOrders : ['dmy', 'mdy'] };
}

/** Year, month and day of a written date in an order. */
function numbersIn({ parts }: Written, order: DateOrder): readonly [year: number, month: number, day: number] {
  const [year, month, day] = places[order];
  return [fullYear(parts[year]), Number(parts[month]), Number(parts[day])];
}

/** Whether the numbers could be a month and a day, even if that month has no such day. */
function fits(written: Written, order: DateOrder): boolean {
  const [, month, day] = numbersIn(written, order);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/**
 * Reads a date as it is written in a file: `2024-03-04`, or null if it is none or does not exist. Some forms allow one
 * order only; `order` counts where several are possible.
 */
export function readDate(text: string, order: DateOrder): string | null {
  const written = readWritten(text);
  if (written === null) return null;
  const [only] = written.orders.length === 1 ? written.orders : [];
  const chosen = only ?? (written.orders.includes(order) ? order : null);
  if (chosen === null) return null;
  const [year, month, day] = numbersIn(written, chosen);
  const date = [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
  return isDate(date) ? date : null;
}

/** The order of the dates of a file. If it is not clear, `order` is one of the options, which read `example` differently. */
export type FoundOrder = { readonly order: DateOrder } & (
  | { readonly isClear: true }
  | { readonly isClear: false; readonly options: readonly DateOrder[]; readonly example: string }
);

/** Collects the dates of a file, one after the other, and tells which order fits the most of them. */
export function createOrderFinder(): { readonly add: (text: string) => void; readonly found: () => FoundOrder } {
  const seen = new Set<string>();
  const counts: Record<DateOrder, number> = { dmy: 0, mdy: 0, ymd: 0 };
  const differing = new Map<string, string>();
  const pairs = [
    ['dmy', 'mdy'],
    ['dmy', 'ymd'],
    ['mdy', 'ymd'],
  ] as const;
  const add = (text: string): void => {
    const written = seen.has(text) ? null : readWritten(text);
    if (written === null || written.orders.length === 1) return;
    seen.add(text);
    for (const order of written.orders) if (fits(written, order)) counts[order] += 1;
    for (const [one, other] of pairs) {
      const pair = `${one} ${other}`;
      if (!differing.has(pair) && readDate(text, one) !== readDate(text, other)) differing.set(pair, text);
    }
  };
  const found = (): FoundOrder => {
    const most = Math.max(...Object.values(counts));
    const options = most === 0 ? ([] as const) : dateOrders.filter((order) => counts[order] === most);
    const [first = 'ymd', ...others] = options;
    const example = others.map((other) => differing.get(`${first} ${other}`)).find((text) => text !== undefined);
    return example === undefined ? { order: first, isClear: true } : { order: first, isClear: false, options, example };
  };
  return { add, found };
}

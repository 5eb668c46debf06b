import type { DateOrder } from '#shared/model/importing.ts';

const places: Readonly<Record<DateOrder, readonly [year: number, month: number, day: number]>> = {
  dmy: [2, 1, 0],
  mdy: [2, 0, 1],
  ymd: [0, 1, 2],
};

/** The date (`2024-04-03`) that a text with three numbers, such as `03/04/2024`, means in an order. */
export function dateIn(text: string, order: DateOrder): string {
  const numbers = text.match(/\d+/gu)?.map(Number) ?? [];
  const [year = 0, month = 1, day = 1] = places[order].map((place) => numbers[place] ?? 1);
  const full = year < 100 ? 2000 + year : year;
  return [String(full).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

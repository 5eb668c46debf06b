import { scaleQuantize } from 'd3-scale';
import { addDays, daysBetween, firstOfWeek } from '#shared/time/date.ts';
import type { Report } from '#shared/model/report.ts';

/** A day of the map: where it is drawn, px, and how much time it has. */
export type Cell = {
  readonly date: string;
  readonly x: number;
  readonly y: number;
  /** Ms. */
  readonly time: number;
  /** 0 for no time, up to 4. */
  readonly level: 0 | 1 | 2 | 3 | 4;
};

/** The name of a month, above its first whole week. */
type Month = { readonly date: string; readonly x: number; readonly y: number };

export type YearLayout = {
  readonly cells: readonly Cell[];
  readonly months: readonly Month[];
  /** The size of a cell, and of the whole map, px. */
  readonly size: number;
  readonly width: number;
  readonly height: number;
};

/** In a narrower map, px, the halves of the year stand one below the other. */
const NARROW = 560;
const GAP = 2;
const SIZE_MAX = 15;
/** Room for the names of months, and between halves, px. */
const NAMES = 16;
const BETWEEN = 8;

/** Lays out the days of a year in weeks from left to right, as wide as `width`, px. */
export function layOutYear(report: Report, year: string, firstDay: number, width: number): YearLayout {
  const halves =
    width < NARROW
      ? [
          { from: `${year}-01-01`, to: `${year}-06-30` },
          { from: `${year}-07-01`, to: `${year}-12-31` },
        ]
      : [{ from: `${year}-01-01`, to: `${year}-12-31` }];
  const weekOf = (date: string, from: string) => Math.floor(daysBetween(firstOfWeek(from, firstDay), date) / 7);
  const weeks = Math.max(...halves.map(({ from, to }) => weekOf(to, from))) + 1;
  const size = Math.max(4, Math.min(SIZE_MAX, Math.floor((width + GAP) / weeks) - GAP));
  const step = size + GAP;
  const times = new Map(report.lines.map(({ key, figures }) => [key, figures.tracked]));
  const levelOf = scaleQuantize([0, Math.max(1, ...times.values())], [1, 2, 3, 4] as const);
  const cells: Cell[] = [];
  const months: Month[] = [];
  for (const [half, { from, to }] of halves.entries()) {
    const top = NAMES + half * (7 * step + NAMES + BETWEEN);
    for (let date = from; date <= to; date = addDays(date, 1)) {
      const x = weekOf(date, from) * step;
      const weekday = daysBetween(firstOfWeek(date, firstDay), date);
      const time = times.get(date) ?? 0;
      cells.push({ date, x, y: top + weekday * step, time, level: time > 0 ? levelOf(time) : 0 });
      if (date.endsWith('-01')) months.push({ date, x: weekday === 0 ? x : x + step, y: top - 5 });
    }
  }
  return { cells, months, size, width: weeks * step, height: halves.length * (7 * step + NAMES + BETWEEN) - BETWEEN };
}

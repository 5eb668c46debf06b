import type { Colour } from '#shared/model/project.ts';
import type { Report, ReportLine } from '#shared/model/report.ts';
import { addDays, firstOfWeek } from '#shared/time/date.ts';
import type { BarUnit } from './chartQuery.ts';

/** A project of a chart. */
export type Part = { readonly id: string; readonly name: string; readonly colour: Colour | null };

/** A bar: its first and last date, and the time of each project by its id, ms. */
export type Bucket = {
  readonly from: string;
  readonly to: string;
  readonly times: ReadonlyMap<string, number>;
  readonly total: number;
};

/** Identifies a line among its siblings; without a key it is of none. */
export const idOf = ({ key }: ReportLine): string => key ?? '';

/** A project of a chart; `none` is the name of time without a project. */
export const partOf = (line: ReportLine, none: string): Part => ({
  id: idOf(line),
  name: line.key === null ? none : line.name,
  colour: line.colour,
});

/** The projects inside of the lines of a chart, those with the most time first. */
export function partsOf(lines: readonly ReportLine[], none: string): readonly Part[] {
  const totals = new Map<string, { part: Part; time: number }>();
  for (const line of lines.flatMap((bar) => bar.lines)) {
    const { part, time } = totals.get(idOf(line)) ?? { part: partOf(line, none), time: 0 };
    totals.set(part.id, { part, time: time + line.figures.tracked });
  }
  return [...totals.values()].toSorted((a, b) => b.time - a.time).map(({ part }) => part);
}

/** The projects of a bar with their time, ms, in the order of the chart. */
export const partsIn = ({ times }: Bucket, parts: readonly Part[]): readonly (Part & { readonly time: number })[] =>
  parts.map((part) => ({ ...part, time: times.get(part.id) ?? 0 })).filter(({ time }) => time > 0);

/** The first date of the bar after the one that begins on a date. */
function nextOf(date: string, unit: BarUnit): string {
  if (unit !== 'month') return addDays(date, unit === 'day' ? 1 : 7);
  // The date is the first, so 31 days later it is the next month.
  return `${addDays(date, 31).slice(0, 7)}-01`;
}

/** The first date of the bar that a date belongs to. */
function startOf(date: string, unit: BarUnit, firstDay: number): string {
  if (unit === 'day') return date;
  return unit === 'week' ? firstOfWeek(date, firstDay) : `${date.slice(0, 7)}-01`;
}

/**
 * The bars of a report by unit and project, from its first date to its last, also those without time. `firstDay`: the
 * first day of a week, 1 for Monday to 7 for Sunday.
 */
export function bucketsOf({ lines, from, to }: Report, unit: BarUnit, firstDay: number): readonly Bucket[] {
  if (from === null || to === null) return [];
  const byDate = new Map(lines.map((line) => [line.key, line]));
  const buckets: Bucket[] = [];
  for (let date = startOf(from, unit, firstDay); date <= to; date = nextOf(date, unit)) {
    const line = byDate.get(date);
    buckets.push({
      from: date,
      to: addDays(nextOf(date, unit), -1),
      times: new Map(line?.lines.map((part) => [idOf(part), part.figures.tracked])),
      total: line?.figures.tracked ?? 0,
    });
  }
  return buckets;
}

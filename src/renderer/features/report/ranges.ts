import { assertNever } from '#shared/model/assertNever.ts';
import type { RangeUnit, Report, ReportRange } from '#shared/model/report.ts';
import { formatDate, formatDates, formatMonths } from '#shared/format/clockTime.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Words } from './names.ts';

/** The ranges that are offered: the present and the last one of each unit, and all time. */
const present = (['day', 'week', 'month', 'quarter', 'year'] as const).flatMap((unit) => [
  { kind: 'unit' as const, unit, offset: 0 },
  { kind: 'unit' as const, unit, offset: -1 },
]);
export const presets: readonly ReportRange[] = [...present, { kind: 'all' }];

/** Identifies a range among the offered ones; `dates` for chosen dates. */
export const keyOfRange = (range: ReportRange): string =>
  range.kind === 'unit' ? `${range.unit}${range.offset}` : range.kind;

/** What a range is called: `This week`, or by its unit alone if it is further away. */
export function nameOfRange(range: ReportRange, t: Translate): string {
  if (range.kind !== 'unit') return t(`report.range-${range.kind}`);
  const { unit, offset } = range;
  if (offset === 0) return t(`report.range-${unit}-0`);
  return offset === -1 ? t(`report.range-${unit}-1`) : t(`report.unit-${unit}`);
}

/** The dates that a report covers, in words. */
export function describeDates({ from, to }: Report, range: ReportRange, words: Words): string {
  const { t, region, today } = words;
  if (from === null || to === null) return t('report.range-all');
  if (range.kind === 'unit') return describeUnit(range.unit, from, to, words);
  return from === to ? formatDate(from, today, region) : formatDates(from, to, today, region);
}

function describeUnit(unit: RangeUnit, from: string, to: string, { region, today }: Words): string {
  switch (unit) {
    case 'day':
      return formatDate(from, today, region);
    case 'week':
      return formatDates(from, to, today, region);
    case 'month':
    case 'quarter':
      return formatMonths(from, to, region);
    case 'year':
      return from.slice(0, 4);
    default:
      return assertNever(unit);
  }
}

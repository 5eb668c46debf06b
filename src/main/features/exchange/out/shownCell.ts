import { formatDateTime, formatDates, formatDayOfYear, formatMonths } from '#shared/format/clockTime.ts';
import { formatClock, formatHours } from '#shared/format/duration.ts';
import { formatMoney } from '#shared/format/money.ts';
import { assertNever } from '#shared/model/assertNever.ts';
import { addDays } from '#shared/time/date.ts';
import { decimalHours } from './hours.ts';
import type { Cell, Table, Wording } from './table.ts';

type DateCell = Extract<Cell, { readonly kind: 'date' }>;

const MINUTE = 60_000;

/** A day, a week or a month. */
function formatPeriod({ date, unit }: DateCell, region: string): string {
  if (unit === 'month') return formatMonths(date, date, region);
  return unit === 'week' ? formatDates(date, addDays(date, 6), '', region) : formatDayOfYear(date, region);
}

/** Writes the cells of a table as people of a region read them. Seconds are written if any of its durations has some. */
export function cellWriter({ rows, total }: Table, { region }: Wording): (cell: Cell) => string {
  const all = [...rows.map(({ cells }) => cells), total ?? []];
  const hasSeconds = all.some((cells) => cells.some((cell) => cell?.kind === 'clock' && cell.ms % MINUTE >= 1000));
  const formatDuration = hasSeconds ? formatClock : formatHours;
  return (cell) => {
    if (cell === null) return '';
    switch (cell.kind) {
      case 'text':
        return cell.text;
      case 'clock':
        return formatDuration(cell.ms);
      case 'hours':
        return new Intl.NumberFormat(region, { minimumFractionDigits: 2, maximumFractionDigits: 4 }).format(
          Number(decimalHours(cell.ms)),
        );
      case 'money':
        return formatMoney(cell.minor, cell.currency, region);
      case 'count':
        return new Intl.NumberFormat(region).format(cell.count);
      case 'date':
        return formatPeriod(cell, region);
      case 'moment':
        return formatDateTime(cell.at, cell.zone, region);
      default:
        return assertNever(cell);
    }
  };
}

import { addDays } from '#shared/time/date.ts';
import { assertNever } from '#shared/model/assertNever.ts';
import type { Grouping, ReportLine } from '#shared/model/report.ts';
import { formatDate, formatDates, formatMonths } from '#shared/format/clockTime.ts';
import type { Translate } from '#shared/i18n/translate.ts';

/** What names are written with. */
export type Words = {
  readonly t: Translate;
  readonly region: string;
  /** Today's date; dates in its year are written without the year. */
  readonly today: string;
};

type Named = Pick<ReportLine, 'key' | 'name'>;

/** The name of a line, as people read it. */
export function nameOfLine({ key, name }: Named, grouping: Grouping, { t, region, today }: Words): string {
  switch (grouping) {
    case 'client':
    case 'project':
    case 'tag':
    case 'note':
      return key === null || name === '' ? t(`report.no-${grouping}`) : name;
    case 'task':
      return name;
    case 'day':
      return key === null ? '' : formatDate(key, today, region);
    case 'week':
      return key === null ? '' : formatDates(key, addDays(key, 6), today, region);
    case 'month':
      return key === null ? '' : formatMonths(key, key, region);
    case 'billable':
      return t(key === 'true' ? 'report.billable' : 'report.not-billable');
    default:
      return assertNever(grouping);
  }
}

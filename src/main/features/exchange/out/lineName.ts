import type { MessageId } from '#shared/i18n/catalogue.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Grouping, ReportLine } from '#shared/model/report.ts';
import type { Cell } from './table.ts';

/** The heading of what lines are grouped by. */
export const groupingHeading = {
  client: 'export.client',
  project: 'export.project',
  task: 'export.task',
  tag: 'export.tag',
  note: 'export.note',
  day: 'export.day',
  week: 'export.week',
  month: 'export.month',
  billable: 'export.billable',
} as const satisfies Readonly<Record<Grouping, MessageId>>;

/** The names of lines that are about none. All other lines have a name. */
const none: Partial<Readonly<Record<Grouping, MessageId>>> = {
  client: 'export.no-client',
  project: 'export.no-project',
  tag: 'export.no-tag',
  note: 'export.no-note',
};

/** What a line of a report is called. */
export function lineName(line: ReportLine, grouping: Grouping, translate: Translate): Cell {
  const { key, name } = line;
  const missing = none[grouping];
  if (grouping === 'billable')
    return { kind: 'text', text: translate(key === 'true' ? 'export.is-billable' : 'export.not-billable') };
  if (key !== null && (grouping === 'day' || grouping === 'week' || grouping === 'month'))
    return { kind: 'date', date: key, unit: grouping };
  return { kind: 'text', text: name === '' && missing ? translate(missing) : name };
}

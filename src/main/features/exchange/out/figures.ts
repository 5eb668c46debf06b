import type { Figures, Report, ReportLine } from '#shared/model/report.ts';
import type { Cell, Column, Wording } from './table.ts';

/** Times as `H:MM:SS`, or as decimal numbers of hours. */
export type TimesAs = 'clock' | 'hours';

/** A column of figures: its heading, and its cell for a line or the whole. */
export type FigureColumn = Column & { readonly cellOf: (figures: Figures) => Cell };

/** The figures of the lines on all levels and of the whole report. */
function allFigures({ lines, groups, total }: Report): Figures[] {
  const levels = groups.reduce<readonly (readonly ReportLine[])[]>(
    (found) => [...found, (found.at(-1) ?? []).flatMap((line) => line.lines)],
    [lines],
  );
  return [total, ...levels.flat().map(({ figures }) => figures)];
}

/**
 * The columns of a report's figures: tracked time; elapsed and rounded time where they differ from it; billable time;
 * an amount for each currency; and the number of entries.
 */
export function figureColumns(report: Report, times: TimesAs, { translate: t }: Wording): readonly FigureColumn[] {
  const all = allFigures(report);
  const time = (heading: string, msOf: (figures: Figures) => number): FigureColumn => ({
    heading: times === 'hours' ? t('export.in-hours', { what: heading }) : heading,
    holds: 'figure',
    cellOf: (figures) => ({ kind: times, ms: msOf(figures) }),
  });
  const differs = (of: 'elapsed' | 'rounded') => all.some((figures) => figures[of] !== figures.tracked);
  return [
    time(t('export.tracked'), ({ tracked }) => tracked),
    ...(differs('elapsed') ? [time(t('export.elapsed'), ({ elapsed }) => elapsed)] : []),
    ...(differs('rounded') ? [time(t('export.rounded'), ({ rounded }) => rounded)] : []),
    time(t('export.billable-time'), ({ billable }) => billable),
    ...amountColumns(report, { translate: t }),
    {
      heading: t('export.entries'),
      holds: 'figure',
      cellOf: ({ entries }) => ({ kind: 'count', count: entries }),
    },
  ];
}

/** A column for each currency of a report. */
export const amountColumns = ({ total }: Report, { translate: t }: Pick<Wording, 'translate'>): FigureColumn[] =>
  Object.keys(total.amounts)
    .toSorted()
    .map((currency) => ({
      heading: t('export.amount-in', { currency }),
      holds: 'figure',
      cellOf: ({ amounts }) => ({ kind: 'money', minor: amounts[currency] ?? 0, currency }),
    }));

import type { Translate } from '#shared/i18n/translate.ts';
import type { Grouping, Report, ReportLine } from '#shared/model/report.ts';
import { figureColumns } from './figures.ts';
import type { FigureColumn, TimesAs } from './figures.ts';
import { groupingHeading, lineName } from './lineName.ts';
import { textCell } from './table.ts';
import type { Cell, Column, Row, Table, Wording } from './table.ts';

/** The ways from the lines of the first level to those of the last; `levels` is at most three. */
const pathsThrough = (lines: readonly ReportLine[], levels: number): readonly (readonly ReportLine[])[] =>
  lines.flatMap((line) =>
    levels === 1 ? [[line]] : pathsThrough(line.lines, levels - 1).map((path) => [line].concat(path)),
  );

/** The rows of a line and, below it, of its own lines; no deeper than `left` levels, which is at most three. */
const nestedRows = (
  lines: readonly ReportLine[],
  depth: number,
  left: number,
  toCells: (line: ReportLine, depth: number) => readonly Cell[],
): readonly Row[] =>
  lines.flatMap((line) => [
    { depth, cells: toCells(line, depth) },
    ...(left > 1 ? nestedRows(line.lines, depth + 1, left - 1, toCells) : []),
  ]);

const groupColumn = (group: Grouping, t: Translate): Column => ({
  heading: t(groupingHeading[group]),
  holds: group === 'day' || group === 'week' || group === 'month' ? 'date' : 'text',
});

/**
 * A report as rows that stand for themselves, for sorting and pivoting in a spreadsheet: a column for each level, and a
 * row for each line of the last one. A report without levels is one row.
 */
export function reportTable(report: Report, times: TimesAs, wording: Wording): Table {
  const { groups, lines, total } = report;
  const { translate: t } = wording;
  const figures = figureColumns(report, times, wording);
  const paths = groups.length === 0 ? [[]] : pathsThrough(lines, groups.length);
  return {
    title: t('export.report'),
    columns: [...groups.map((group) => groupColumn(group, t)), ...figures],
    rows: paths.map((path) => ({
      depth: 0,
      cells: [
        ...groups.map((group, level) => (path[level] ? lineName(path[level], group, t) : null)),
        ...figures.map(({ cellOf }) => cellOf(path.at(-1)?.figures ?? total)),
      ],
    })),
    total:
      groups.length === 0
        ? null
        : [
            ...groups.map((_group, level) => (level === 0 ? textCell(t('export.total')) : null)),
            ...figures.map(({ cellOf }) => cellOf(total)),
          ],
  };
}

/**
 * A report as people read it: one column of names, where the lines of each level stand below the one that sums them up.
 * @param figures the columns beside the names
 */
export function reportOutline(report: Report, figures: readonly FigureColumn[], { translate: t }: Wording): Table {
  const { groups, lines, total } = report;
  const nameAt = (line: ReportLine, depth: number) => {
    const group = groups[depth];
    return group ? lineName(line, group, t) : null;
  };
  return {
    title: t('export.report'),
    columns: [{ heading: groups.map((group) => t(groupingHeading[group])).join(' / '), holds: 'text' }, ...figures],
    rows: nestedRows(lines, 0, groups.length, (line, depth) => [
      nameAt(line, depth),
      ...figures.map(({ cellOf }) => cellOf(line.figures)),
    ]),
    total: [textCell(t('export.total')), ...figures.map(({ cellOf }) => cellOf(total))],
  };
}

import type { Grouping, Report, ReportLine } from '#shared/model/report.ts';

/** A visible line of the report. */
export type TreeRow = {
  /** Identifies it: the keys of the lines it lies in, and its own. */
  readonly path: string;
  /** The path of the line it lies in; null for one of the first level. */
  readonly parent: string | null;
  readonly line: ReportLine;
  readonly grouping: Grouping;
  /** 1 for the first level. */
  readonly level: number;
  /** Its place among its siblings, from 1, and their number. */
  readonly position: number;
  readonly siblings: number;
  /** Whether its own lines are shown; null if it has none. */
  readonly isOpen: boolean | null;
};

/** The visible lines of a report, from top to bottom: those inside of a folded one are not. */
export function treeRows({ lines, groups }: Report, folded: ReadonlySet<string>): readonly TreeRow[] {
  const rowsIn = (own: readonly ReportLine[], parent: string | null, level: number): TreeRow[] => {
    const grouping = groups[level - 1];
    // The levels are as many as the groupings, whatever the lines hold.
    if (grouping === undefined) return [];
    return own.flatMap((line, index) => {
      const path = `${parent ?? ''}/${JSON.stringify(line.key)}`;
      const isOpen = line.lines.length === 0 ? null : !folded.has(path);
      const row = { path, parent, line, grouping, level, position: index + 1, siblings: own.length, isOpen };
      return [row, ...(isOpen === true ? rowsIn(line.lines, path, level + 1) : [])];
    });
  };
  return rowsIn(lines, null, 1);
}

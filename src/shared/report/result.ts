import type { Colour } from '../model/project.ts';
import type { Figures, Grouping, ReportLine, ReportSort } from '../model/report.ts';
import type { Key, Line } from './line.ts';
import { orderOf } from './sort.ts';
import type { ReportState } from './taskFacts.ts';

/** The figures of a line. A currency in which it comes to nothing is left out. */
export const figuresOf = ({ tracked, elapsed, rounded, billable, amounts, entries, running }: Line): Figures => ({
  tracked,
  elapsed,
  rounded,
  billable,
  amounts: Object.fromEntries([...amounts].filter(([, amount]) => amount !== 0)),
  entries,
  running,
});

type Named = { readonly name: string; readonly colour?: Colour };

function namedBy(grouping: Grouping, key: Key, { tasks, projects, clients }: ReportState): Named | undefined {
  if (typeof key !== 'number') return { name: key === null ? '' : String(key) };
  if (grouping === 'client') return clients.get(key);
  if (grouping === 'project') return projects.get(key);
  const task = tasks.get(key);
  return task && { name: task.title };
}

/** The lines of a report in their order, with their names. */
export function linesOf(
  root: Line,
  groups: readonly Grouping[],
  sort: ReportSort,
  state: ReportState,
): readonly ReportLine[] {
  const total = figuresOf(root);

  function below(line: Line, level: number): readonly ReportLine[] {
    const grouping = groups[level];
    if (grouping === undefined) return [];
    return [...line.lines.values()]
      .map((one) => {
        const { name = '', colour = null } = namedBy(grouping, one.key, state) ?? {};
        const key = one.key === null ? null : String(one.key);
        return { key, name, colour, figures: figuresOf(one), lines: below(one, level + 1) };
      })
      .toSorted(orderOf(sort, grouping, total));
  }

  return below(root, 0);
}

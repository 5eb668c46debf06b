import { titleInFull } from '../model/parts.ts';
import type { Colour } from '../model/project.ts';
import type { Grouping, ReportLine, ReportSort } from '../model/report.ts';
import type { Key, SummedLine } from './lines.ts';
import { orderOf, sortAt } from './sort.ts';
import type { ReportState } from './taskFacts.ts';

type Named = { readonly name: string; readonly colour?: Colour };

function namedBy(grouping: Grouping, key: Key, { tasks, projects, clients }: ReportState): Named | undefined {
  if (typeof key !== 'number') return { name: key === null ? '' : String(key) };
  if (grouping === 'client') return clients.get(key);
  if (grouping === 'project') return projects.get(key);
  const task = tasks.get(key);
  return task && { name: titleInFull(tasks, task) };
}

/** The lines of a report in their order, with their names. */
export function linesOf(
  root: SummedLine,
  groups: readonly Grouping[],
  sort: ReportSort,
  state: ReportState,
): readonly ReportLine[] {
  function below({ lines }: SummedLine, level: number): readonly ReportLine[] {
    const grouping = groups[level];
    if (grouping === undefined) return [];
    return lines
      .map((line) => {
        const { name = '', colour = null } = namedBy(grouping, line.key, state) ?? {};
        const key = line.key === null ? null : String(line.key);
        return { key, name, colour, figures: line.figures, lines: below(line, level + 1) };
      })
      .toSorted(orderOf(sortAt(level, grouping, sort), grouping, root.figures));
  }

  return below(root, 0);
}

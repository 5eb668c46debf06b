import { activeAmong } from '#shared/model/elapsed.ts';
import type { Task } from '#shared/model/task.ts';
import { linesAmong } from '../lines.ts';
import { createLines, lineRows } from './lineList.ts';
import type { Lines } from './lineList.ts';

/** The lines while searching: running tasks first, then open ones, then done ones. */
export function foundLines(found: readonly Task[]): Lines {
  const rest = found.filter((task) => !task.running);
  const groups = [
    activeAmong(found),
    rest.filter((task) => task.state === 'open'),
    rest.filter((task) => task.state === 'done'),
  ];
  return createLines(groups.map((some) => ({ head: null, rows: lineRows(linesAmong(some, true)) })));
}

import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Task } from '#shared/model/task.ts';
import type { Line } from '../../src/renderer/state/lines.ts';
import type { Lines } from '../../src/renderer/state/list/lineList.ts';
import { shownLines } from '../../src/renderer/state/shownLines.ts';
import type { Asked } from '../../src/renderer/state/shownLines.ts';

export const allOf = (lines: Lines): Line[] =>
  Array.from({ length: lines.length }, (_one, index) => lines.at(index) as Line);

/** The lines that the list shows. */
export const linesIn = (snapshot: Snapshot, asked: Asked, found: readonly Task[] | null = null): Line[] =>
  allOf(shownLines(snapshot, asked, found));

import { linesOf } from './lines.ts';
import type { Asked, Line } from './lines.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';

type Shown = Pick<Snapshot, 'tasks' | 'projects' | 'day'>;

let last: { readonly shown: Shown; readonly asked: Asked; readonly lines: Line[] } | null = null;

/** The lines of the list, drawn up once for all who ask while nothing they depend on changes. */
export function shownLines(shown: Shown, asked: Asked): readonly Line[] {
  const same =
    last?.shown.tasks === shown.tasks &&
    last.shown.projects === shown.projects &&
    last.shown.day === shown.day &&
    last.asked.view === asked.view &&
    last.asked.doneOpen === asked.doneOpen &&
    last.asked.found === asked.found;
  if (!last || !same) last = { shown, asked, lines: linesOf(shown, asked) };
  return last.lines;
}

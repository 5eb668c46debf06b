import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { Task } from '#shared/model/task.ts';
import { foundLines, linesOf } from './lines.ts';
import type { Asked, Line } from './lines.ts';

type Shown = Pick<Snapshot, 'tasks' | 'projects' | 'day'>;

let last: { readonly shown: Shown; readonly asked: Asked; readonly lines: Line[] } | null = null;

/**
 * The lines of the list, or of search results (null if nothing is searched for). They are cached for all callers while
 * nothing they depend on changes, and are not computed during a search: with very many tasks this takes long.
 */
export function shownLines(shown: Shown, asked: Asked, found: readonly Task[] | null): readonly Line[] {
  if (found) return foundLines(found);
  const same =
    last?.shown.tasks === shown.tasks &&
    last.shown.projects === shown.projects &&
    last.shown.day === shown.day &&
    last.asked.view === asked.view &&
    last.asked.doneOpen === asked.doneOpen;
  if (!last || !same) last = { shown, asked, lines: linesOf(shown, asked) };
  return last.lines;
}

const keysOfLines = new WeakMap<readonly Line[], readonly TaskId[]>();

/** The tasks among the lines, top to bottom; made once for the same lines, also across a search that hides them. */
export function taskKeysOf(lines: readonly Line[]): readonly TaskId[] {
  const known = keysOfLines.get(lines);
  if (known) return known;
  const keys = lines.flatMap((line) => (line.kind === 'task' ? line.task.id : []));
  keysOfLines.set(lines, keys);
  return keys;
}

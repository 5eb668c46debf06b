import type { Work } from '../../format.ts';

/** What the last task of a path is called, and which project the tasks above it make. Paths begin at the top. */
export const placeInTree = (path: readonly string[]): Pick<Work, 'title' | 'project'> => ({
  title: path.at(-1) ?? '',
  project: path.slice(0, -1).join(' › '),
});

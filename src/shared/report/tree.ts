import type { Grouping } from '../model/report.ts';
import { pieceKeys, taskKeys } from './keys.ts';
import type { Place, TaskKeys } from './keys.ts';
import { addRated, lineOf, newLine } from './lines.ts';
import type { Key, Line } from './lines.ts';
import type { Piece, Sums } from './sums.ts';
import type { TaskFacts } from './taskFacts.ts';

/** The lines that a piece is added to; those above them, which it only covers; and those that are the last ones. */
type Path = { readonly added: readonly number[]; readonly covered: readonly number[]; readonly last: readonly Line[] };

/**
 * The paths of pieces with the same keys of their own, by the number of the keys of their task; the next level tells
 * pieces apart by the next one of their own keys.
 */
type Paths = {
  readonly key: Key;
  readonly ofTasks: Path[];
  readonly next: Map<Key, Paths>;
  latest: Paths | null;
};

export type Tree = { readonly root: Line; readonly add: (piece: Piece, place: Place) => void };

const newPaths = (key: Key): Paths => ({ key, ofTasks: [], next: new Map(), latest: null });

function pathsOf(paths: Paths, key: Key): Paths {
  // Neighbouring entries are often of the same day.
  if (paths.latest?.key === key) return paths.latest;
  const next = paths.next.get(key) ?? newPaths(key);
  paths.next.set(key, next);
  paths.latest = next;
  return next;
}

/** Lines below each other, one level for each grouping. `isPerLine`: whether the last ones are rounded. */
export function createTree(groups: readonly Grouping[], firstDay: number, sums: Sums, isPerLine: boolean): Tree {
  const ofPiece = pieceKeys(firstDay);
  const isOfTask = (group: Grouping): group is keyof typeof taskKeys => Object.hasOwn(taskKeys, group);
  const own = groups.flatMap((group) => (isOfTask(group) ? [] : [ofPiece[group]]));
  const numberOf = createNumbers(groups.filter(isOfTask).map((group) => taskKeys[group]));
  const root = newLine(null, sums);
  const all = newPaths(null);

  function find(piece: Piece, place: Place): Path {
    const [added, covered]: [number[], number[]] = [[], []];
    let last = [root];
    for (const group of groups) {
      // By tag, a line cannot be added up from those below it.
      (group === 'tag' ? added : covered).push(...last.map(({ at }) => at));
      const keys = isOfTask(group) ? taskKeys[group](place.facts) : [ofPiece[group](place, piece)];
      last = last.flatMap((line) => keys.map((key) => lineOf(line, key, sums)));
    }
    added.push(...last.map(({ at }) => at));
    return { added, covered, last };
  }

  return {
    root,
    add(piece, place) {
      let paths = all;
      for (const keyOf of own) paths = pathsOf(paths, keyOf(place, piece));
      const number = numberOf(place.facts);
      const path = (paths.ofTasks[number] ??= find(piece, place));
      for (const line of path.covered) sums.cover(line, piece);
      for (const line of path.added) sums.add(line, piece);
      if (isPerLine) for (const line of path.last) addRated(line, piece);
    },
  };
}

/** Numbers tasks by their keys, so that those with the same keys have the same number. */
function createNumbers(keys: readonly TaskKeys[]): (facts: TaskFacts) => number {
  const numbers = new Map<string, number>();
  const known: number[] = [];
  return (facts) => {
    const number = known[facts.index];
    if (number !== undefined) return number;
    const name = JSON.stringify(keys.map((keysOf) => keysOf(facts)));
    const next = numbers.get(name) ?? numbers.size;
    numbers.set(name, next);
    known[facts.index] = next;
    return next;
  };
}

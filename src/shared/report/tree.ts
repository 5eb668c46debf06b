import type { Grouping } from '../model/report.ts';
import { keysFor } from './keys.ts';
import type { Place } from './keys.ts';
import { addPiece, addRated, lineOf, newLine } from './line.ts';
import type { Line, Piece } from './line.ts';

export type Tree = { readonly root: Line; readonly add: (piece: Piece, place: Place) => void };

/** Lines below each other, one level for each grouping. `isPerLine`: whether the last ones are rounded. */
export function createTree(groups: readonly Grouping[], firstDay: number, isPerLine: boolean): Tree {
  const keys = keysFor(firstDay);
  const levels = groups.map((group) => (group === 'tag' ? 'tags' : keys[group]));
  const root = newLine(null);

  function addBelow(line: Line, level: number, piece: Piece, place: Place): void {
    addPiece(line, piece);
    const keyOf = levels[level];
    if (keyOf === undefined) {
      if (isPerLine) addRated(line, piece);
    } else if (keyOf === 'tags') {
      for (const tag of place.facts.tags) addBelow(lineOf(line, tag), level + 1, piece, place);
    } else addBelow(lineOf(line, keyOf(place, piece)), level + 1, piece, place);
  }

  return { root, add: (piece, place) => addBelow(root, 0, piece, place) };
}

import { useState } from 'react';
import type { BoxRow } from '../../state/box/row.ts';
import type { BoxState } from '../../state/box/useBox.ts';

/** The option that Enter takes, and what moves to the next or, by -1, to the one before, round the list. */
export type Highlight = { readonly row: BoxRow | undefined; readonly move: (by: 1 | -1) => void };

/** Which option of a box is highlighted: the first, until the arrow keys move it and when something else is typed; a hook. */
export function useHighlight({ rows, line: { text } }: BoxState): Highlight {
  const [moved, setMoved] = useState({ text, key: '' });
  if (moved.text !== text) setMoved({ text, key: '' });
  const index = Math.max(
    rows.findIndex(({ key }) => key === moved.key),
    0,
  );
  return {
    row: rows[index],
    move: (by) => setMoved({ text, key: rows.at((index + by) % rows.length)?.key ?? '' }),
  };
}

import type { KeyboardEvent } from 'react';
import { moveCursor } from '../../state/cursors.ts';
import type { Cursor, Move, RowKey } from '../../state/cursors.ts';

/** What makes an element the stop of the arrow keys in its row; `isCurrent`: it has the cursor, and Tab reaches it. */
export const stopProps = <Key extends RowKey>(cursor: Cursor<Key>, key: Key, isCurrent: boolean) => ({
  'data-stop': key,
  tabIndex: isCurrent ? 0 : -1,
  onFocus: () => cursor.set(key),
});

const moves: Readonly<Record<string, Move>> = { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' };

/** Moves the cursor by the keys themselves, for a list in a dialog, where the keys of the window rest. */
export function onMoveKey(event: KeyboardEvent): void {
  const move = moves[event.key];
  if (move === undefined || event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  moveCursor(move);
}

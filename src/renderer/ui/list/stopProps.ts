import type { KeyboardEvent } from 'react';
import { moveCursor } from '../../state/cursors.ts';
import type { Cursor, Move, RowKey } from '../../state/cursors.ts';

/**
 * Props of the element in a row that the arrow keys stop at; `isCurrent` if it has the cursor, so that Tab reaches it.
 */
export const stopProps = <Key extends RowKey>(cursor: Cursor<Key>, key: Key, isCurrent: boolean) => ({
  'data-stop': key,
  tabIndex: isCurrent ? 0 : -1,
  onFocus: () => cursor.set(key),
});

const moves: Readonly<Record<string, Move>> = { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' };

/** Moves the cursor by keys in a dialog's list, where the keys of the window are off. */
export function onMoveKey(event: KeyboardEvent): void {
  const move = moves[event.key];
  if (move === undefined || event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  moveCursor(move);
}

import { useSyncExternalStore } from 'react';
import type { EntryId, TaskId } from '#shared/model/ids.ts';
import type { Keys } from './list/keys.ts';
import { ui, useUi } from './ui.ts';

/** Identifies a row of a list. */
export type RowKey = string | number;

/** The cursor of a list: the key of the row it is on; null if it is on none yet. */
export type Cursor<Key extends RowKey> = {
  readonly get: () => Key | null;
  readonly set: (key: Key) => void;
  /** Calls `onChange` whenever the cursor may have changed. Returns a function that ends this. */
  readonly subscribe: (onChange: () => void) => () => void;
};

type State = ReturnType<typeof useUi.getState>;

/** A cursor stored in the state of the window. */
export const cursorOf = <Key extends RowKey>(
  read: (state: State) => Key | null,
  set: (key: Key) => void,
): Cursor<Key> => ({ get: () => read(useUi.getState()), set, subscribe: useUi.subscribe });

export const taskCursor = cursorOf<TaskId>((state) => state.selected, ui.select);
export const entryCursor = cursorOf<EntryId>((state) => state.entry, ui.selectEntry);
export const teamCursor = cursorOf((state) => state.teamRow, ui.selectTeamRow);
/** The cursor of the list in the open dialog. */
export const dialogCursor = cursorOf((state) => state.dialogRow, ui.selectDialogRow);

/** The key of the row with the cursor; a hook. */
export const useCursorKey = <Key extends RowKey>({ subscribe, get }: Cursor<Key>): Key | null =>
  useSyncExternalStore(subscribe, get);

export type Move = 'up' | 'down' | 'first' | 'last';

/**
 * The key that a move leads to; undefined if there is none. Without a cursor, all moves but `last` lead to the first.
 */
export function keyAfter<Key>(keys: Keys<Key>, from: Key | null, move: Move): Key | undefined {
  const at = from === null ? -1 : keys.indexOf(from);
  if (move === 'last') return keys.at(-1);
  if (move === 'first' || at === -1) return keys.at(0);
  return keys.at(Math.min(keys.length - 1, Math.max(0, move === 'up' ? at - 1 : at + 1)));
}

/** A list that the arrow keys move through. */
type Mover = {
  /** It is the main list of its page, where the arrow keys lead from elsewhere. */
  readonly isOfPage: boolean;
  readonly holds: (element: Element | null) => boolean;
  readonly move: (move: Move) => void;
};

const movers = new Set<Mover>();

/** Registers a list whose cursor the keys move. Returns a function that removes it. */
export function registerMover(mover: Mover): () => void {
  movers.add(mover);
  return () => void movers.delete(mover);
}

/** Moves the cursor of the focused list, or of the page's list. */
export function moveCursor(move: Move): void {
  const all = [...movers];
  const focused = all.find((mover) => mover.holds(document.activeElement));
  (focused ?? all.find((mover) => mover.isOfPage))?.move(move);
}

import { useSyncExternalStore } from 'react';
import type { EntryId, TaskId } from '#shared/model/ids.ts';
import { ui, useUi } from './ui.ts';

/** What tells the rows of a list apart. */
export type RowKey = string | number;

/** Where the cursor of a list is kept: the key of the row with it; null: on none yet. */
export type Cursor<Key extends RowKey> = {
  readonly get: () => Key | null;
  readonly set: (key: Key) => void;
  /** Tells of every change that may be one of it; answers how to end that. */
  readonly subscribe: (onChange: () => void) => () => void;
};

type State = ReturnType<typeof useUi.getState>;

/** A cursor in the state of the window. */
export const cursorOf = <Key extends RowKey>(
  read: (state: State) => Key | null,
  set: (key: Key) => void,
): Cursor<Key> => ({ get: () => read(useUi.getState()), set, subscribe: useUi.subscribe });

export const taskCursor = cursorOf<TaskId>((state) => state.selected, ui.select);
export const entryCursor = cursorOf<EntryId>((state) => state.entry, ui.selectEntry);
export const teamCursor = cursorOf((state) => state.teamRow, ui.selectTeamRow);
/** Of the list in the dialog that is open. */
export const dialogCursor = cursorOf((state) => state.dialogRow, ui.selectDialogRow);

/** The key of the row with the cursor, inside of a component. */
export const useCursorKey = <Key extends RowKey>({ subscribe, get }: Cursor<Key>): Key | null =>
  useSyncExternalStore(subscribe, get);

export type Move = 'up' | 'down' | 'first' | 'last';

/** The key that a move from one of them leads to; undefined: there is none. Without a cursor all but `last` lead to the first. */
export function keyAfter<Key>(keys: readonly Key[], from: Key | null, move: Move): Key | undefined {
  const at = from === null ? -1 : keys.indexOf(from);
  if (move === 'last') return keys.at(-1);
  if (move === 'first' || at === -1) return keys[0];
  return keys[Math.min(keys.length - 1, Math.max(0, move === 'up' ? at - 1 : at + 1))];
}

/** Something whose rows the arrow keys lead through. */
type Mover = {
  /** It is what its page is about: the keys lead there from elsewhere. */
  readonly isOfPage: boolean;
  readonly holds: (element: Element | null) => boolean;
  readonly move: (move: Move) => void;
};

const movers = new Set<Mover>();

/** Lets keys move the cursor of a list; answers how to end that. */
export function registerMover(mover: Mover): () => void {
  movers.add(mover);
  return () => void movers.delete(mover);
}

/** Moves the cursor of the list that has the focus, else of the list of the page. */
export function moveCursor(move: Move): void {
  const all = [...movers];
  const focused = all.find((mover) => mover.holds(document.activeElement));
  (focused ?? all.find((mover) => mover.isOfPage))?.move(move);
}

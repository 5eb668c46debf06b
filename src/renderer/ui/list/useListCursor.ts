import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { keyAfter, registerMover, useCursorKey } from '../../state/cursors.ts';
import type { Cursor, Move, RowKey } from '../../state/cursors.ts';
import type { Keys } from '../../state/list/keys.ts';
import { focusRegion, useFocusRegion } from '../../state/focusManager.ts';
import type { Page } from '../../state/ui.ts';

type Options<Key extends RowKey> = {
  /** The keys of the rows that can have the cursor, top to bottom. */
  readonly keys: Keys<Key>;
  readonly cursor: Cursor<Key>;
  /** The element that contains the rows. */
  readonly area: RefObject<HTMLElement | null>;
  /**
   * The page whose main list this is; null if none. The list gets the focus when its page does, and when the row with
   * the focus is removed.
   */
  readonly page: Page | null;
  /** Takes the focus if there are no rows. */
  readonly onEmpty?: () => void;
};

/**
 * The cursor of a list: the only row that Tab reaches, from which the arrow keys move. If that row is removed, the next
 * one gets the cursor. Rows identify themselves by `stopProps`. Returns the key of the row with the cursor.
 */
export function useListCursor<Key extends RowKey>({ keys, cursor, area, page, onEmpty }: Options<Key>): Key | null {
  const key = useCursorKey(cursor);
  const place = useRef(0);
  const index = key === null ? -1 : keys.indexOf(key);
  const current = keys.at(Math.max(0, index)) ?? null;

  function moveTo(to: Key): boolean {
    cursor.set(to);
    const isFocused = focusRow(area.current, to);
    // The row is rendered once the cursor is on it.
    if (!isFocused) focusRegion('list');
    return isFocused;
  }

  /** Focuses the row with the cursor, or the one in its place. Returns false if it is not rendered yet. */
  function take(): boolean {
    const wanted = cursor.get();
    if (wanted !== null && keys.indexOf(wanted) !== -1) return focusRow(area.current, wanted);
    const next = keys.length === 0 ? undefined : keys.at(Math.min(place.current, keys.length - 1));
    if (next !== undefined) return moveTo(next);
    onEmpty?.();
    return true;
  }

  useFocusRegion('list', page, take);

  useEffect(() => {
    if (index !== -1) place.current = index;
    else if (page !== null && key !== null && document.activeElement === document.body) take();
  });

  useEffect(() =>
    registerMover({
      isOfPage: page !== null,
      holds: (element) => area.current?.contains(element) ?? false,
      move: (move: Move) => {
        const to = keyAfter(keys, cursor.get() ?? current, move);
        if (to !== undefined) moveTo(to);
      },
    }),
  );

  return current;
}

/** Focuses a row if it is rendered, scrolling as little as possible. */
function focusRow(area: HTMLElement | null, key: RowKey): boolean {
  const row = area?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(String(key))}"]`);
  if (!row) return false;
  (row.closest('li') ?? row).scrollIntoView({ block: 'nearest' });
  row.focus({ preventScroll: true });
  return true;
}

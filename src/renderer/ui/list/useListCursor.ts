import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { keyAfter, registerMover, useCursorKey } from '../../state/cursors.ts';
import type { Cursor, Move, RowKey } from '../../state/cursors.ts';
import { focusRegion, useFocusRegion } from '../../state/focusManager.ts';
import type { Page } from '../../state/ui.ts';

type Options<Key extends RowKey> = {
  /** The rows that can have the cursor, from top to bottom. */
  readonly keys: readonly Key[];
  readonly cursor: Cursor<Key>;
  /** The element they are in. */
  readonly area: RefObject<HTMLElement | null>;
  /** The page whose list they are: it gets the focus when its page does, and when the row that had it goes. Null: of none. */
  readonly page: Page | null;
  /** Takes the focus where there is no row that could. */
  readonly onEmpty?: () => void;
};

/**
 * The cursor of a list: one row, the only one that Tab reaches, from which the arrow keys lead on. A row that goes, whoever
 * took it, leaves the cursor to the next. Rows say by `stopProps` which they are. Answers the key of the row with the cursor.
 */
export function useListCursor<Key extends RowKey>({ keys, cursor, area, page, onEmpty }: Options<Key>): Key | null {
  const key = useCursorKey(cursor);
  const place = useRef(0);
  const index = key === null ? -1 : keys.indexOf(key);
  const current = keys[Math.max(0, index)] ?? null;

  function moveTo(to: Key): boolean {
    cursor.set(to);
    const isFocused = focusRow(area.current, to);
    // It is drawn once the cursor is on it.
    if (!isFocused) focusRegion('list');
    return isFocused;
  }

  /** Puts the focus on the row with the cursor, or on the one in its place; false: that is still to be drawn. */
  function take(): boolean {
    const wanted = cursor.get();
    if (wanted !== null && keys.includes(wanted)) return focusRow(area.current, wanted);
    const next = keys[Math.min(place.current, keys.length - 1)];
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

/** Focuses a row where it is drawn, and scrolls no further than it has to. */
function focusRow(area: HTMLElement | null, key: RowKey): boolean {
  const row = area?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(String(key))}"]`);
  if (!row) return false;
  (row.closest('li') ?? row).scrollIntoView({ block: 'nearest' });
  row.focus({ preventScroll: true });
  return true;
}

import { useEffect } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { keyAfter, registerMover, useCursorKey } from '../../state/cursors.ts';
import { lineCursor, reportPage } from '../../state/report.ts';
import type { TreeRow } from './treeRows.ts';

/** What an arrow to a side does on a row: folds or unfolds it, or moves to another row. */
function sideways(row: TreeRow, key: string, rows: readonly TreeRow[]): string | null {
  const isInwards = key === 'ArrowRight';
  if (row.isOpen === !isInwards) {
    reportPage.fold(row.path, !isInwards);
    return null;
  }
  return isInwards ? (rows.find(({ parent }) => parent === row.path)?.path ?? null) : row.parent;
}

/**
 * The cursor of the lines: the only row that Tab reaches, from which arrow keys, Home and End move, and fold. Returns
 * the path of the row with the cursor, and the handler of its keys. @see https://www.w3.org/WAI/ARIA/apg/patterns/treegrid/
 */
export function useTreeCursor(rows: readonly TreeRow[], area: RefObject<HTMLElement | null>) {
  const path = useCursorKey(lineCursor);
  const current = rows.find((row) => row.path === path) ?? rows[0] ?? null;

  function moveTo(to: string | null | undefined): void {
    if (to === null || to === undefined) return;
    lineCursor.set(to);
    const drawn = area.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [];
    [...drawn].find((row) => row.dataset['stop'] === to)?.focus();
  }

  useEffect(() =>
    registerMover({
      isOfPage: true,
      holds: (element) => area.current?.contains(element) ?? false,
      move(move) {
        const isInside = area.current?.contains(document.activeElement) ?? false;
        // From elsewhere, the first move leads to the row with the cursor.
        moveTo(
          isInside
            ? keyAfter(
                rows.map((row) => row.path),
                current?.path ?? null,
                move,
              )
            : current?.path,
        );
      },
    }),
  );

  function onKeyDown(event: KeyboardEvent): void {
    if (!current || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset['stop'] === undefined) return;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') moveTo(sideways(current, event.key, rows));
    else if (event.key === 'Enter' && current.isOpen !== null) reportPage.fold(current.path, current.isOpen);
    else if (event.key === 'Home') moveTo(rows[0]?.path);
    else if (event.key === 'End') moveTo(rows.at(-1)?.path);
    else return;
    event.preventDefault();
  }

  return { current: current?.path ?? null, onKeyDown };
}

import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { settleFocus } from '../../state/focusManager.ts';
import type { RowKey } from '../../state/cursors.ts';
import { useVisibleRows } from './useVisibleRows.ts';
import styles from './VirtualList.module.css';

/** Rows, top to bottom: an array, or what is like one. */
type Rows<Row> = { readonly length: number; readonly at: (index: number) => Row | undefined };

type Props<Row> = {
  readonly label: string;
  readonly rows: Rows<Row>;
  readonly keyOf: (row: Row) => RowKey;
  /** The height of a row and the gap below it, px. */
  readonly height: number;
  /** The index of the row with the cursor; -1 if it is on none. */
  readonly current: number;
  /** Called when the last row is rendered. */
  readonly onEnd?: () => void;
  readonly className?: string | undefined;
  readonly children: (row: Row) => ReactNode;
};

/** The indexes to render: a range, and the row with the cursor. */
function indexesOf(start: number, end: number, kept: number): readonly number[] {
  const range = Array.from({ length: end - start }, (_one, index) => start + index);
  if (kept === -1 || end === 0 || (kept >= start && kept < end)) return range;
  return kept < start ? [kept, ...range] : [...range, kept];
}

/**
 * A list of rows of equal height inside a scrolling, positioned element (`data-scroller`). Only visible rows are
 * rendered, and the one with the cursor, so that the focus is never lost.
 */
export function VirtualList<Row>(props: Props<Row>) {
  const { label, rows, keyOf, height, current, onEnd, className = '', children } = props;
  const list = useRef<HTMLUListElement>(null);
  const { start, end } = useVisibleRows(list, rows.length, height);
  // Rows are rendered once the visible number is known, and the one with the cursor once the cursor is on it.
  useEffect(settleFocus);
  const isAtEnd = end > 0 && end === rows.length;
  useEffect(() => {
    if (isAtEnd) onEnd?.();
  }, [isAtEnd, onEnd]);
  return (
    <ul
      ref={list}
      aria-label={label}
      className={`${styles.list} ${className}`}
      style={{ height: rows.length * height }}
    >
      {indexesOf(start, end, current).map((index) => {
        const row = rows.at(index);
        if (row === undefined) return null;
        const slot = { transform: `translateY(${index * height}px)`, height };
        return (
          <li
            key={keyOf(row)}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            className={styles.slot}
            style={slot}
          >
            {children(row)}
          </li>
        );
      })}
    </ul>
  );
}

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { settleFocus } from '../../state/focusManager.ts';
import type { RowKey } from '../../state/cursors.ts';
import { firstState } from '../../state/start.ts';
import styles from './VirtualList.module.css';

/** How many rows are rendered beyond each end of the visible ones. */
const OVERSCAN = 6;

type Props<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Must be a stable function; a new one repositions every row. */
  readonly keyOf: (row: Row) => RowKey;
  /** The height of a row and the gap below it, px. */
  readonly height: number;
  /** How many rows are not loaded yet and stand below these. */
  readonly below?: number;
  /** The row with the cursor. */
  readonly current: RowKey | null;
  readonly className?: string | undefined;
  readonly children: (row: Row) => ReactNode;
};

/**
 * A list of rows of equal height inside a scrolling, positioned element (`data-scroller`). Only visible rows are
 * rendered, and the one with the cursor, so that the focus is never lost.
 */
export function VirtualList<Row>(props: Props<Row>) {
  const { label, rows, keyOf, height, below = 0, current, className = '', children } = props;
  const list = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(0);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- After every rendering: what stands above it may have grown.
  useLayoutEffect(() => setAbove(list.current?.offsetTop ?? 0));
  const getItemKey = useCallback((index: number) => (rows[index] ? keyOf(rows[index]) : index), [rows, keyOf]);
  const kept = useMemo(() => rows.findIndex((row) => keyOf(row) === current), [rows, keyOf, current]);
  // oxlint-disable-next-line react/incompatible-library -- Only the React Compiler, which is not used, could go wrong here.
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current?.closest('[data-scroller]') ?? null,
    estimateSize: () => height,
    overscan: OVERSCAN,
    // What is drawn before there is an element to measure.
    initialRect: { width: firstState()?.width ?? 0, height: firstState()?.height ?? 0 },
    scrollMargin: above,
    getItemKey,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return kept === -1 || shown.includes(kept) ? shown : [...shown, kept].toSorted((a, b) => a - b);
    },
  });
  // Rows are rendered once the visible number is known, and the one with the cursor once the cursor is on it.
  useEffect(settleFocus);
  // Measures again when the row height changes.
  useEffect(() => virtualizer.measure(), [height, virtualizer]);
  return (
    <ul
      ref={list}
      aria-label={label}
      className={`${styles.list} ${className}`}
      style={{ height: virtualizer.getTotalSize() + below * height }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        const slot = { transform: `translateY(${start - above}px)`, height };
        return (
          <li
            key={key}
            aria-setsize={rows.length + below}
            aria-posinset={index + 1}
            className={styles.slot}
            style={slot}
          >
            {row !== undefined && children(row)}
          </li>
        );
      })}
    </ul>
  );
}

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { settleFocus } from '../../state/focusManager.ts';
import type { RowKey } from '../../state/cursors.ts';
import styles from './VirtualList.module.css';

/** So many rows are drawn beyond each end of those that can be seen. */
const OVERSCAN = 6;

type Props<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  /** The same function each time: with another, every row is placed anew. */
  readonly keyOf: (row: Row) => RowKey;
  /** Of a row and what parts it from the next, px. */
  readonly height: number;
  /** The row with the cursor. */
  readonly current: RowKey | null;
  readonly className?: string | undefined;
  readonly children: (row: Row) => ReactNode;
};

/**
 * A list of rows of one height, in whatever scrolls around it (`data-scroller`, which has to be positioned). Only the rows
 * that can be seen are in the page, and the one with the cursor, so that focus is never lost.
 */
export function VirtualList<Row>({ label, rows, keyOf, height, current, className = '', children }: Props<Row>) {
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
    scrollMargin: above,
    getItemKey,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return kept === -1 || shown.includes(kept) ? shown : [...shown, kept].toSorted((a, b) => a - b);
    },
  });
  // Its rows come once it is known how many can be seen, and the one with the cursor once that is on it.
  useEffect(settleFocus);
  // Rows of another height are measured anew.
  useEffect(() => virtualizer.measure(), [height, virtualizer]);
  return (
    <ul
      ref={list}
      aria-label={label}
      className={`${styles.list} ${className}`}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        const slot = { transform: `translateY(${start - above}px)`, height };
        return (
          <li key={key} aria-setsize={rows.length} aria-posinset={index + 1} className={styles.slot} style={slot}>
            {row !== undefined && children(row)}
          </li>
        );
      })}
    </ul>
  );
}

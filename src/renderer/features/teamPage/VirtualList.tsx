import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import styles from './TeamPage.module.css';

const OVERSCAN = 6;

type Props<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Of a row and what parts it from the next, px. */
  readonly height: number;
  /** The row with the cursor; -1: it is elsewhere. */
  readonly cursor: number;
  /** What it scrolls in, together with what stands above and below; null: not there yet. */
  readonly scroller: HTMLElement | null;
  readonly children: (item: Item) => ReactNode;
};

/** A list of rows of one height. Only those that can be seen are in the page, and the one with the cursor. */
export function VirtualList<Item>({ label, items, keyOf, height, cursor, scroller, children }: Props<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(0);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- After every rendering: what stands above it may have grown.
  useLayoutEffect(() => setAbove(list.current?.offsetTop ?? 0));
  const getItemKey = useCallback((index: number) => (items[index] ? keyOf(items[index]) : index), [items, keyOf]);
  // oxlint-disable-next-line react/incompatible-library -- Only the React Compiler, which is not used, could go wrong here.
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollMargin: above,
    getItemKey,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return cursor === -1 || shown.includes(cursor) ? shown : [...shown, cursor].toSorted((a, b) => a - b);
    },
  });
  // Rows of another height are measured anew.
  useEffect(() => rows.measure(), [height, rows]);
  return (
    <ul ref={list} aria-label={label} className={styles.list} style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        const slot = { transform: `translateY(${start - above}px)`, height };
        return (
          <li key={key} aria-setsize={items.length} aria-posinset={index + 1} className={styles.slot} style={slot}>
            {item && children(item)}
          </li>
        );
      })}
    </ul>
  );
}

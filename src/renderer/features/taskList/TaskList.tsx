import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { go } from '../../state/keys.ts';
import { linesOf } from '../../state/lines.ts';
import type { Line } from '../../state/lines.ts';
import { useMirror } from '../../state/mirror.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { DoneHead } from './DoneHead.tsx';
import { EmptyState } from './EmptyState.tsx';
import styles from './TaskList.module.css';
import { TaskRow } from './TaskRow.tsx';

const ROW = 48;
const OVERSCAN = 6;
/** Height of the heads, which stay above the rows. */
const HEADS = 26;

/** The tasks. Only the rows that can be seen are in the page, and the one with the cursor, so that focus is never lost. */
export function TaskList() {
  const t = useTranslate();
  const scroller = useRef<HTMLDivElement>(null);
  const tasks = useMirror((state) => state.snapshot?.tasks);
  const doneOpen = useUi((state) => state.doneOpen);
  const selected = useUi((state) => state.selected);
  const asked = useUi((state) => state.askedForList);
  const lines = useMemo(() => (tasks ? linesOf(tasks, doneOpen) : []), [tasks, doneOpen]);
  const cursor = lines.findIndex((line) => line.kind === 'task' && line.task.id === selected);
  // oxlint-disable-next-line react/incompatible-library -- Only the React Compiler, which is not used, could go wrong here.
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
    scrollPaddingStart: HEADS,
    getItemKey: (index) => {
      const line = lines[index];
      return line?.kind === 'task' ? line.task.id : 'done';
    },
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return cursor === -1 || shown.includes(cursor) ? shown : [...shown, cursor].toSorted((a, b) => a - b);
    },
  });

  // Each request moves the focus once. After every rendering, because the row may only be drawn in a later one.
  useEffect(() => {
    if (!asked || cursor === -1) return;
    rows.scrollToIndex(cursor);
    const row = scroller.current?.querySelector<HTMLElement>(`[data-task="${selected}"]`);
    if (!row) return;
    ui.listFocused();
    row.focus();
  });

  // A row that goes, whoever took it, leaves the cursor to the next one; an empty list leaves it to the add field.
  const place = useRef(0);
  useEffect(() => {
    if (cursor !== -1) {
      place.current = cursor;
      return;
    }
    const isLost = selected !== null && document.activeElement === document.body;
    if (!isLost && !asked) return;
    ui.listFocused();
    const isTask = (line: Line) => line.kind === 'task';
    const next = lines.slice(place.current).find(isTask) ?? lines.slice(0, place.current).findLast(isTask);
    if (next?.kind === 'task') go(next.task.id);
    else ui.askForTask();
  }, [asked, cursor, lines, selected]);

  if (lines.length === 0) return <EmptyState />;
  return (
    <div ref={scroller} className={styles.scroller}>
      <div className={styles.heads} aria-hidden>
        <span>{t('window.task')}</span>
        <span id="head-today" className={styles.figure}>
          {t('window.today')}
        </span>
        <span id="head-total" className={styles.figure}>
          {t('window.total')}
        </span>
        <span className={styles.end} />
      </div>
      <ul aria-label={t('window.tasks')} className={styles.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          const slot = { transform: `translateY(${start}px)`, height: ROW };
          return (
            <li key={key} aria-setsize={lines.length} aria-posinset={index + 1} className={styles.slot} style={slot}>
              {line?.kind === 'task' && (
                <TaskRow
                  task={line.task}
                  isCursor={cursor === -1 ? index === 0 : index === cursor}
                  isSelected={index === cursor}
                />
              )}
              {line?.kind === 'done' && <DoneHead count={line.count} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

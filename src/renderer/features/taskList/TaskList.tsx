import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { go } from '../../state/keys.ts';
import { shownLines } from '../../state/shownLines.ts';
import type { Line } from '../../state/lines.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Boundary } from '../../trouble/Boundary.tsx';
import { PlainRow } from '../../trouble/PlainRow.tsx';
import { DoneHead } from './DoneHead.tsx';
import { EmptyState } from './EmptyState.tsx';
import { GroupHead } from './GroupHead.tsx';
import styles from './TaskList.module.css';
import { TaskRow } from './TaskRow.tsx';

/** Height of a row and what parts it from the next, px; see --row in tokens.css. */
const ROW = { roomy: 48, compact: 38 } as const;
const OVERSCAN = 6;
/** Height of the heads, which stay above the rows. */
const HEADS = 26;

function keyOf(line: Line): string | number {
  if (line.kind === 'task') return line.task.id;
  if (line.kind === 'done') return 'done';
  return line.group.kind === 'due' ? line.group.due : `project ${line.group.project?.id ?? 'none'}`;
}

/** The tasks. Only the rows that can be seen are in the page, and the one with the cursor, so that focus is never lost. */
export function TaskList() {
  const t = useTranslate();
  const scroller = useRef<HTMLDivElement>(null);
  const snapshot = useSnapshotStore((state) => state.snapshot);
  const height = ROW[snapshot?.settings.density ?? 'roomy'];
  const view = useUi((state) => state.view);
  const found = useUi((state) => state.found);
  const doneOpen = useUi((state) => state.doneOpen);
  const selected = useUi((state) => state.selected);
  const asked = useUi((state) => state.askedForList);
  const lines = useMemo(
    () => (snapshot ? shownLines(snapshot, { view, doneOpen }, found) : []),
    [snapshot, view, doneOpen, found],
  );
  // The same one while the lines are: with another, every row is placed anew.
  const getItemKey = useCallback((index: number) => (lines[index] ? keyOf(lines[index]) : index), [lines]);
  const cursor = lines.findIndex((line) => line.kind === 'task' && line.task.id === selected);
  // oxlint-disable-next-line react/incompatible-library -- Only the React Compiler, which is not used, could go wrong here.
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollPaddingStart: HEADS,
    getItemKey,
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

  // Rows of another height are measured anew.
  useEffect(() => rows.measure(), [height, rows]);

  if (found && lines.length === 0) return <p className={styles.none}>{t('toolbar.nothing-found')}</p>;
  if (lines.length === 0)
    return snapshot?.tasks.size === 0 ? <EmptyState /> : <p className={styles.none}>{t('toolbar.nothing-here')}</p>;
  return (
    <div ref={scroller} className={styles.scroller}>
      <div className={styles.heads} aria-hidden>
        <span>{t('window.task')}</span>
        <span id="head-today" className={`${styles.figure} ${styles.today}`}>
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
          const slot = { transform: `translateY(${start}px)`, height };
          return (
            <li key={key} aria-setsize={lines.length} aria-posinset={index + 1} className={styles.slot} style={slot}>
              <Boundary of={line} fallback={line?.kind === 'task' && <PlainRow task={line.task} />}>
                {line?.kind === 'task' && (
                  <TaskRow
                    task={line.task}
                    isCursor={cursor === -1 ? index === 0 : index === cursor}
                    isSelected={index === cursor}
                  />
                )}
                {line?.kind === 'group' && <GroupHead group={line.group} count={line.count} />}
                {line?.kind === 'done' && <DoneHead count={line.count} />}
              </Boundary>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

import { Suspense, useEffect, useMemo, useRef } from 'react';
import { late, loadPart } from '../../late.ts';
import { taskCursor, useCursorKey } from '../../state/cursors.ts';
import { focusRegion } from '../../state/focusManager.ts';
import { selection, useSelection } from '../../state/selection.ts';
import { shownLines, taskKeysOf } from '../../state/shownLines.ts';
import { keyOfGroup } from '../../state/lines.ts';
import type { Line } from '../../state/lines.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ContextArea } from '../../ui/ContextArea.tsx';
import { Boundary } from '../../trouble/Boundary.tsx';
import { PlainRow } from '../../trouble/PlainRow.tsx';
import { useListCursor } from '../../ui/list/useListCursor.ts';
import { VirtualList } from '../../ui/list/VirtualList.tsx';
import { DoneHead } from './DoneHead.tsx';
import { GroupHead } from './GroupHead.tsx';
import { ListHeads } from './ListHeads.tsx';
import { NoLines } from './NoLines.tsx';
import styles from './TaskList.module.css';
import { TaskRow } from './TaskRow.tsx';

/** Height of a row and the gap below it, px; see --row in tokens.css. */
const ROW = { roomy: 48, compact: 38 } as const;

function keyOf(line: Line): string | number {
  if (line.kind === 'task') return line.task.id;
  return line.kind === 'done' ? 'done' : keyOfGroup(line.group);
}

/** The lines of the list; the same objects while nothing they depend on changes. */
function useLines(): readonly Line[] {
  const snapshot = useSnapshotStore((state) => state.snapshot);
  const view = useUi((state) => state.view);
  const found = useUi((state) => state.found);
  const doneOpen = useUi((state) => state.doneOpen);
  return useMemo(
    () => (snapshot ? shownLines(snapshot, { view, doneOpen }, found) : []),
    [snapshot, view, doneOpen, found],
  );
}

/** What can be done with what an element of the list is or is in. */
const actionsAt = async (element: Element) =>
  (await loadPart(() => import('./listActionsAt.ts'))).listActionsAt(element);

// Not there until tasks are selected.
const SelectionBar = late(() => import('./SelectionBar.tsx'));

/** The task list, in groups if the view has groups. If it is empty, the add field gets the focus. */
export function TaskList() {
  const lines = useLines();
  const keys = taskKeysOf(lines);
  const isSelecting = useSelection(({ ids }) => ids.size > 0);
  useEffect(() => selection.keepTo(keys), [keys]);
  return (
    <>
      <Lines lines={lines} />
      {isSelecting && (
        <Suspense>
          <SelectionBar />
        </Suspense>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const t = useTranslate();
  const area = useRef<HTMLDivElement>(null);
  const selected = useCursorKey(taskCursor);
  const isSelecting = useSelection(({ ids }) => ids.size > 0);
  const group = useUi(({ view, found }) => (found === null ? view.group : 'none'));
  const current = useListCursor({
    keys: taskKeysOf(lines),
    cursor: taskCursor,
    area,
    page: 'tasks',
    onEmpty: () => focusRegion('add'),
  });
  const height = useSnapshotStore(({ snapshot }) => ROW[snapshot?.settings.density ?? 'roomy']);
  // Here, since a list that is empty sends the focus on.
  if (lines.length === 0) return <NoLines />;
  const scroller = (
    <div ref={area} className={styles.scroller} data-scroller data-group={group} data-selecting={isSelecting}>
      <ListHeads />
      <VirtualList
        label={t('window.tasks')}
        rows={lines}
        keyOf={keyOf}
        height={height}
        current={current}
        className={styles.list}
      >
        {(line) => (
          <Boundary of={line} fallback={line.kind === 'task' && <PlainRow task={line.task} />}>
            {line.kind === 'task' && (
              <TaskRow
                task={line.task}
                under={line.under}
                isCurrent={line.task.id === current}
                isSelected={line.task.id === selected}
                namesProject={line.namesProject}
              />
            )}
            {line.kind === 'group' && <GroupHead group={line.group} count={line.count} taskIds={line.taskIds} />}
            {line.kind === 'done' && <DoneHead count={line.count} />}
          </Boundary>
        )}
      </VirtualList>
    </div>
  );
  return <ContextArea area={scroller} actionsOf={actionsAt} />;
}

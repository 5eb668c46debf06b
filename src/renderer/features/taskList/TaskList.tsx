import { memo, Suspense, useEffect, useMemo, useRef } from 'react';
import { late, loadPart } from '../../late.ts';
import { taskCursor, useCursorKey } from '../../state/cursors.ts';
import { focusRegion } from '../../state/focusManager.ts';
import { selection, useSelection } from '../../state/selection.ts';
import { findMore } from '../../state/search.ts';
import { shownLines } from '../../state/shownLines.ts';
import { keyOfLine } from '../../state/lines.ts';
import type { Line } from '../../state/lines.ts';
import type { Lines as ShownLines } from '../../state/list/lineList.ts';
import { useKeptScroll } from '../../state/keptScroll.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useLinesBelow } from '../../state/start.ts';
import { foundIn } from '../../state/tasks.ts';
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

/** The lines of the list; null before there is a snapshot. */
function useLines(): ShownLines | null {
  const tasks = useSnapshotStore(({ snapshot }) => snapshot?.tasks);
  const projects = useSnapshotStore(({ snapshot }) => snapshot?.projects);
  const day = useSnapshotStore(({ snapshot }) => snapshot?.day);
  const view = useUi((state) => state.view);
  const past = useSnapshotStore((copy) => copy.past);
  const found = useUi((state) => state.found);
  const doneOpen = useUi((state) => state.doneOpen);
  return useMemo(() => {
    const asked = foundIn(found, tasks, past);
    return tasks && projects && day ? shownLines({ tasks, projects, day }, { view, doneOpen }, asked) : null;
  }, [tasks, projects, day, past, view, doneOpen, found]);
}

/** What can be done with what an element of the list is or is in. */
const actionsAt = async (element: Element) =>
  (await loadPart(() => import('./listActionsAt.ts'))).listActionsAt(element);

// Not there until tasks are selected.
const SelectionBar = late(() => import('./SelectionBar.tsx'));

/** The task list, in groups if the view has groups. If it is empty, the add field gets the focus. */
export function TaskList() {
  const lines = useLines();
  const isSelecting = useSelection(({ ids }) => ids.size > 0);
  useEffect(() => {
    if (lines) selection.keepTo(lines.keys);
  }, [lines]);
  return (
    <>
      {lines && <Lines lines={lines} />}
      {isSelecting && (
        <Suspense>
          <SelectionBar />
        </Suspense>
      )}
    </>
  );
}

type RowProps = { readonly line: Line; readonly isCurrent: boolean; readonly isSelected: boolean };

/** A line, drawn again only when it is another one or the cursor comes or goes. */
const Row = memo(function Row({ line, isCurrent, isSelected }: RowProps) {
  return (
    <Boundary of={line} fallback={line.kind === 'task' && <PlainRow task={line.task} />}>
      {line.kind === 'task' && (
        <TaskRow
          task={line.task}
          under={line.under}
          isCurrent={isCurrent}
          isSelected={isSelected}
          namesProject={line.namesProject}
        />
      )}
      {line.kind === 'group' && <GroupHead line={line} />}
      {line.kind === 'done' && <DoneHead count={line.count} />}
    </Boundary>
  );
});

function Lines({ lines }: { readonly lines: ShownLines }) {
  const t = useTranslate();
  const area = useRef<HTMLDivElement>(null);
  const selected = useCursorKey(taskCursor);
  const isSelecting = useSelection(({ ids }) => ids.size > 0);
  const group = useUi(({ view, found }) => (found === null ? view.group : 'none'));
  const current = useListCursor({
    keys: lines.keys,
    cursor: taskCursor,
    area,
    page: 'tasks',
    onEmpty: () => focusRegion('add'),
  });
  useKeptScroll('tasks', area);
  const height = useSnapshotStore(({ snapshot }) => ROW[snapshot?.settings.density ?? 'roomy']);
  const below = useLinesBelow();
  // Here, since a list that is empty sends the focus on.
  if (lines.length === 0) return <NoLines />;
  const scroller = (
    <div ref={area} className={styles.scroller} data-scroller data-group={group} data-selecting={isSelecting}>
      <ListHeads />
      <VirtualList
        label={t('window.tasks')}
        rows={lines}
        keyOf={keyOfLine}
        height={height}
        below={below}
        current={current === null ? -1 : lines.placeOf(current)}
        onEnd={findMore}
        className={styles.list}
      >
        {(line) => {
          const id = line.kind === 'task' ? line.task.id : null;
          return (
            <Row line={line} isCurrent={id !== null && id === current} isSelected={id !== null && id === selected} />
          );
        }}
      </VirtualList>
    </div>
  );
  return <ContextArea area={scroller} actionsOf={actionsAt} />;
}

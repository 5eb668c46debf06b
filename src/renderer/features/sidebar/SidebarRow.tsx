import type { HTMLAttributes, MouseEvent, ReactNode } from 'react';
import type { TaskId } from '#shared/model/ids.ts';
import { loadPart } from '../../late.ts';
import { focusRegion } from '../../state/focusManager.ts';
import { search } from '../../state/search.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { droppedTasks } from '../../state/taskDrag.ts';
import { ui, useUi } from '../../state/ui.ts';
import { dropPlace, projectDrop } from '../../ui/list/dropPlace.ts';
import { onMoveKey, stopProps } from '../../ui/list/stopProps.ts';
import { sidebarCursor } from './sidebarCursor.ts';
import styles from './Sidebar.module.css';
import { keyOf, viewOf } from './targets.ts';
import type { SidebarRows, Target } from './targets.ts';

type Props = SidebarRows & {
  readonly target: Target;
  readonly icon: ReactNode;
  readonly label: string;
  readonly children?: ReactNode;
};

/** Shows what a row leads to. */
function open(target: Target): void {
  const view = viewOf(target, useUi.getState().view);
  ui.show(target.kind === 'page' ? target.page : 'tasks');
  if (!view) return;
  void search('');
  ui.lookAt(view);
}

async function planDropped(taskIds: readonly TaskId[], date: string): Promise<void> {
  const { planTasks } = await loadPart(() => import('../../state/planCommands.ts'));
  await planTasks(taskIds, date);
}

/** Tasks that are dropped on today are planned for it. */
const todayDrop = dropPlace(
  () => 'inside',
  (event) => {
    const { snapshot } = useSnapshotStore.getState();
    if (snapshot) void planDropped(droppedTasks(event), snapshot.day.date);
  },
);

/** Where tasks can be dropped: on a project, on none, and on today. */
function dropOn(target: Target): HTMLAttributes<HTMLElement> {
  if (target.kind === 'project') return projectDrop(target.project === 'none' ? null : target.project);
  return target.kind === 'scope' && target.scope === 'today' ? todayDrop : {};
}

/** A row of the sidebar. Chosen by the mouse, the list gets the focus; by a key, it stays. */
export function SidebarRow({ target, shown, current, icon, label, children }: Props) {
  const key = keyOf(target);
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        title={label}
        aria-current={key === shown ? 'page' : undefined}
        data-project={target.kind === 'project' ? target.project : undefined}
        {...dropOn(target)}
        {...stopProps(sidebarCursor, key, key === current)}
        onKeyDown={onMoveKey}
        onClick={(event: MouseEvent) => {
          open(target);
          if (event.detail > 0) focusRegion('list');
        }}
      >
        <span className={styles.icon}>{icon}</span>
        <span className={styles.name}>{label}</span>
        {children}
      </button>
    </li>
  );
}

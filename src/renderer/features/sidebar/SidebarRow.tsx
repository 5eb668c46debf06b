import type { MouseEvent, ReactNode } from 'react';
import { focusRegion } from '../../state/focusManager.ts';
import { search } from '../../state/search.ts';
import { ui, useUi } from '../../state/ui.ts';
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

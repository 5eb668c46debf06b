import { ContextMenu } from '@base-ui/react/context-menu';
import { useState } from 'react';
import type { MouseEvent, ReactElement } from 'react';
import { ActionItems } from './ActionItems.tsx';
import type { Action } from './ActionItems.tsx';
import styles from './Menu.module.css';

type Props = {
  /** The element that things with menus are in; one for a whole list, however many rows it has. */
  readonly area: ReactElement;
  /** What can be done with what an element is or is in; null if nothing. */
  readonly actionsOf: (element: Element) => readonly Action[] | null;
};

/**
 * Opens the menu of what was clicked with the right button or pressed for long, or is focused when the menu key is
 * pressed.
 */
export function ContextArea({ area, actionsOf }: Props) {
  const [actions, setActions] = useState<readonly Action[]>([]);

  function onOpenChange(open: boolean, { event: { target }, cancel }: ContextMenu.Root.ChangeEventDetails): void {
    if (!open) return;
    const found = target instanceof Element ? actionsOf(target) : null;
    if (found) setActions(found);
    else cancel();
  }

  return (
    <ContextMenu.Root onOpenChange={onOpenChange}>
      <ContextMenu.Trigger render={area} />
      <ContextMenu.Portal>
        <ContextMenu.Positioner className={styles.positioner}>
          <ContextMenu.Popup className={styles.popup}>
            <ActionItems actions={actions} />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** Opens the menu of what a button is in, below the button. */
export function openContextMenu({ currentTarget }: MouseEvent): void {
  const { left: clientX, bottom: clientY } = currentTarget.getBoundingClientRect();
  currentTarget.dispatchEvent(
    new window.MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX, clientY }),
  );
}

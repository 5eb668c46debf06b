import { ContextMenu } from '@base-ui/react/context-menu';
import { useEffect, useRef } from 'react';
import { ActionItems } from './ActionItems.tsx';
import type { Asked } from './asked.ts';
import styles from './Menu.module.css';

/** The menu of a context area. It opens each time that one is asked for. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function ContextPopup({ asked }: { readonly asked: Asked }) {
  const trigger = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const { clientX, clientY } = asked;
    // The area itself is there before this code, so that the menu gets its event by way of an element of its own.
    const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX, clientY });
    trigger.current?.dispatchEvent(event);
  }, [asked]);
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger render={<span ref={trigger} hidden />} />
      <ContextMenu.Portal>
        <ContextMenu.Positioner className={styles.positioner}>
          <ContextMenu.Popup className={styles.popup}>
            <ActionItems actions={asked.actions} />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

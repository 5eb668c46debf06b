import { cloneElement, Suspense, useState } from 'react';
import type { HTMLAttributes, MouseEvent, ReactElement } from 'react';
import type { Action } from '../state/action.ts';
import { latePart } from '../state/late.ts';

// Loaded when a menu is first asked for.
const ContextPopup = latePart(() => import('./ContextPopup.tsx'));

/** A menu that was asked for: what it offers, and where, px from the corner of the page. */
export type Asked = { readonly actions: readonly Action[]; readonly clientX: number; readonly clientY: number };

type Props = {
  /** The element that things with menus are in; one for a whole list, however many rows it has. */
  readonly area: ReactElement<HTMLAttributes<HTMLElement>>;
  /** What can be done with what an element is or is in; null if nothing. */
  readonly actionsOf: (element: Element) => readonly Action[] | null;
};

/**
 * Opens the menu of what was clicked with the right button or pressed for long, or is focused when the menu key is
 * pressed.
 */
export function ContextArea({ area, actionsOf }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null);

  function onContextMenu(event: MouseEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const { target, clientX, clientY } = event;
    const actions = target instanceof Element ? actionsOf(target) : null;
    if (actions) setAsked({ actions, clientX, clientY });
  }

  return (
    <>
      {cloneElement(area, { onContextMenu })}
      {asked && (
        <Suspense>
          <ContextPopup asked={asked} />
        </Suspense>
      )}
    </>
  );
}

/** Opens the menu of what a button is in, below the button. */
export function openContextMenu({ currentTarget }: MouseEvent): void {
  const { left: clientX, bottom: clientY } = currentTarget.getBoundingClientRect();
  currentTarget.dispatchEvent(
    new window.MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX, clientY }),
  );
}

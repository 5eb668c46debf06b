import { cloneElement, Suspense, useState } from 'react';
import type { HTMLAttributes, MouseEvent, ReactElement } from 'react';
import { late } from '../late.ts';
import type { Action } from '../state/action.ts';
import type { Asked } from './asked.ts';

// Loaded when a menu is first asked for.
const ContextPopup = late(() => import('./ContextPopup.tsx'));

type Actions = readonly Action[] | null;

type Props = {
  /** The element that things with menus are in; one for a whole list, however many rows it has. */
  readonly area: ReactElement<HTMLAttributes<HTMLElement>>;
  /** What can be done with what an element is or is in; null if nothing. */
  readonly actionsOf: (element: Element) => Actions | Promise<Actions>;
};

/**
 * Opens the menu of what was clicked with the right button or pressed for long, or is focused when the menu key is
 * pressed.
 */
export function ContextArea({ area, actionsOf }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null);

  async function ask({ target, clientX, clientY }: MouseEvent): Promise<void> {
    const actions = target instanceof Element ? await actionsOf(target) : null;
    if (actions) setAsked({ actions, clientX, clientY });
  }
  function onContextMenu(event: MouseEvent): void {
    event.preventDefault();
    event.stopPropagation();
    void ask(event);
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

import { cloneElement, useEffect, useState } from 'react';
import type { ComponentProps, ComponentType, KeyboardEvent, MouseEvent, ReactElement } from 'react';
import { loadPart } from '../late.ts';

type Trigger = ReactElement<ComponentProps<'button'>>;

/** A menu with its button. */
export type MenuParts = { readonly default: ComponentType<{ readonly trigger: Trigger }> };

type Props = {
  readonly trigger: Trigger;
  /** Loads the menu. */
  readonly load: () => Promise<MenuParts>;
};

/** A press of the button before the menu was there: its events, to be repeated. */
type Press = readonly Event[];

const onButton = { bubbles: true, cancelable: true };

/** A press by the mouse as it goes on a button that opens its menu while it is held; by a key, it is a click alone. */
function pressOf({ detail, button, clientX, clientY }: MouseEvent): Press {
  const init = { ...onButton, detail, button, clientX, clientY };
  const click = new window.MouseEvent('click', init);
  if (detail === 0) return [click];
  const pointer = { ...init, isPrimary: true, pointerType: 'mouse' };
  return [
    new PointerEvent('pointerdown', pointer),
    new window.MouseEvent('mousedown', init),
    new PointerEvent('pointerup', pointer),
    new window.MouseEvent('mouseup', init),
    click,
  ];
}

type TakenProps = { readonly parts: MenuParts; readonly trigger: Trigger; readonly press: Press };

/** The menu, whose button takes the focus and is pressed once more. */
function Taken({ parts: { default: MenuOf }, trigger, press }: TakenProps) {
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  useEffect(() => {
    button?.focus();
    for (const event of press) button?.dispatchEvent(event);
  }, [button, press]);
  return <MenuOf trigger={cloneElement(trigger, { ref: setButton })} />;
}

/**
 * The button of a menu that is loaded when somebody is about to press it. With the first press the menu takes the button
 * over, which looks and reads as before.
 */
export function LateMenu({ trigger, load }: Props) {
  const [taken, setTaken] = useState<Omit<TakenProps, 'trigger'> | null>(null);

  const take = (press: Press) => void loadPart(load).then((parts) => setTaken({ parts, press }));
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    // The list below has these keys as well.
    event.preventDefault();
    take([new window.KeyboardEvent('keydown', { ...onButton, key: event.key })]);
  }

  if (taken) return <Taken {...taken} trigger={trigger} />;
  const ready = () => void loadPart(load);
  return cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: ready,
    onFocus: ready,
    onClick: (event: MouseEvent) => take(pressOf(event)),
    onKeyDown,
  });
}

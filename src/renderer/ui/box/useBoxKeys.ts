import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { BoxRow } from '../../state/box/row.ts';
import type { BoxState } from '../../state/box/useBox.ts';

type BoxKey = KeyboardEvent<HTMLInputElement> & { preventBaseUIHandler(): void };

/**
 * The keys of a box that Base UI does not handle; a hook. `onKey` handles those while no options are shown, and returns
 * whether it did.
 */
export function useBoxKeys(box: BoxState, onKey?: (key: string) => boolean) {
  const { line, rows, isInline } = box;
  const isShown = box.isOpen && rows.length > 0;
  const highlightedKey = useRef<string | null>(null);
  /** One of those that are drawn: what is highlighted is told a moment after the options changed. */
  const highlighted = (): BoxRow | undefined => rows.find(({ key }) => key === highlightedKey.current) ?? rows[0];

  function complete(): boolean {
    const row = isShown ? highlighted() : undefined;
    if (row?.kind === 'completion') row.run();
    else if (row?.kind === 'task' && row.text !== line.text) line.set(row.text);
    else return false;
    return true;
  }

  function takeBack(input: HTMLInputElement): boolean {
    const { selectionStart, selectionEnd } = input;
    const token = line.tokens.find(({ end }) => end === selectionStart && end === selectionEnd);
    if (token) line.takeBack(token);
    return token !== undefined;
  }

  function onEnter(withMod: boolean): void {
    if (withMod) box.add?.();
    else if (isShown) highlighted()?.run();
    else box.submit();
  }

  function open(key: string): boolean {
    const isToOpen = key === 'ArrowDown' && !isInline;
    if (isToOpen) box.setOpen(true);
    return isToOpen;
  }

  /** Whether the key is done with. */
  function handle(event: BoxKey): boolean {
    const withMod = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter') onEnter(withMod);
    else if (withMod || event.shiftKey) return false;
    else if (event.key === 'Tab') return complete();
    else if (event.key === 'Backspace') return takeBack(event.currentTarget);
    else if (event.key === 'Escape' && isShown && !isInline) box.setOpen(false);
    else if (isShown && !isInline) return false;
    else return (!event.altKey && onKey?.(event.key)) || open(event.key);
    return true;
  }

  function onKeyDown(event: BoxKey): void {
    if (event.nativeEvent.isComposing) return;
    const isDone = handle(event);
    if (isDone) event.preventDefault();
    // Escape neither empties the field nor is kept from the dialog around it.
    if (isDone || event.key === 'Escape') event.preventBaseUIHandler();
  }

  return {
    onKeyDown,
    onItemHighlighted(row: BoxRow | undefined): void {
      highlightedKey.current = row?.key ?? null;
    },
  };
}

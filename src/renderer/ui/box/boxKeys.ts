import type { KeyboardEvent } from 'react';
import type { BoxState } from '../../state/box/useBox.ts';
import type { Highlight } from './useHighlight.ts';

type BoxKey = KeyboardEvent<HTMLInputElement>;

/** Handles the keys of a box. `onKey` handles those while no options are shown, and returns whether it did. */
export function boxKeys(box: BoxState, highlight: Highlight, onKey?: (key: string) => boolean) {
  const { line, rows, isInline } = box;
  const isShown = box.isOpen && rows.length > 0;

  function complete(): boolean {
    const row = isShown ? highlight.row : undefined;
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
    else if (isShown) highlight.row?.run();
    else box.submit();
  }

  /** Moves among the options, or opens them. */
  function go(key: string): boolean {
    if (isShown && key === 'ArrowUp') highlight.move(-1);
    else if (isShown && key === 'ArrowDown') highlight.move(1);
    else if (!isInline && key === 'ArrowDown') box.setOpen(true);
    else return false;
    return true;
  }

  /** Whether the key is done with. */
  function handle(event: BoxKey): boolean {
    const withMod = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter') onEnter(withMod);
    else if (withMod || event.shiftKey) return false;
    else if (event.key === 'Tab') return complete();
    else if (event.key === 'Backspace') return takeBack(event.currentTarget);
    else if (event.key === 'Escape' && isShown && !isInline) box.setOpen(false);
    else if (isShown && event.altKey) return false;
    else return (!isShown && !event.altKey && onKey?.(event.key)) || go(event.key);
    return true;
  }

  return (event: BoxKey): void => {
    if (!event.nativeEvent.isComposing && handle(event)) event.preventDefault();
  };
}

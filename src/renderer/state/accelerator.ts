import type { Environment } from '#shared/snapshot/snapshot.ts';

/** What counts of a key event. */
type Keys = { readonly code: string } & Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>;

const named: Readonly<Record<string, string>> = {
  Space: 'Space',
  Enter: 'Return',
  Tab: 'Tab',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Backquote: '`',
  Minus: '-',
  Equal: '=',
};

/**
 * The Electron accelerator for the pressed keys, or null while they are not a shortcut. A shortcut needs a key besides
 * modifiers, and a modifier unless it is a function key, so that no plain letter is taken from other programs. @see
 * https://www.electronjs.org/docs/latest/api/accelerator
 */
export function acceleratorOf(keys: Keys): string | null {
  const isFunctionKey = /^F\d{1,2}$/u.test(keys.code);
  const key = /^(?:Key|Digit)(.)$/u.exec(keys.code)?.[1] ?? (isFunctionKey ? keys.code : named[keys.code]);
  if (key === undefined) return null;
  const modifiers = [
    keys.ctrlKey && 'Ctrl',
    keys.metaKey && 'Super',
    keys.altKey && 'Alt',
    keys.shiftKey && 'Shift',
  ].filter((name): name is string => name !== false);
  const strong = modifiers.some((name) => name !== 'Shift');
  return strong || isFunctionKey ? [...modifiers, key].join('+') : null;
}

/** An accelerator as shown on this platform. */
export function printAccelerator(accelerator: string, platform: Environment['platform']): string {
  const isMac = platform === 'darwin';
  const mac: Readonly<Record<string, string>> = {
    CommandOrControl: '⌘',
    Super: '⌘',
    Ctrl: '⌃',
    Alt: '⌥',
    Shift: '⇧',
    Return: '↩',
  };
  const others: Readonly<Record<string, string>> = {
    CommandOrControl: 'Ctrl',
    Return: 'Enter',
    Super: platform === 'win32' ? 'Win' : 'Super',
  };
  const parts = accelerator.split('+').map((part) => {
    if (isMac) return mac[part] ?? part;
    return others[part] ?? part;
  });
  // Non-breaking spaces keep it on one line.
  return parts.join(isMac ? '' : '\u00A0+\u00A0');
}

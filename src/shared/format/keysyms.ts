/** The keys of a shortcut: its modifiers in a fixed order, and the key by its name in xkbcommon (`space`, `Prior`, `a`). */
export type Keysyms = { readonly modifiers: readonly Modifier[]; readonly key: string };

export type Modifier = 'ctrl' | 'alt' | 'shift' | 'super';

const modifiers: Readonly<Record<string, Modifier>> = {
  CommandOrControl: 'ctrl',
  Ctrl: 'ctrl',
  Alt: 'alt',
  Shift: 'shift',
  Super: 'super',
};

/** Keys whose name in xkbcommon is not that of Electron. */
const keys: Readonly<Record<string, string>> = {
  Space: 'space',
  PageUp: 'Prior',
  PageDown: 'Next',
  ',': 'comma',
  '.': 'period',
  '/': 'slash',
  ';': 'semicolon',
  "'": 'apostrophe',
  '[': 'bracketleft',
  ']': 'bracketright',
  '\\': 'backslash',
  '`': 'grave',
  '-': 'minus',
  '=': 'equal',
};

/** The keys of an Electron accelerator as Linux desktops name them. */
export function keysymsOf(accelerator: string): Keysyms {
  const parts = accelerator.split('+');
  const held = new Set(parts.map((part) => modifiers[part]));
  const key = parts.at(-1) ?? '';
  return {
    modifiers: (['ctrl', 'alt', 'shift', 'super'] as const).filter((one) => held.has(one)),
    key: keys[key] ?? (key.length === 1 ? key.toLowerCase() : key),
  };
}

import { globalShortcuts } from '#shared/settings/shortcuts.ts';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';

/** The keys of each global shortcut, as Electron accelerators; null: none. */
export type Accelerators = Record<GlobalShortcut, string | null>;

export const accelerators = (of: (name: GlobalShortcut) => string | null): Accelerators =>
  Object.fromEntries(globalShortcuts.map((name) => [name, of(name)])) as Accelerators;

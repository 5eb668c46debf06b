import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';

/** The keys of each global shortcut, as Electron accelerators; null: none. */
export type Accelerators = Readonly<Record<GlobalShortcut, string | null>>;

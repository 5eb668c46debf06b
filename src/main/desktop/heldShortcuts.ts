import { globalShortcut } from 'electron';
import { globalShortcuts } from '#shared/settings/shortcuts.ts';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';
import type { ShortcutStatus } from '#shared/snapshot/snapshot.ts';

export type Accelerators = Record<GlobalShortcut, string | null>;

export const accelerators = (of: (name: GlobalShortcut) => string | null): Accelerators =>
  Object.fromEntries(globalShortcuts.map((name) => [name, of(name)])) as Accelerators;

/**
 * The accelerators that the system has registered for us. `isWayland`: there `register` answers before the desktop did, so
 * its yes proves nothing.
 */
export function createHeldShortcuts(press: (name: GlobalShortcut) => void, isWayland: boolean) {
  const held = accelerators(() => null);
  return {
    /** The accelerator of a shortcut; null: it has none. */
    of: (name: GlobalShortcut): string | null => held[name],

    hold(name: GlobalShortcut, accelerator: string): ShortcutStatus {
      try {
        if (globalShortcut.isRegistered(accelerator)) return { state: 'failed', reason: 'own' };
        if (!globalShortcut.register(accelerator, () => press(name))) return { state: 'failed', reason: 'taken' };
      } catch {
        return { state: 'failed', reason: 'invalid' };
      }
      held[name] = accelerator;
      return { state: isWayland ? 'unknown' : 'bound' };
    },

    release(name: GlobalShortcut): void {
      if (held[name] !== null) globalShortcut.unregister(held[name]);
      held[name] = null;
    },
  };
}

import { globalShortcut } from 'electron';
import { ofShortcuts } from '#shared/settings/shortcuts.ts';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';
import type { HoldFailure } from '#shared/snapshot/snapshot.ts';

/** The accelerators that the system has registered for us. */
export function createHeldShortcuts(press: (name: GlobalShortcut) => void) {
  const held: Record<GlobalShortcut, string | null> = { ...ofShortcuts(() => null) };
  return {
    /** The accelerator of a shortcut; null: it has none. */
    of: (name: GlobalShortcut): string | null => held[name],

    hold(name: GlobalShortcut, accelerator: string): HoldFailure | { readonly state: 'bound' } {
      try {
        if (globalShortcut.isRegistered(accelerator)) return { state: 'failed', reason: 'own' };
        if (!globalShortcut.register(accelerator, () => press(name))) return { state: 'failed', reason: 'taken' };
      } catch {
        return { state: 'failed', reason: 'invalid' };
      }
      held[name] = accelerator;
      return { state: 'bound' };
    },

    release(name: GlobalShortcut): void {
      if (held[name] !== null) globalShortcut.unregister(held[name]);
      held[name] = null;
    },
  };
}

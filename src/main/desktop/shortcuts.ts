import { globalShortcuts, shortcutSettings } from '#shared/settings/shortcuts.ts';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Environment, ShortcutStatus } from '#shared/snapshot/snapshot.ts';
import { accelerators, createHeldShortcuts } from './heldShortcuts.ts';
import type { Accelerators } from './heldShortcuts.ts';

type Options = {
  readonly press: (name: GlobalShortcut) => void;
  readonly report: (shortcuts: Environment['shortcuts']) => void;
  /** On Wayland `register` answers before the desktop did, so its yes proves nothing. */
  readonly isWayland: boolean;
};

/** The global shortcuts as a view: they follow their settings, and it is reported how each stands. */
export function createShortcuts({ press, report, isWayland }: Options) {
  let wanted = accelerators(() => null);
  const held = createHeldShortcuts(press, isWayland);
  let statuses = allPending;
  let recording = false;

  function tell(changed: Partial<Environment['shortcuts']>): void {
    statuses = { ...statuses, ...changed };
    report(statuses);
  }

  /** Holds what is wanted. All are let go of first: two may have changed places. */
  function follow(names: readonly GlobalShortcut[]): void {
    for (const name of names) held.release(name);
    const changed = names.map((name) => {
      const accelerator = wanted[name];
      return [name, accelerator === null ? { state: 'off' } : held.hold(name, accelerator)] as const;
    });
    tell(Object.fromEntries(changed));
  }

  const wantedIn = (settings: Settings): Accelerators => accelerators((name) => settings[shortcutSettings[name]]);

  const view = {
    show({ settings }: Snapshot): void {
      const before = wanted;
      wanted = wantedIn(settings);
      const names = globalShortcuts.filter((name) => wanted[name] !== before[name] && wanted[name] !== held.of(name));
      if (names.length > 0 && !recording) follow(names);
    },
    dispose: () => globalShortcuts.forEach(held.release),
  };

  return {
    ...view,

    /** Takes the first status once the views are there; before that nobody could be told. */
    start(settings: Settings): void {
      wanted = wantedIn(settings);
      follow(globalShortcuts);
    },

    /** Whether the accelerator can be had: holds it instead of the old one, or keeps the old one and says why not. */
    tryChange(name: GlobalShortcut, accelerator: string | null): 'ok' | 'taken' | 'invalid' | 'own' {
      const old = held.of(name);
      if (accelerator !== null && accelerator === old) return 'ok';
      held.release(name);
      const status: ShortcutStatus = accelerator === null ? { state: 'off' } : held.hold(name, accelerator);
      if (status.state === 'failed') {
        if (old !== null) held.hold(name, old);
        return status.reason;
      }
      wanted = { ...wanted, [name]: accelerator };
      tell({ [name]: status });
      return 'ok';
    },

    /** While keys are recorded for a new shortcut the old ones must reach the window and do nothing. */
    record(on: boolean): void {
      if (recording === on) return;
      recording = on;
      if (on) globalShortcuts.forEach(held.release);
      else follow(globalShortcuts);
    },
  };
}

/** How they stand before anybody asked the system. */
export const allPending: Environment['shortcuts'] = {
  toggle: { state: 'pending' },
  quickStart: { state: 'pending' },
  resume: { state: 'pending' },
};

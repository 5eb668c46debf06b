import { globalShortcut } from 'electron';
import { globalShortcuts, shortcutSettings } from '#shared/settings/shortcuts.ts';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Environment, ShortcutStatus } from '#shared/snapshot/snapshot.ts';

type Options = {
  readonly press: (name: GlobalShortcut) => void;
  readonly report: (shortcuts: Environment['shortcuts']) => void;
  /** On Wayland `register` answers before the desktop did, so its yes proves nothing. */
  readonly isWayland: boolean;
};

type Accelerators = Record<GlobalShortcut, string | null>;

const accelerators = (of: (name: GlobalShortcut) => string | null): Accelerators =>
  Object.fromEntries(globalShortcuts.map((name) => [name, of(name)])) as Accelerators;

/** The global shortcuts as a view: they follow their settings, and it is reported how each stands. */
export function createShortcuts({ press, report, isWayland }: Options) {
  let wanted = accelerators(() => null);
  const held = accelerators(() => null);
  let statuses = allPending;
  let recording = false;

  function take(name: GlobalShortcut, accelerator: string): ShortcutStatus {
    try {
      if (globalShortcut.isRegistered(accelerator)) return { state: 'failed', reason: 'own' };
      if (!globalShortcut.register(accelerator, () => press(name))) return { state: 'failed', reason: 'taken' };
    } catch {
      return { state: 'failed', reason: 'invalid' };
    }
    held[name] = accelerator;
    return { state: isWayland ? 'unknown' : 'bound' };
  }

  function release(name: GlobalShortcut): void {
    if (held[name] !== null) globalShortcut.unregister(held[name]);
    held[name] = null;
  }

  function tell(changed: Partial<Environment['shortcuts']>): void {
    statuses = { ...statuses, ...changed };
    report(statuses);
  }

  /** Holds what is wanted. All are let go of first: two may have changed places. */
  function follow(names: readonly GlobalShortcut[]): void {
    for (const name of names) release(name);
    const changed = names.map((name) => {
      const accelerator = wanted[name];
      return [name, accelerator === null ? { state: 'off' } : take(name, accelerator)] as const;
    });
    tell(Object.fromEntries(changed));
  }

  const wantedIn = (settings: Settings): Accelerators => accelerators((name) => settings[shortcutSettings[name]]);

  const view = {
    show({ settings }: Snapshot): void {
      const before = wanted;
      wanted = wantedIn(settings);
      const names = globalShortcuts.filter((name) => wanted[name] !== before[name] && wanted[name] !== held[name]);
      if (names.length > 0 && !recording) follow(names);
    },
    dispose: () => globalShortcuts.forEach(release),
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
      const old = held[name];
      if (accelerator !== null && accelerator === old) return 'ok';
      release(name);
      const status: ShortcutStatus = accelerator === null ? { state: 'off' } : take(name, accelerator);
      if (status.state === 'failed') {
        if (old !== null) take(name, old);
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
      if (on) globalShortcuts.forEach(release);
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

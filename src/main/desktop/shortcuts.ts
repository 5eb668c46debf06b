import { globalShortcuts, ofShortcuts, shortcutSettings } from '#shared/settings/shortcuts.ts';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Environment } from '#shared/snapshot/snapshot.ts';
import { allPending } from '../core/environment.ts';
import type { Accelerators } from './accelerators.ts';
import { createHeldShortcuts } from './heldShortcuts.ts';

type Options = {
  readonly press: (name: GlobalShortcut) => void;
  readonly report: (shortcuts: Environment['shortcuts']) => void;
};

/** Global shortcuts: a view that holds what the settings want, and what a page asks of it. */
export type Shortcuts = {
  show(snapshot: Snapshot): void;
  /** Takes the first status once the views are there; before that nobody could be told. */
  start(settings: Settings): void;
  /** Whether the accelerator can be had: holds it instead of the old one, or keeps the old one and says why not. */
  tryChange(name: GlobalShortcut, accelerator: string | null): 'ok' | 'taken' | 'invalid' | 'own';
  /** While keys are recorded for a new shortcut the old ones must do nothing. */
  record(on: boolean): void;
  /** Tries again what failed. */
  retry(): void;
  dispose(): void;
};

/** The global shortcuts where the system has them registered at once. */
export function createShortcuts({ press, report }: Options): Shortcuts {
  let wanted: Accelerators = ofShortcuts(() => null);
  const held = createHeldShortcuts(press);
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

  const wantedIn = (settings: Settings): Accelerators => ofShortcuts((name) => settings[shortcutSettings[name]]);

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

    start(settings) {
      wanted = wantedIn(settings);
      follow(globalShortcuts);
    },

    tryChange(name, accelerator) {
      const old = held.of(name);
      if (accelerator !== null && accelerator === old) return 'ok';
      held.release(name);
      const status = accelerator === null ? ({ state: 'off' } as const) : held.hold(name, accelerator);
      if (status.state === 'failed') {
        if (old !== null) held.hold(name, old);
        return status.reason;
      }
      wanted = { ...wanted, [name]: accelerator };
      tell({ [name]: status });
      return 'ok';
    },

    /** They must reach the window as well. */
    record(on) {
      if (recording === on) return;
      recording = on;
      if (on) globalShortcuts.forEach(held.release);
      else follow(globalShortcuts);
    },

    retry: () => follow(globalShortcuts),
  };
}

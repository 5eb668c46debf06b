import { globalShortcut } from 'electron';
import type { ShortcutStatus, Snapshot } from '#shared/domain/snapshot.ts';
import type { View } from '../core/ports.ts';

/** Between two presses of a finger there is more, between two repeats of a held key less (X.Org 40, Xfce 50), ms. */
const REPEAT_GAP = 60;

/**
 * Drops presses that follow the one before too closely: X11 repeats a held key, and each repeat would toggle. The very
 * first repeat comes after a long wait, as a second press may, and passes. `steady`: ms of a clock that nobody sets.
 */
export function withoutRepeats(press: () => void, steady: () => number): () => void {
  let last = -Infinity;
  return () => {
    const now = steady();
    const isRepeat = now - last < REPEAT_GAP;
    last = now;
    if (!isRepeat) press();
  };
}

type Options = {
  readonly press: () => void;
  readonly report: (status: ShortcutStatus) => void;
  /** On Wayland `register` answers before the desktop did, so its yes proves nothing. */
  readonly isWayland: boolean;
};

/** The global toggle as a view: it follows `settings.shortcut` and reports how it stands. */
export function createShortcut({ press, report, isWayland }: Options) {
  let wanted: string | null = null;
  let held: string | null = null;
  let recording = false;

  function take(accelerator: string): ShortcutStatus {
    try {
      if (!globalShortcut.register(accelerator, press)) return { state: 'failed', reason: 'taken' };
    } catch {
      return { state: 'failed', reason: 'invalid' };
    }
    held = accelerator;
    return { state: isWayland ? 'unknown' : 'bound' };
  }

  function release(): void {
    if (held !== null) globalShortcut.unregister(held);
    held = null;
  }

  function follow(): void {
    release();
    report(wanted === null ? { state: 'off' } : take(wanted));
  }

  const view: View = {
    show({ settings }: Snapshot) {
      if (settings.shortcut === wanted) return;
      wanted = settings.shortcut;
      if (wanted !== held && !recording) follow();
    },
    tick: () => {},
    dispose: release,
  };

  return {
    ...view,

    /** Takes the first status once the views are there; before that nobody could be told. */
    start: (settings: Snapshot['settings']): void => {
      wanted = settings.shortcut;
      follow();
    },

    /** Whether the accelerator can be had: holds it instead of the old one, or keeps the old one and says why not. */
    tryChange(accelerator: string | null): 'ok' | 'taken' | 'invalid' {
      if (accelerator === held) return 'ok';
      const old = held;
      release();
      const status: ShortcutStatus = accelerator === null ? { state: 'off' } : take(accelerator);
      if (status.state === 'failed') {
        if (old !== null) take(old);
        return status.reason;
      }
      wanted = accelerator;
      report(status);
      return 'ok';
    },

    /** While keys are recorded for a new shortcut the old one must reach the window, not toggle. */
    record(on: boolean): void {
      if (recording === on) return;
      recording = on;
      if (on) release();
      else follow();
    },
  };
}

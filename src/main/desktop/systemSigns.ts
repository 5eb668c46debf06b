import { powerMonitor } from 'electron';
import type { EventEmitter } from 'node:events';
import type { Senses } from '#shared/snapshot/snapshot.ts';
import type { SystemSign } from '../core/feature.ts';
import type { Disposable } from '../core/ports.ts';
import { watchDesktopSigns } from './desktopSigns.ts';

/** Called when a sign that nobody is there appears or disappears. */
type Listener = { left(sign: SystemSign): void; back(sign: SystemSign): void; shutDown(): void };

type Options = {
  readonly away: Listener;
  /** Has told whether the desktop can be relied on for idle time, once that is known and whenever it changes. */
  readonly watchIdle: (told: (isReliable: boolean) => void) => void;
  readonly onSenses: (senses: Senses) => void;
  /** The computer woke up, or somebody returned: what is shown may be from yesterday. */
  readonly onWake: () => void;
  /** The system is shutting down. */
  readonly onShutdown: () => void;
};

/**
 * Reports sleep, lock, user switches and shutdown. On Linux, Electron delays sleep and shutdown until the handlers
 * return (with a delay inhibitor of logind), and lock and switch come over D-Bus. Windows reports another user as a
 * lock.
 */
export function watchPresence({ away, watchIdle, onSenses, onWake, onShutdown }: Options): Disposable {
  powerMonitor.on('suspend', () => away.left('asleep'));
  powerMonitor.on('resume', () => {
    away.back('asleep');
    onWake();
  });
  powerMonitor.on('lock-screen', () => away.left('locked'));
  powerMonitor.on('unlock-screen', () => {
    away.back('locked');
    onWake();
  });
  powerMonitor.on('user-did-resign-active', () => away.left('switched'));
  powerMonitor.on('user-did-become-active', () => away.back('switched'));
  // Electron's types do not include this event.
  (powerMonitor as EventEmitter).on('shutdown', (event: { preventDefault(): void }) => {
    // Asks the system to wait until Stint quit.
    event.preventDefault();
    away.shutDown();
    onShutdown();
  });
  const tell = tellSenses(watchIdle, onSenses);
  if (process.platform !== 'linux') {
    tell({ locked: true, switched: true });
    return { dispose: () => {} };
  }
  return watchDesktopSigns({
    onSign(sign, stands) {
      if (stands) return away.left(sign);
      away.back(sign);
      return onWake();
    },
    onSenses: tell,
  });
}

/** Tells of all senses whenever one of them changes, and once all are known. */
function tellSenses(watchIdle: Options['watchIdle'], onSenses: Options['onSenses']) {
  let idle: boolean | null = null;
  let rest: Pick<Senses, 'locked' | 'switched'> | null = null;
  const tell = (): void => {
    if (idle !== null && rest !== null) onSenses({ ...rest, idle, asleep: true });
  };
  watchIdle((isReliable) => {
    idle = isReliable;
    tell();
  });
  return (told: Pick<Senses, 'locked' | 'switched'>): void => {
    rest = told;
    tell();
  };
}

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
  /** Whether the idle time is reliable on this desktop. */
  readonly idleIsReliable: Promise<boolean>;
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
export function watchPresence({ away, idleIsReliable, onSenses, onWake, onShutdown }: Options): Disposable {
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
  const tell = (told: Pick<Senses, 'locked' | 'switched'>) =>
    void idleIsReliable.then((idle) => onSenses({ ...told, idle, asleep: true }));
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

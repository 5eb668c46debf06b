import { powerMonitor } from 'electron';
import type { EventEmitter } from 'node:events';
import type { Senses } from '#shared/snapshot/snapshot.ts';
import type { SystemSign } from '../core/feature.ts';
import type { Disposable } from '../core/ports.ts';
import { watchDesktopSigns } from './desktopSigns.ts';

/** Whoever has to know that nobody is there. */
type Listener = { left(sign: SystemSign): void; back(sign: SystemSign): void; shutDown(): void };

type Options = {
  readonly away: Listener;
  /** Whether the time without input can be relied on here. */
  readonly idleIsReliable: Promise<boolean>;
  readonly onSenses: (senses: Senses) => void;
  /** The machine woke up, or somebody came to it: what is shown may be of yesterday. */
  readonly onWake: () => void;
  /** The system is shutting down. */
  readonly onShutdown: () => void;
};

/**
 * Passes on what the system says about its sleep, its lock, its user and its end. On Linux Electron holds sleep and
 * shutdown up until the handlers are through (a delay inhibitor of logind), and lock and switch come over D-Bus; Windows
 * tells of another user as a lock.
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
  // Electron's types leave the event out.
  (powerMonitor as EventEmitter).on('shutdown', (event: { preventDefault(): void }) => {
    // Asks the system to wait for the end, which is at hand.
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

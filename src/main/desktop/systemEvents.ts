import { app } from 'electron';
import type { Context } from '../core/feature.ts';
import type { Disposable } from '../core/ports.ts';
import { reportTrayHost } from '../core/environment.ts';
import { watchPresence } from './systemSigns.ts';
import { watchTrayHost } from './tray/trayHost.ts';

type Needs = {
  readonly window: { isSeen(): boolean; minimize(): void };
  readonly watchIdle: (told: (isReliable: boolean) => void) => void;
};

/** Watches what the system reports: whether there is a tray, and signs that nobody is there. */
export function watchSystem({ core, events }: Context, { window, watchIdle }: Needs): Disposable {
  const watches = [
    watchTrayHost((present) => {
      reportTrayHost(core, present);
      // A hidden window could not be found without a tray.
      if (!present && !window.isSeen()) window.minimize();
    }),
    watchPresence({
      away: {
        left: (sign) => void events.emit('left', sign),
        back: (sign) => void events.emit('back', sign),
        shutDown: () => void events.emit('shutDown'),
      },
      watchIdle,
      onSenses: (senses) => core.setEnvironment({ senses }),
      onWake: () => void events.emit('wake'),
      onShutdown: () => app.quit(),
    }),
  ];
  return { dispose: () => watches.forEach((watch) => watch.dispose()) };
}

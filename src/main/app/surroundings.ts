import type { Away } from '../features/away/away.ts';
import type { Core } from '../core/core.ts';
import { reportTrayHost } from '../core/environment.ts';
import type { Disposable } from '../core/ports.ts';
import { watchPresence } from '../desktop/systemSigns.ts';
import { watchTrayHost } from '../desktop/tray/trayHost.ts';
import type { createWindows } from './windows.ts';

type Needs = {
  readonly core: Core;
  readonly away: Away;
  readonly main: ReturnType<typeof createWindows>['main'];
  readonly idleIsReliable: Promise<boolean>;
  readonly onWake: () => void;
  readonly onShutdown: () => void;
};

/** What the system tells of itself by and by: whether a tray is there, and whether anybody is. */
export function watchSurroundings({ core, main, ...needs }: Needs): Disposable {
  const watches = [
    watchTrayHost((present) => {
      reportTrayHost(core, present);
      // Hidden and without a tray it could not be found again.
      if (!present && !main.isSeen()) main.minimize();
    }),
    watchPresence({ ...needs, onSenses: (senses) => core.report({ senses }) }),
  ];
  return { dispose: () => watches.forEach((watch) => watch.dispose()) };
}

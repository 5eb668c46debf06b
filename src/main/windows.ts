import type { Translate } from '#shared/i18n/translate.ts';
import type { Clock, Log } from './core/ports.ts';
import { createWindowView } from './ipc/windowView.ts';
import { withoutTokens } from './ipc/withoutTokens.ts';
import type { WindowView } from './ipc/windowView.ts';
import { createMainWindow } from './shell/mainWindow.ts';
import { createMiniWindow } from './shell/miniWindow.ts';
import type { PageEvents } from './shell/pageWindow.ts';
import { createQuickStartWindow } from './shell/quickStartWindow.ts';

type Needs = {
  readonly devServer: string | null;
  readonly clock: Clock;
  readonly log: Log;
  readonly t: () => Translate;
  readonly recall: (key: string) => unknown;
  readonly remember: (key: string, value: unknown) => void;
  /** A window is about to be looked at; `catchUp` sends it what it missed. */
  readonly onShow: (catchUp: () => void) => void;
  readonly onMainClose: () => 'hide' | 'minimize';
  readonly onMiniClose: () => void;
  readonly onSessionEnd: () => void;
};

/** The windows, each with the view that draws in it. */
export function createWindows({ devServer, clock, log, t, recall, remember, onShow, ...needs }: Needs) {
  const events = (view: () => WindowView): PageEvents => ({
    devServer,
    clock,
    log,
    t,
    onShow: () => onShow(view().catchUp),
    onLoad: () => view().forget(),
  });
  const main = createMainWindow({
    ...events(() => mainView),
    remembered: recall('window.bounds'),
    remember: (bounds) => remember('window.bounds', bounds),
    onClose: needs.onMainClose,
    onSessionEnd: needs.onSessionEnd,
  });
  const mainView = createWindowView(main.contents, main.isSeen);
  const mini = createMiniWindow({
    ...events(() => miniView),
    remembered: recall('mini.places'),
    remember: (places) => remember('mini.places', places),
    onClosed: needs.onMiniClose,
  });
  const miniView = createWindowView(mini.contents, mini.isSeen, withoutTokens);
  const quickStart = createQuickStartWindow(events(() => quickStartView));
  const quickStartView = createWindowView(quickStart.contents, quickStart.isSeen, withoutTokens);
  return {
    main,
    mainView,
    mini,
    miniView,
    quickStart,
    quickStartView,
    all: [
      { window: main, view: mainView },
      { window: mini, view: miniView },
      { window: quickStart, view: quickStartView },
    ],
  };
}

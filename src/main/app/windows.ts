import type { Translate } from '#shared/i18n/translate.ts';
import type { Clock, Log } from '../core/ports.ts';
import { createWindowView } from '../ipc/windowView.ts';
import { withoutTokens } from '../ipc/withoutTokens.ts';
import type { WindowView } from '../ipc/windowView.ts';
import { createMainWindow } from '../desktop/windows/mainWindow.ts';
import { createMiniWindow } from '../desktop/windows/miniWindow.ts';
import type { PageEvents } from '../desktop/windows/pageWindow.ts';
import { createQuickStartWindow } from '../desktop/windows/quickStartWindow.ts';

type Needs = {
  readonly devServer: string | null;
  readonly clock: Clock;
  readonly log: Log;
  readonly t: () => Translate;
  readonly readValue: (key: string) => unknown;
  readonly writeValue: (key: string, value: unknown) => void;
  /** A window is about to be looked at; `catchUp` sends it what it missed. */
  readonly onShow: (catchUp: () => void) => void;
  readonly onMainClose: () => 'hide' | 'minimize';
  readonly onMiniClose: () => void;
  readonly onSessionEnd: () => void;
};

/** The windows, each with the view that draws in it. */
export function createWindows({ devServer, clock, log, t, readValue, writeValue, onShow, ...needs }: Needs) {
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
    remembered: readValue('window.bounds'),
    writeValue: (bounds) => writeValue('window.bounds', bounds),
    onClose: needs.onMainClose,
    onSessionEnd: needs.onSessionEnd,
  });
  const mainView = createWindowView(main.contents, main.isSeen);
  const mini = createMiniWindow({
    ...events(() => miniView),
    remembered: readValue('mini.places'),
    writeValue: (places) => writeValue('mini.places', places),
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

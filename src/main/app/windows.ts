import { app } from 'electron';
import { translator } from '#shared/i18n/translator.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { attempt } from '../core/attempt.ts';
import type { SystemLanguage } from '../core/environment.ts';
import type { Context } from '../core/feature.ts';
import { notify } from '../desktop/notify.ts';
import { devServerOf } from '../desktop/windows/devServer.ts';
import { createMainWindow } from '../desktop/windows/mainWindow.ts';
import { createMiniWindow } from '../desktop/windows/miniWindow.ts';
import type { MadeWindow } from '../desktop/windows/loading.ts';
import type { PageEvents } from '../desktop/windows/pageWindow.ts';
import { createPanelWindow } from '../desktop/windows/panelWindow.ts';
import { createQuickStartWindow } from '../desktop/windows/quickStartWindow.ts';
import { createWindowView } from '../ipc/windowView.ts';
import type { WindowView } from '../ipc/windowView.ts';
import { withoutTokens } from '../ipc/withoutTokens.ts';
import type { Ground } from './ground.ts';

type Needs = Pick<Context, 'clock' | 'log' | 'store' | 'events'> & Pick<Ground, 'screens'>;

const TOLD = 'tray.told';

/**
 * The windows and their views. They are created before the core, since the page's process starts in parallel; they get
 * what they need of the snapshot as views.
 */
export function createWindows(
  { clock, log, store, events, screens }: Needs,
  system: SystemLanguage,
  early: MadeWindow | null,
) {
  let shown: Snapshot | null = null;
  const t = () => translator(shown?.environment.locale ?? system.locale);
  const devServer = app.isPackaged ? null : devServerOf(process.env['ELECTRON_RENDERER_URL']);
  const pageEvents = (view: () => WindowView): PageEvents => ({
    devServer,
    clock,
    log,
    t,
    onShow: () => void events.emit('shown', view().catchUp),
    onLoad: () => view().forget(),
    onUnused: () => view().askToLeave(),
  });

  /** Without a tray the window stays in the taskbar. With one, Stint tells once where it is. */
  function onClose(): 'hide' | 'minimize' {
    if (shown?.environment.trayHost === false) return 'minimize';
    attempt(() => {
      if (store.readValue(TOLD) !== undefined) return;
      notify(t()('start.in-tray'), t()('start.in-tray-detail'));
      store.writeValue(TOLD, true);
    });
    return 'hide';
  }

  const main = createMainWindow({
    ...pageEvents(() => mainView),
    early,
    remembered: store.readValue('window.bounds'),
    storeBounds: (bounds) => store.writeValue('window.bounds', bounds),
    onClose,
    drawFirst: (window) => screens.again({ window, system }),
    onSessionEnd: () => void events.emit('shutDown'),
  });
  const mainView = createWindowView(main.contents, main.isSeen);
  const mini = createMiniWindow({
    ...pageEvents(() => miniView),
    remembered: store.readValue('mini.places'),
    storePlaces: (places) => store.writeValue('mini.places', places),
    onClosed: () => void events.emit('miniClosed'),
  });
  const miniView = createWindowView(mini.contents, mini.isSeen, withoutTokens);
  const quickStart = createQuickStartWindow(pageEvents(() => quickStartView));
  const quickStartView = createWindowView(quickStart.contents, quickStart.isSeen, withoutTokens);
  const panel = createPanelWindow({ ...pageEvents(() => panelView), catchUp: () => panelView.catchUp() });
  const panelView = createWindowView(panel.contents, panel.isSeen, withoutTokens);
  return {
    main,
    mainView,
    mini,
    miniView,
    quickStart,
    quickStartView,
    panel,
    panelView,
    views: [{ show: (snapshot: Snapshot) => void (shown = snapshot) }, mainView, miniView, quickStartView, panelView],
    /** Lets windows close, because the app quits. */
    letGo: (): void => [main, mini, quickStart, panel].forEach((window) => window.letGo()),
  };
}

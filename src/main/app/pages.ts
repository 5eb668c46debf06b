import { z } from 'zod';
import type { PageRequests } from '#shared/contract/pages.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Context, Handlers } from '../core/feature.ts';
import { copyReport } from '../desktop/errorLog.ts';
import { switchMenu } from '../desktop/tray/trayMenu.ts';
import { createHistoryHandlers, createPageHandlers, createTodayHandler } from '../ipc/pageHandlers.ts';
import { createPanelHandlers } from '../ipc/panelHandlers.ts';
import type { Served } from '../ipc/serve.ts';
import type { createWindows } from './windows.ts';

const none = z.tuple([]);

/** The handlers of features for the main window: all its requests besides those of every page. */
export type FeatureHandlers = Omit<Handlers<PageRequests['index']>, keyof ReturnType<typeof mainHandlers>>;

const mainHandlers = (context: Context, { main, mainView }: ReturnType<typeof createWindows>) => ({
  ...createPageHandlers(context, { page: 'index', view: mainView, window: main, copyReport }),
  ...createHistoryHandlers(context),
  ...createTodayHandler(context),
});

/** The pages, each with the handlers of its requests. */
export function pagesOf(
  context: Context,
  windows: ReturnType<typeof createWindows>,
  features: FeatureHandlers,
): Served[] {
  const { core, perform } = context;
  const { main, mini, quickStart, panel, mainView, miniView, quickStartView, panelView } = windows;
  const openMenu = (): void => {
    const snapshot = core.snapshot();
    const items = switchMenu(snapshot, translator(snapshot.environment.locale));
    mini.popUp(items, (command) => perform(command, 'tray'));
  };
  const showSettings = (): void => {
    perform({ type: 'showWindow' }, 'panel');
    mainView.reveal('settings');
  };
  return [
    { page: 'index', sent: main.trusts, handlers: { ...features, ...mainHandlers(context, windows) } },
    {
      page: 'mini',
      sent: mini.trusts,
      handlers: {
        ...createPageHandlers(context, { page: 'mini', view: miniView, window: mini, copyReport }),
        'mini:menu': { argument: none, run: openMenu },
      },
    },
    {
      page: 'quickStart',
      sent: quickStart.trusts,
      handlers: {
        ...createPageHandlers(context, { page: 'quickStart', view: quickStartView, window: quickStart, copyReport }),
        ...createTodayHandler(context),
        'window:close': { argument: none, run: quickStart.close },
      },
    },
    {
      page: 'panel',
      sent: panel.trusts,
      handlers: {
        ...createPageHandlers(context, { page: 'panel', view: panelView, window: panel, copyReport }),
        ...createTodayHandler(context),
        ...createPanelHandlers(context, { close: panel.close, showSettings }),
      },
    },
  ];
}

import type { createDesktop } from './desktop.ts';
import { createHandlers } from '../ipc/handlers.ts';
import type { HandlerParts } from '../ipc/handlers.ts';
import { createMiniHandlers, createQuickStartHandlers } from '../ipc/pageHandlers.ts';
import { serve } from '../ipc/serve.ts';
import type { Served } from '../ipc/serve.ts';
import { copyReport, showLog } from '../desktop/errorLog.ts';
import type { createWindows } from './windows.ts';

type Needs = Pick<
  HandlerParts,
  | 'core'
  | 'clock'
  | 'explain'
  | 'backups'
  | 'backUp'
  | 'doFocus'
  | 'welcomed'
  | 'copyToken'
  | 'renewToken'
  | 'team'
  | 'onRestored'
  | 'log'
> & {
  readonly windows: ReturnType<typeof createWindows>;
  readonly desktop: ReturnType<typeof createDesktop>;
};

/** Answers what the pages ask, each by handlers of its own. */
export function openDoors({ windows, desktop, ...parts }: Needs): void {
  const { main, mini, quickStart } = windows;
  const shared = { ...parts, copyReport };
  const doors: readonly (Served & { readonly window: Pick<typeof main, 'trusts'> })[] = [
    {
      page: 'index',
      window: main,
      handlers: createHandlers({
        ...shared,
        page: 'index',
        view: windows.mainView,
        showLog,
        tryShortcut: desktop.shortcuts.tryChange,
        recordShortcut: desktop.shortcuts.record,
        tryLogin: desktop.loginItem.tryChange,
        showFile: main.showFile,
        openLink: main.openLink,
        chooseFolder: main.chooseFolder,
        chooseCertificate: main.chooseCertificate,
      }),
    },
    {
      page: 'mini',
      window: mini,
      handlers: createMiniHandlers({
        ...shared,
        page: 'mini',
        view: windows.miniView,
        openMiniMenu: desktop.openMiniMenu,
      }),
    },
    {
      page: 'quickStart',
      window: quickStart,
      handlers: createQuickStartHandlers({
        ...shared,
        page: 'quickStart',
        view: windows.quickStartView,
        close: quickStart.close,
      }),
    },
  ];
  serve({
    servedBy: (event) => doors.find(({ window }) => window.trusts(event)) ?? null,
    explain: parts.explain,
    log: parts.log,
  });
}

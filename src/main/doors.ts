import type { createDesktop } from './desktop.ts';
import { createHandlers } from './ipc/handlers.ts';
import type { HandlerParts } from './ipc/handlers.ts';
import { serve } from './ipc/serve.ts';
import { copyReport, showLog } from './shell/errorLog.ts';
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

/** Answers what the pages ask, each window by handlers of its own. */
export function openDoors({ windows, desktop, ...parts }: Needs): void {
  const doors = windows.all.map(({ page, window, view }) => ({
    window,
    handlers: createHandlers({
      ...parts,
      view,
      page,
      showLog,
      copyReport,
      close: window.close,
      tryShortcut: desktop.shortcuts.tryChange,
      recordShortcut: desktop.shortcuts.record,
      tryLogin: desktop.loginItem.tryChange,
      openMiniMenu: desktop.openMiniMenu,
      showFile: windows.main.showFile,
      openLink: windows.main.openLink,
      chooseFolder: windows.main.chooseFolder,
      chooseCertificate: windows.main.chooseCertificate,
    }),
  }));
  serve({
    handlersFor: (event) => doors.find(({ window }) => window.trusts(event))?.handlers ?? null,
    explain: parts.explain,
    logError(error) {
      console.error(error);
      parts.log.error('error', error);
    },
  });
}

import { app } from 'electron';
import { z } from 'zod';
import type { DesktopRequests } from '#shared/contract/requests/desktop.ts';
import { isOpenable } from '#shared/parse/openable.ts';
import type { Executors } from '../core/executors.ts';
import { createResults } from '../core/feature.ts';
import type { Context, Feature, Handlers } from '../core/feature.ts';
import type { Result } from '../core/result.ts';
import { showLog } from './errorLog.ts';

/** What commands and pages use of the windows. */
type Windows = {
  readonly main: {
    show(): void;
    isInFront(): boolean;
    close(): void;
    showFile(path: string): void;
    openLink(address: string): void;
  };
  readonly mainView: { catchUp(): void; reveal(what: 'addField'): void };
  readonly quickStart: { show(): void };
};

const none = z.tuple([]);

/** Commands that show windows or quit, and requests of the main window to the desktop. */
export function createWindowFeature({ core, events, explain }: Context, { main, mainView, quickStart }: Windows) {
  const done = (run: () => void) => (): Result => {
    run();
    return { ok: true, revision: core.snapshot().revision, taskIds: [] };
  };
  function show(): void {
    mainView.catchUp();
    main.show();
  }
  const commands = {
    showWindow: done(show),
    toggleWindow: done(() => (main.isInFront() ? main.close() : show())),
    showAddField: done(() => {
      show();
      mainView.reveal('addField');
    }),
    showQuickStart: done(quickStart.show),
    quit: done(() => app.quit()),
  } satisfies Partial<Executors>;
  const requests: Handlers<Pick<DesktopRequests, 'link:open' | 'log:show' | 'notice:openFolder' | 'network:changed'>> =
    {
      'link:open': { argument: z.tuple([z.url().refine(isOpenable)]), run: main.openLink },
      'log:show': { argument: none, run: () => createResults(explain).ofDone(showLog()) },
      'notice:openFolder': {
        argument: z.tuple([z.int().positive()]),
        run: (id) => {
          const notice = core.snapshot().environment.notices.find((one) => one.id === id);
          if (notice?.code === 'database-set-aside') main.showFile(notice.path);
        },
      },
      'network:changed': { argument: none, run: () => void events.emit('networkChanged') },
    };
  return { commands, requests } satisfies Feature;
}

import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent } from 'electron';
import { requestSchemas } from '#shared/contract/schemas.ts';
import type { RequestName, Requests } from '#shared/contract/channels.ts';
import type { PageName, PageRequests } from '#shared/contract/pages.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Log } from '../core/ports.ts';

/** What answers these requests. A missing one does not compile, and no page has one that is not for it. */
export type Handlers<Name extends RequestName> = {
  readonly [Each in Name]: (
    ...argument: Parameters<Requests[Each]>
  ) => ReturnType<Requests[Each]> | Promise<ReturnType<Requests[Each]>>;
};

/** A page with the handlers of what it may ask for. */
export type Served = {
  [Page in PageName]: { readonly page: Page; readonly handlers: Handlers<PageRequests[Page]> };
}[PageName];

type Boundary = {
  /** The page the message comes from; null: it is none of ours. */
  readonly servedBy: (event: IpcMainInvokeEvent) => Served | null;
  readonly explain: (rejection: Rejection) => string;
  readonly log: Log;
};

/**
 * Serves the contract: sender check, then what the page may ask for, then schema, then handler. What does not pass is
 * answered `{ok: false, code, message}`, logged, and reaches nothing; a well-typed page never sees that.
 */
export function serve(boundary: Boundary): void {
  for (const name of Object.keys(requestSchemas) as RequestName[]) serveOne(name, boundary);
}

function serveOne(name: RequestName, { servedBy, explain, log }: Boundary): void {
  const refuse = (detail: string) => {
    const rejection: Rejection = { code: 'bad-request', params: { detail } };
    return { ok: false, code: rejection.code, message: explain(rejection) } as const;
  };
  ipcMain.handle(name, async (event, ...argument: unknown[]) => {
    const served = servedBy(event);
    if (!served) {
      log.refused('unknown', name, 'no page of ours');
      return refuse('sender');
    }
    // The schema of the same name proves what the handler takes; the union over all names cannot say so.
    const handlers = served.handlers as Partial<Record<RequestName, (...argument: readonly unknown[]) => unknown>>;
    const handler = handlers[name];
    if (!handler) {
      log.refused(served.page, name, 'not for this page');
      return refuse(name);
    }
    const parsed = requestSchemas[name].safeParse(argument);
    if (!parsed.success) {
      log.refused(served.page, name, 'not as agreed');
      return refuse(`${name}: ${parsed.error.issues[0]?.message ?? 'invalid'}`);
    }
    try {
      return await handler(...parsed.data);
    } catch (error) {
      console.error(error);
      log.error('error', error);
      return refuse(name);
    }
  });
}

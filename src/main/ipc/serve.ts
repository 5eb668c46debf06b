import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent } from 'electron';
import { requestSchemas } from '#shared/contract/schemas.ts';
import type { RequestName, Requests } from '#shared/contract/channels.ts';
import type { Rejection } from '#shared/domain/rejection.ts';

/** What answers each request. A missing one does not compile. */
export type Handlers = {
  readonly [Name in RequestName]: (
    ...argument: Parameters<Requests[Name]>
  ) => ReturnType<Requests[Name]> | Promise<ReturnType<Requests[Name]>>;
};

type Boundary = {
  /** The handlers for the page the message comes from; null: it is none of ours. */
  readonly handlersFor: (event: IpcMainInvokeEvent) => Handlers | null;
  readonly explain: (rejection: Rejection) => string;
  readonly logError: (error: unknown) => void;
};

/**
 * Serves the contract: sender check, then schema, then handler. What does not pass is answered
 * `{ok: false, code, message}` and reaches nothing; a well-typed page never sees that.
 */
export function serve(boundary: Boundary): void {
  for (const name of Object.keys(requestSchemas) as RequestName[]) serveOne(name, boundary);
}

function serveOne(name: RequestName, { handlersFor, explain, logError }: Boundary): void {
  const refuse = (detail: string) => {
    const rejection: Rejection = { code: 'bad-request', params: { detail } };
    return { ok: false, code: rejection.code, message: explain(rejection) } as const;
  };
  ipcMain.handle(name, async (event, ...argument: unknown[]) => {
    const handlers = handlersFor(event);
    if (!handlers) return refuse('sender');
    const parsed = requestSchemas[name].safeParse(argument);
    if (!parsed.success) return refuse(`${name}: ${parsed.error.issues[0]?.message ?? 'invalid'}`);
    // The schema of the same name has just proved what the handler takes; the union over all names cannot say so.
    const handler = handlers[name] as (...argument: readonly unknown[]) => unknown;
    try {
      return await handler(...parsed.data);
    } catch (error) {
      logError(error);
      return refuse(name);
    }
  });
}

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
  /** Whether the message comes from our own page. */
  readonly trusts: (event: IpcMainInvokeEvent) => boolean;
  readonly explain: (rejection: Rejection) => string;
  readonly logError: (error: unknown) => void;
};

/**
 * Serves the contract: sender check, then schema, then handler. What does not pass is answered
 * `{ok: false, code, message}` and reaches nothing; a well-typed page never sees that.
 */
export function serve(handlers: Handlers, boundary: Boundary): void {
  for (const name of Object.keys(requestSchemas) as RequestName[]) serveOne(name, handlers, boundary);
}

function serveOne(name: RequestName, handlers: Handlers, { trusts, explain, logError }: Boundary): void {
  const refuse = (detail: string) => {
    const rejection: Rejection = { code: 'bad-request', params: { detail } };
    return { ok: false, code: rejection.code, message: explain(rejection) } as const;
  };
  // The schema of the same name has just proved what the handler takes; the union over all names cannot say so.
  const handler = handlers[name] as (...argument: readonly unknown[]) => unknown;
  ipcMain.handle(name, async (event, ...argument: unknown[]) => {
    if (!trusts(event)) return refuse('sender');
    const parsed = requestSchemas[name].safeParse(argument);
    if (!parsed.success) return refuse(`${name}: ${parsed.error.issues[0]?.message ?? 'invalid'}`);
    try {
      return await handler(...parsed.data);
    } catch (error) {
      logError(error);
      return refuse(name);
    }
  });
}

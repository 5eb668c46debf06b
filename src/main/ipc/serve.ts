import type { IpcMainInvokeEvent } from 'electron';
import type { PageName, PageRequests } from '#shared/contract/pages.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Handler, Handlers } from '../core/feature.ts';
import type { Log } from '../core/ports.ts';
import type { Answer } from './heldRequests.ts';

/** A page with the handlers of its requests. A missing one does not compile. */
export type Served = {
  [Page in PageName]: {
    readonly page: Page;
    readonly handlers: Handlers<PageRequests[Page]>;
    /** Whether a message comes from this page. */
    readonly sent: (event: IpcMainInvokeEvent) => boolean;
  };
}[PageName];

type Boundary = {
  readonly pages: readonly Served[];
  readonly explain: (rejection: Rejection) => string;
  readonly log: Log;
};

type AnyHandler = Handler<(...argument: unknown[]) => unknown>;

/**
 * Answers by the contract: checks the sender, then whether the page has the request, then the schema, and calls the
 * handler. Everything else is answered with `{ok: false, code, message}` and logged; a well-typed page never sees that.
 */
export function serve({ pages, explain, log }: Boundary): Answer {
  const refuse = (detail: string) => {
    const rejection: Rejection = { code: 'bad-request', params: { detail } };
    return { ok: false, code: rejection.code, message: explain(rejection) } as const;
  };

  async function answer(page: PageName, name: string, handler: AnyHandler, argument: unknown[]): Promise<unknown> {
    const parsed = handler.argument.safeParse(argument);
    if (!parsed.success) {
      log.refused(page, name, 'not as agreed');
      return refuse(`${name}: ${parsed.error.issues[0]?.message ?? 'invalid'}`);
    }
    try {
      return await handler.run(...parsed.data);
    } catch (error) {
      log.error('error', error);
      return refuse(name);
    }
  }

  const names = new Set(pages.flatMap(({ handlers }) => Object.keys(handlers)));

  return (event, name, argument) => {
    const asked = String(name);
    // Anything else could be a title, or as long as a page likes.
    const logged = names.has(asked) ? asked : 'an unknown request';
    const served = pages.find(({ sent }) => sent(event));
    if (!served) {
      log.refused('unknown', logged, 'no page of ours');
      return refuse('sender');
    }
    // The schema beside each handler validates its arguments, which the union of all names cannot express.
    const handlers = served.handlers as Readonly<Record<string, AnyHandler>>;
    const handler = Object.hasOwn(handlers, asked) ? handlers[asked] : undefined;
    if (!handler) {
      log.refused(served.page, logged, 'not for this page');
      return refuse(asked);
    }
    return answer(served.page, asked, handler, argument);
  };
}

import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent } from 'electron';
import { REQUEST } from '#shared/contract/bridge.ts';

/** Answers a request of a page. */
export type Answer = (event: IpcMainInvokeEvent, name: unknown, argument: unknown[]) => unknown;

/** Requests of pages, which wait until they can be answered. */
export type HeldRequests = { readonly answerBy: (answer: Answer) => void };

/** Takes requests from now on: a page can be there before what it asks. */
export function holdRequests(): HeldRequests {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  ipcMain.handle(REQUEST, async (event, name: unknown, ...argument: unknown[]) =>
    (await promise)(event, name, argument),
  );
  return { answerBy: resolve };
}

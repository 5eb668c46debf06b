import type { FeedStatus } from '#shared/domain/snapshot.ts';
import type { Rejection } from '#shared/domain/rejection.ts';
import type { Core } from '../core/core.ts';
import type { Clock, View } from '../core/ports.ts';
import { openDoors } from './doors.ts';
import type { Doors } from './doors.ts';
import { createEventClients } from './eventClients.ts';
import type { EventClients } from './eventClients.ts';
import { publicState } from './publicState.ts';
import { createRequestHandler } from './requests.ts';
import { readToken, renewToken } from './token.ts';

type Options = {
  readonly core: Core;
  readonly clock: Clock;
  /** Where the token is kept, and the path of the socket (a named pipe on Windows). */
  readonly tokenPath: string;
  readonly socket: string;
  readonly explain: (rejection: Rejection) => string;
};

type Open = { readonly doors: Doors; readonly clients: EventClients };

/** The local feed as a view: open while the settings say so, on the port they say. Closing ends every connection. */
export function createFeed({ core, clock, tokenPath, socket, explain }: Options) {
  let wanted: { readonly port: number | null } | null = null;
  let open: Open | null = null;
  let token = '';
  /** One opening or closing after the other, whatever is wanted meanwhile. */
  let last: Promise<void> = Promise.resolve();

  function close(): void {
    open?.clients.dispose();
    open?.doors.dispose();
    open = null;
  }

  async function follow(): Promise<void> {
    const now = wanted;
    close();
    if (!now) return report({ state: 'off' });
    try {
      token = readToken(tokenPath);
      const clients = createEventClients(clock);
      const handle = createRequestHandler({ core, clock, clients, token: () => token, explain });
      const doors = await openDoors(now.port, socket, handle);
      open = { doors, clients };
      if (wanted !== now) return close();
      clients.show(publicState(core.snapshot(), clock.now()));
      return report({ state: 'on', port: doors.port, token, socket });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return report({ state: 'failed', reason: code === 'EADDRINUSE' ? 'taken' : 'failed', detail: message });
    }
  }

  const report = (feed: FeedStatus): void => core.report({ feed });

  const view: View = {
    show(snapshot) {
      const { feed, feedPort } = snapshot.settings;
      const isSame = feed ? wanted?.port === feedPort : wanted === null;
      if (isSame) return open?.clients.show(publicState(snapshot, clock.now()));
      wanted = feed ? { port: feedPort } : null;
      last = last.then(follow);
      return undefined;
    },
    tick: (now) => open?.clients.tick(now),
    dispose() {
      wanted = null;
      close();
    },
  };

  return {
    ...view,
    /** Makes the old token worth nothing, and ends the connections that came by it. */
    renew(): void {
      if (!open) return;
      renewToken(tokenPath);
      last = last.then(follow);
    },
    /** Whatever was wanted is done. */
    settled: (): Promise<void> => last,
  };
}

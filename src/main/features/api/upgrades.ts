import { askedBy } from './asked.ts';
import { sourceOf } from './commands.ts';
import { admit, malformed } from './guard.ts';
import type { Parts } from './requests.ts';
import { refuseUpgrade } from './respond.ts';
import type { RequestHandler } from './servers.ts';
import { createWebSockets } from './webSocket.ts';

/** Answers requests to become a WebSocket. */
export function createUpgrades({ listeners, rules, routes, sources }: Parts): RequestHandler['upgrade'] {
  const takeOvers = { commandLine: createWebSockets(sources.commandLine), api: createWebSockets(sources.api) };
  return (request, stream, head, port, connection) => {
    const asked = askedBy(request, port);
    if (!asked) return refuseUpgrade(stream, malformed.status);
    const access = admit(asked, rules());
    if (typeof access !== 'string') return refuseUpgrade(stream, access.status);
    connection.authorized();
    if (asked.url.pathname !== '/v1/ws') return refuseUpgrade(stream, 404);
    if (listeners.isFull()) return refuseUpgrade(stream, 503);
    connection.listens();
    return takeOvers[sourceOf(asked)](request, stream, head, { ticks: asked.ticks, access }, (listener) =>
      listeners.add(listener, asked.last, routes.state()),
    );
  };
}

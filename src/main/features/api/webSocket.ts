import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { ApiAccess } from '#shared/snapshot/slices.ts';
import type { Disposable } from '../../core/ports.ts';
import { COMMAND_MAX, parseJson } from './commands.ts';
import type { Execute } from './commands.ts';
import { WAITING_MAX } from './listeners.ts';
import type { Listener } from './listeners.ts';
import { oncePerMessage } from './oncePerMessage.ts';
import { textFrame } from './textFrame.ts';

/** The close code for messages of an unsupported type (RFC 6455, 7.4.1). */
const UNSUPPORTED = 1003;

/** Upgrades a connection to a WebSocket; `open` is called with it as a listener. */
export type TakeOver = (
  request: IncomingMessage,
  connection: Duplex,
  head: Buffer,
  wants: { readonly ticks: boolean; readonly access: ApiAccess },
  open: (listener: Listener) => Disposable,
) => void;

/** WebSockets send the same events, as `{event, id, data}`, and receive commands, as `{id?, command}`, by access. */
export function createWebSockets(execute: Readonly<Record<ApiAccess, Execute>>): TakeOver {
  const server = new WebSocketServer({ noServer: true, maxPayload: COMMAND_MAX, perMessageDeflate: false });
  return (request, connection, head, { ticks, access }, open) =>
    server.handleUpgrade(request, connection, head, (socket) => {
      const subscription = open(listenerOf(socket, connection, ticks, execute[access]));
      socket.on('close', () => subscription.dispose());
    });
}

const frameOf = oncePerMessage(({ event, id, json }) =>
  textFrame(`{"event":"${event}","id":${JSON.stringify(id)},"data":${json}}`),
);

/** `connection`: what the WebSocket sends on; it compresses nothing, so each of its frames is written at once. */
function listenerOf(socket: WebSocket, connection: Duplex, ticks: boolean, execute: Execute): Listener {
  let isThere = true;
  socket.on('pong', () => (isThere = true));
  // Messages that are too large or malformed have closed the socket with a reason by then.
  socket.on('error', () => {});
  socket.on('message', (data, isBinary) => {
    if (isBinary || !Buffer.isBuffer(data)) return socket.close(UNSUPPORTED);
    socket.send(answerTo(data.toString('utf8'), execute));
    if (socket.bufferedAmount > WAITING_MAX) socket.terminate();
  });
  return {
    ticks,
    send(message) {
      if (socket.readyState === socket.OPEN) connection.write(frameOf(message));
    },
    beat() {
      // The previous ping was not answered.
      if (!isThere) return socket.terminate();
      isThere = false;
      return socket.ping();
    },
    waiting: () => socket.bufferedAmount,
    end: () => socket.terminate(),
  };
}

/** An id that a client can send with a command, to match the result. */
const isId = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

function answerTo(text: string, execute: Execute): string {
  const { id, command } = Object(parseJson(text)) as { id?: unknown; command?: unknown };
  const { ok, value } = execute(command);
  return JSON.stringify({ event: ok ? 'done' : 'refused', id: isId(id) ? id : null, data: value });
}

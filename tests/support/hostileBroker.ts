import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createWebSocketStream, WebSocketServer } from 'ws';

type Flood = {
  /** Sent once, before the chunks. */
  readonly first?: Uint8Array;
  /** Sent so many times, as fast as they are taken. */
  readonly chunk: Uint8Array;
  readonly times: number;
};

/** MQTT 5: connected, and nothing else to say. */
const CONNACK = Buffer.from([0x20, 3, 0, 0, 0]);

/** A broker that lets everybody in and then sends what it likes. */
export async function hostileBroker({ first, chunk, times }: Flood, scheme: 'mqtt' | 'ws') {
  const streams = new Set<Duplex>();
  let left = times;
  function attack(stream: Duplex): void {
    streams.add(stream);
    const send = (): void => {
      while (left > 0 && !stream.destroyed) {
        left -= 1;
        if (!stream.write(chunk)) return;
      }
    };
    stream.on('error', () => {}).on('drain', send);
    stream.once('data', () => {
      stream.write(CONNACK);
      if (first) stream.write(first);
      send();
    });
  }
  const server = createServer();
  const sockets = scheme === 'ws' ? new WebSocketServer({ port: 0, host: '127.0.0.1' }) : null;
  if (sockets) sockets.on('connection', (socket) => attack(createWebSocketStream(socket)));
  else server.on('connection', attack).listen(0, '127.0.0.1');
  await once(sockets ?? server, 'listening');
  const { port } = (sockets ?? server).address() as AddressInfo;
  return {
    url: `${scheme}://127.0.0.1:${port}`,
    /** How many chunks nobody took. */
    left: () => left,
    dispose(): void {
      server.close();
      sockets?.close();
      for (const stream of streams) stream.destroy();
    },
  };
}

import { connect, createServer } from 'node:net';
import type { AddressInfo, NetConnectOpts, Server, Socket } from 'node:net';

/** A port that leads elsewhere, and can be cut, as a network can: what is open is torn, what comes is refused, until it is mended. */
export async function openProxy(target: NetConnectOpts) {
  const sockets = new Set<Socket>();
  let server: Server;
  let port = 0;
  const open = () =>
    new Promise<void>((resolve) => {
      server = createServer((near) => {
        const far = connect(target);
        for (const [one, other] of [
          [near, far],
          [far, near],
        ] as const) {
          sockets.add(one);
          one.pipe(other);
          one
            .on('error', () => {})
            .on('close', () => {
              sockets.delete(one);
              other.destroy();
            });
        }
      }).listen(port, '127.0.0.1', resolve);
    });
  await open();
  port = (server!.address() as AddressInfo).port;
  return {
    port,
    cut(): Promise<void> {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      return closed;
    },
    mend: open,
  };
}

import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, encode } from '../../src/main/desktop/idle/waylandWire.ts';

/** What a client asked for: the interface, the request and its arguments, after the new id. */
type Asked = { readonly of: string; readonly opcode: number; readonly values: readonly number[] };

/**
 * Stands for a Wayland compositor with these interfaces, as [name, version]. It numbers them from 1, and knows nothing but
 * the registry and idle time.
 */
export async function startCompositor(globals: readonly (readonly [string, number])[]) {
  const XDG_RUNTIME_DIR = mkdtempSync(join(tmpdir(), 'stint-wayland-'));
  const clients = new Set<Socket>();
  const asked: Asked[] = [];
  /** Where the notification of each client is. */
  const notifications = new Map<Socket, number>();

  function answer(client: Socket, bound: Map<number, string>, object: number, opcode: number, body: Buffer): void {
    const values = Array.from({ length: body.length / 4 }, (_none, at) => body.readUInt32LE(at * 4));
    if (object === 1 && opcode === 1) {
      globals.forEach(([of, version], at) => client.write(encode(values[0] ?? 0, 0, at + 1, of, version)));
    } else if (object === 1) {
      // In two parts, as a socket may hand them over.
      const done = encode(values[0] ?? 0, 0, 1);
      client.write(done.subarray(0, 5), () => client.write(done.subarray(5)));
    } else if (bound.has(object)) {
      const [id = 0, ...rest] = values;
      asked.push({ of: bound.get(object) ?? '', opcode, values: rest });
      notifications.set(client, id);
    } else {
      const of = globals[(values[0] ?? 0) - 1]?.[0] ?? '';
      bound.set(values.at(-1) ?? 0, of);
    }
  }

  const server = createServer((client) => {
    clients.add(client);
    client.on('error', () => {}).on('close', () => clients.delete(client));
    const bound = new Map<number, string>();
    let bytes: Buffer = Buffer.alloc(0);
    client.on('data', (chunk) => {
      const { messages, rest } = decode(Buffer.concat([bytes, chunk]));
      bytes = rest;
      for (const { object, opcode, body } of messages) answer(client, bound, object, opcode, body);
    });
  });
  async function start(): Promise<void> {
    server.listen(join(XDG_RUNTIME_DIR, 'wayland-7'));
    await once(server, 'listening');
  }
  await start();
  return {
    env: { XDG_RUNTIME_DIR, WAYLAND_DISPLAY: 'wayland-7' },
    asked,
    clients,
    /** Tells everybody that input stopped, or is there again. */
    tell: (isIdle: boolean) => {
      for (const [client, id] of notifications) if (clients.has(client)) client.write(encode(id, isIdle ? 0 : 1));
    },
    /** Listens again after it was stopped. */
    start,
    stop() {
      server.close();
      for (const client of clients) client.destroy();
    },
  };
}

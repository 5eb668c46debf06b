import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { openLocalApi as LocalApi } from './apiServer.ts';
import { figure, valueBelow } from './figure.ts';
import type { Figure } from './figure.ts';
import { settledMemory } from './settledMemory.ts';

/** How long nonsense is sent before memory is first measured, and then, ms. */
const WARM_UP = 2000;
const FUZZED = 8000;
/** Number of simultaneous connections. */
const ABREAST = 50;
const MB = 1024 * 1024;

/**
 * Sends nonsense over HTTP and WebSocket, some of it with a valid beginning: how much was accepted, and
 * what is left of it.
 */
export async function fuzzApi(openLocalApi: typeof LocalApi): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stint-bench-'));
  const { core, port, token, dispose } = await openLocalApi(folder);
  const before = core.snapshot();
  await nonsense(port, token, WARM_UP);
  const start = await settledMemory();
  const connections = await nonsense(port, token, FUZZED);
  const grown = (await settledMemory()) - start;
  const alive = await fetch(`http://127.0.0.1:${port}/v1/state?token=${token}`);
  if (alive.status !== 200 || core.snapshot() !== before) throw new Error('Nonsense did something to the feed.');
  dispose();
  rmSync(folder, { recursive: true });
  return [
    figure('feed, fuzzed connections', 'a minute', (connections * 60_000) / FUZZED),
    figure('feed, memory grown by them', 'MB', grown / MB, valueBelow(1)),
  ];
}

async function nonsense(port: number, token: string, ms: number): Promise<number> {
  const until = performance.now() + ms;
  let connections = 0;
  await Promise.all(
    Array.from({ length: ABREAST }, async () => {
      while (performance.now() < until) {
        await once(port, message(port, token));
        connections += 1;
      }
    }),
  );
  return connections;
}

function message(port: number, token: string): Buffer {
  const good = `Host: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\n`;
  const upgrade =
    'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n';
  const beginnings = [
    '',
    'GET /v1/state HTTP/1.1\r\n',
    `GET /v1/events?tick=1 HTTP/1.1\r\n${good}`,
    `POST /v1/commands HTTP/1.1\r\n${good}Content-Length: 200\r\n\r\n{"type":`,
    `POST /v1/commands HTTP/1.1\r\n${good}Transfer-Encoding: chunked\r\n\r\n`,
    `GET /v1/ws HTTP/1.1\r\n${good}${upgrade}`,
    `GET /v1/entries?day=%00 HTTP/1.1\r\n${good}\r\n`,
  ];
  return Buffer.concat([Buffer.from(beginnings[randomInt(beginnings.length)] ?? ''), randomBytes(randomInt(400))]);
}

/** Sends bytes and closes; done when the other side closed too, or after a moment. */
const once = (port: number, bytes: Buffer): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.setTimeout(50, () => socket.destroy());
    socket.on('error', () => {}).on('close', () => resolve());
    socket.resume();
  });

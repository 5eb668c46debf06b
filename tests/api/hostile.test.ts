import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { parseOrigin } from '#shared/parse/origin.ts';
import { closeLocalApis, listen, openLocalApi, until } from '../support/openLocalApi.ts';

afterEach(closeLocalApis);

/** A connection of bytes, and whether it was ended. */
async function raw(port: number): Promise<{ socket: Socket; ended: () => boolean }> {
  let ended = false;
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {}).on('close', () => (ended = true));
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()).once('close', () => resolve()));
  socket.resume();
  return { socket, ended: () => ended };
}

test('who asks slowly, or not at all, or does not take the answer, is cut off after ten seconds; who listens is not', async () => {
  const { port, token, clock } = await openLocalApi();
  const listening = await listen(port, token);
  const silent = await raw(port);
  const slow = await raw(port);
  slow.socket.write('GET /v1/state HTTP/1.1\r\nHost: 127.');
  const body = await raw(port);
  const head = `POST /v1/commands HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\n`;
  body.socket.write(`${head}Content-Length: 50\r\n\r\n{`);
  await until(() => clock.pending() === 4);
  clock.advance(10_000);
  await until(() => silent.ended() && slow.ended() && body.ended());
  expect(listening.ended()).toBe(false);
  expect(clock.pending()).toBe(1);
});

test('a thousand connections: so many are open, the rest are closed, and it goes on answering', async () => {
  const { port, ask, clock } = await openLocalApi();
  const all = await Promise.all(Array.from({ length: 1000 }, () => raw(port)));
  await until(() => all.filter(({ ended }) => ended()).length === 360);
  clock.advance(10_000);
  await until(() => all.every(({ ended }) => ended()));
  expect((await ask('/v1/state')).status).toBe(200);
});

test('six hundred connections that say nothing, or say no token, do not close the door for who has one', async () => {
  const { port, token, ask, socket } = await openLocalApi();
  const listening = await listen(port, token);
  const holders = await Promise.all(Array.from({ length: 640 }, () => raw(port)));
  for (const { socket: one } of holders) one.write(`GET /v1/state HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`);
  // Without any time that passes: they are there as long as they like.
  for (let n = 0; n < 5; n++) {
    expect((await ask('/v1/state')).status).toBe(200);
    holders.push(...(await Promise.all(Array.from({ length: 100 }, () => raw(port)))));
  }
  const local = await new Promise<number>((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    httpRequest({ socketPath: socket, path: '/v1/state', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
  expect(local).toBe(200);
  expect(listening.ended()).toBe(false);
  for (const { socket: one } of holders) one.destroy();
});

test('a body of a hundred megabytes is refused before it is read', async () => {
  const { port, token, ask } = await openLocalApi();
  const part = Buffer.alloc(1024 * 1024, 'x');
  let sent = 0;
  const status = await new Promise<number>((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-length': 100 * part.length };
    const asked = httpRequest(
      { host: '127.0.0.1', port, path: '/v1/commands', method: 'POST', headers },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    asked.on('error', (error: NodeJS.ErrnoException) => (sent < 100 ? resolve(0) : reject(error)));
    const more = (): void => {
      while (sent < 100 && asked.writable) {
        sent += 1;
        if (!asked.write(part)) return void asked.once('drain', more);
      }
    };
    more();
  });
  // Where the connection was closed while it was still being sent, there was nobody left to tell.
  expect([413, 0]).toContain(status);
  expect(sent).toBeLessThan(100);
  expect((await ask('/v1/state')).status).toBe(200);
});

test('who listens but does not read is cut off, and the others are told on', async () => {
  const { port, token, execute } = await openLocalApi();
  const deaf = await raw(port);
  deaf.socket.pause();
  deaf.socket.write(`GET /v1/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\n\r\n`);
  const keen = await listen(port, token);
  execute({ type: 'changeSettings', settings: { severalAtOnce: true } });
  // In the end each change tells a hundred tasks, 60 kB.
  const long = 'x'.repeat(490);
  for (let n = 0; n < 400; n++) {
    if (n < 100) execute({ type: 'startTitle', title: `${n} ${long}` });
    else execute({ type: 'renameTask', taskId: 1, title: `again ${n}` });
    await until(() => keen.heard.length === n + 2);
  }
  deaf.socket.resume();
  await until(deaf.ended);
  expect(keen.ended()).toBe(false);
});

test('a page is let in by its origin alone: it may read, ask first, and nothing is said to the others', async () => {
  const { ask, execute, feed, core, port, token } = await openLocalApi();
  const origin = 'https://page.example';
  execute({ type: 'changeSettings', settings: { localApiOrigins: [origin], localApiPort: port } });
  await feed.settled();
  expect(core.snapshot().localApi.state).toBe('on');
  const from = (page: string, init: RequestInit = {}) => ask('/v1/state', { ...init, headers: { origin: page } });
  const allowed = await from(origin);
  expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
  const preflight = await fetch(`http://127.0.0.1:${port}/v1/commands`, { method: 'OPTIONS', headers: { origin } });
  expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET']);
  for (const page of ['https://evil.example', 'null', 'http://page.example', `http://127.0.0.1:${port + 1}`]) {
    const refused = await from(page);
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  }
  // The page that the feed itself serves is one of its own; the token is asked for all the same.
  expect((await from(`http://127.0.0.1:${port}`)).status).toBe(200);
  expect((await fetch(`http://127.0.0.1:${port}/v1/state`, { headers: { origin } })).status).toBe(401);
  expect((await fetch(`http://127.0.0.1:${port}/v1/state?token=${token}`)).status).toBe(200);
  const byQuery = { method: 'POST', body: '{"type":"toggleTimer"}' };
  expect((await fetch(`http://127.0.0.1:${port}/v1/commands?token=${token}`, byQuery)).status).toBe(401);
});

test('origins are read as people paste them', () => {
  expect(parseOrigin('https://Page.example/a/b?c')).toBe('https://page.example');
  expect(parseOrigin('http://localhost:3000')).toBe('http://localhost:3000');
  expect(parseOrigin('https://page.example:443/')).toBe('https://page.example');
  for (const wrong of ['*', 'null', 'page.example', 'https://*.example', 'file:///x', 'https://a b']) {
    expect(parseOrigin(wrong)).toBe(null);
  }
});

test('no bytes, before or after a good beginning, hurt more than their own connection', async () => {
  const { port, token, ask } = await openLocalApi();
  const head = `GET /v1/ws HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\n`;
  const upgrade = `${head}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`;
  const beginnings = ['', 'GET ', 'POST /v1/commands HTTP/1.1\r\n', head, upgrade];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), async (beginning, bytes) => {
      const { socket } = await raw(port);
      socket.write(beginning);
      socket.end(bytes);
      await new Promise<void>((resolve) =>
        socket.once('close', () => resolve()).setTimeout(200, () => socket.destroy()),
      );
    }),
    { numRuns: 60 },
  );
  expect((await ask('/v1/state')).status).toBe(200);
}, 30_000);

test('titles with NUL, escapes and halves of characters are taken in clean, and the connection stands', async () => {
  const { ask, command } = await openLocalApi();
  for (const [title, kept] of [
    ['\u0000Write', 'Write'],
    ['Re\u001B]0;x\u0007ad', 'Re]0;xad'],
    ['Pl\uD800an', 'Plan'],
  ]) {
    expect((await command({ type: 'startTitle', title })).status).toBe(200);
    expect(await (await ask('/v1/state')).json()).toMatchObject({ active: [{ title: kept }] });
  }
  expect((await command({ type: 'startTitle', title: '\u0000\u202E' })).status).toBe(422);
});

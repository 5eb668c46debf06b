import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { oddFiles, oddNames } from '../support/oddFiles.ts';
import { closeLocalApis, listen, openLocalApi, until } from '../support/openLocalApi.ts';

afterEach(closeLocalApis);

const PAGE = 'https://page.example';
const started = { type: 'startTitle', title: 'Sent' };

/** A feed, and what a command comes to by a token, perhaps of a page. */
async function open() {
  const feed = await openLocalApi();
  async function send(token: string, origin?: string): Promise<[status: number, code: string | undefined]> {
    const headers: Record<string, string> = origin === undefined ? {} : { origin };
    const init = { method: 'POST', body: JSON.stringify(started), token, headers };
    const answer = await feed.ask('/v1/commands', init);
    return [answer.status, ((await answer.json()) as { code?: string }).code];
  }
  /** Lets pages in; the port stays what it is. */
  async function letIn(settings: { localApiOrigins?: string[]; localApiFullOrigins?: string[] }): Promise<void> {
    feed.execute({ type: 'changeSettings', settings: { localApiPort: feed.port, ...settings } });
    await feed.feed.settled();
  }
  return { ...feed, send, letIn };
}

test('the read-only token reads all that is told and changes nothing, by whatever way', async () => {
  const { ask, send, core, port, token, readToken } = await open();
  expect(readToken).not.toBe(token);
  for (const path of ['/v1/state', '/v1/tasks', '/v1/entries', '/v1/openapi.json', '/overlay']) {
    expect((await ask(path, { token: readToken })).status).toBe(200);
  }
  const before = core.snapshot();
  expect(await send(readToken)).toEqual([403, 'feed-read-only']);

  const heard: { event: string; data: { code?: string } }[] = [];
  const socket = new WebSocket(`ws://127.0.0.1:${port}/v1/ws?token=${readToken}`);
  socket.on('message', (data) => heard.push(JSON.parse((data as Buffer).toString()) as (typeof heard)[number]));
  await until(() => heard.length === 1);
  socket.send(JSON.stringify({ command: started }));
  await until(() => heard.length === 2);
  expect(heard).toMatchObject([{ event: 'state' }, { event: 'refused', data: { code: 'feed-read-only' } }]);
  socket.terminate();
  expect(core.snapshot()).toBe(before);
  expect(await send(token)).toEqual([200, undefined]);
});

test('a page reads by default, whichever token it has; with full access, it may do what its token may', async () => {
  const { send, letIn, core, port, token, readToken } = await open();
  const preflight = async () => {
    const init = { method: 'OPTIONS', headers: { origin: PAGE } };
    return (await fetch(`http://127.0.0.1:${port}/v1/commands`, init)).headers.get('access-control-allow-methods');
  };
  await letIn({ localApiOrigins: [PAGE] });
  expect(await preflight()).toBe('GET');
  expect(await send(token, PAGE)).toEqual([403, 'feed-read-only']);
  expect(await send(token, 'https://evil.example')).toEqual([403, 'feed-origin']);
  expect(core.snapshot().tasks.size).toBe(0);
  await letIn({ localApiFullOrigins: [PAGE] });
  expect(await preflight()).toBe('GET, POST');
  expect(await send(readToken, PAGE)).toEqual([403, 'feed-read-only']);
  expect(await send(token, PAGE)).toEqual([200, undefined]);
  expect(core.snapshot().tasks.size).toBe(1);
});

test('the token of before there were two stays the one for full access', async () => {
  const { feed, execute, core, tokenPath } = await open();
  execute({ type: 'changeSettings', settings: { localApi: false } });
  await feed.settled();
  writeFileSync(tokenPath, 'as it was before\n');
  execute({ type: 'changeSettings', settings: { localApi: true, localApiPort: null } });
  await feed.settled();
  const status = core.snapshot().localApi;
  expect(status).toMatchObject({ state: 'on', tokens: { full: 'as it was before' } });
  expect(status.state === 'on' && status.tokens.read).not.toBe('as it was before');
});

test.each(oddNames)('%s in the place of a token is said, and the feed stays closed', async (what) => {
  const { feed, execute, core, tokenPath } = await open();
  execute({ type: 'changeSettings', settings: { localApi: false } });
  await feed.settled();
  rmSync(tokenPath);
  oddFiles[what](tokenPath);
  execute({ type: 'changeSettings', settings: { localApi: true } });
  await feed.settled();
  expect(core.snapshot().localApi).toMatchObject({ state: 'failed', reason: 'failed' });
});

test('each token is this user’s alone, and renewed by itself', async () => {
  const { feed, core, port, token, readToken, tokenPath, ask } = await open();
  expect(statSync(`${tokenPath}-read`).mode & 0o777).toBe(0o600);
  expect(readFileSync(`${tokenPath}-read`, 'utf8').trim()).toBe(readToken);
  const client = await listen(port, readToken);
  feed.renew('read');
  await until(client.ended);
  expect((await ask('/v1/state', { token: readToken })).status).toBe(401);
  expect((await ask('/v1/state', { token })).status).toBe(200);
  const status = core.snapshot().localApi;
  expect(status.state === 'on' && status.tokens.full).toBe(token);
});

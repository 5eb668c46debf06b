import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { apiStateSchema } from '#shared/contract/api.ts';
import type { ApiState } from '#shared/contract/api.ts';
import { translator } from '#shared/i18n/translator.ts';
import { LISTENERS_MAX } from '../../src/main/features/api/listeners.ts';
import { closeLocalApis, listen, openLocalApi, until } from '../support/openLocalApi.ts';
import type { Heard } from '../support/openLocalApi.ts';

afterEach(closeLocalApis);

test('off, nothing is open; on, it is for this machine alone; off again, the port is free and every client is gone', async () => {
  const { core, execute, feed, port, token, socket } = await openLocalApi();
  const client = await listen(port, token);
  expect(statSync(socket).mode & 0o777).toBe(0o600);
  execute({ type: 'changeSettings', settings: { localApi: false } });
  await feed.settled();
  expect(core.snapshot().localApi).toEqual({ state: 'off' });
  await until(client.ended);
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  other.close();
});

test('a port that another program has is told, and nothing is open', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const taken = (other.address() as { port: number }).port;
  const { status } = await openLocalApi(taken);
  expect(status).toMatchObject({ state: 'failed', reason: 'taken' });
  other.close();
});

test('the state says what a client needs to count by itself, and nothing else of a task', async () => {
  const { ask, execute, clock } = await openLocalApi();
  execute({ type: 'addTasks', tasks: [{ title: 'Write', project: 'Client', tags: ['secret'] }] });
  execute({ type: 'startTimer', taskId: 1 });
  clock.advance(90_000);
  execute({ type: 'pauseTimer', taskId: 1 });
  execute({ type: 'startTimer', taskId: 1 });
  const state = apiStateSchema.strict().parse(await (await ask('/v1/state')).json());
  const now = clock.now();
  const today = { time_spent: 90_000, spent_today: 90_000, started_at: now };
  expect(state).toMatchObject({ server_now: now, active: [{ id: 1, title: 'Write', project: 'Client', ...today }] });
  expect(JSON.stringify(state)).not.toContain('secret');
});

test.each<[string, RequestInit & { token?: string }, string, number, string]>([
  ['a wrong token', { token: 'wrong' }, '/v1/state', 401, 'feed-token'],
  ['a page of the web', { headers: { origin: 'https://example.com' } }, '/v1/state', 403, 'feed-origin'],
  ['another method', { method: 'DELETE' }, '/v1/state', 405, 'feed-method'],
  ['another path', {}, '/v1/nothing', 404, 'feed-path'],
  ['a change by GET', {}, '/v1/commands', 404, 'feed-path'],
  ['no JSON', { method: 'POST', body: 'start' }, '/v1/commands', 400, 'bad-request'],
  ['no command', { method: 'POST', body: '{"type":"leave","at":1}' }, '/v1/commands', 400, 'bad-request'],
  ['a body that is too large', { method: 'POST', body: 'x'.repeat(100_000) }, '/v1/commands', 413, 'feed-large'],
])('%s is refused, and says why', async (_what, init, path, status, code) => {
  const { ask, core } = await openLocalApi();
  const before = core.snapshot();
  const answer = await ask(path, init);
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
  expect(answer.headers.get('access-control-allow-origin')).toBe(null);
  expect(core.snapshot()).toBe(before);
});

test('the scheme of the token is read in any case, and HEAD answers as GET, without the body', async () => {
  const { port, token, readToken } = await openLocalApi();
  const from = (method: string, authorization: string, path = '/v1/tasks') =>
    fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { authorization } });
  for (const scheme of ['Bearer', 'bearer', 'BEARER', 'bEARER ']) {
    expect([scheme, (await from('GET', `${scheme} ${token}`)).status]).toEqual([scheme, 200]);
  }
  for (const wrong of [token, `Basic ${token}`, `Bearer${token}`, `Bearer ${token}x`, 'Bearer', '']) {
    expect([wrong, (await from('GET', wrong)).status]).toEqual([wrong, 401]);
  }
  for (const path of [
    '/v1/tasks',
    '/v1/openapi.json',
    '/overlay',
    '/v1/nothing',
    '/v1/commands',
    '/v1/entries?day=x',
  ]) {
    const [head, get] = await Promise.all([
      from('HEAD', `Bearer ${readToken}`, path),
      from('GET', `Bearer ${readToken}`, path),
    ]);
    const told = ({ status, headers }: Response) => [
      path,
      status,
      headers.get('content-type'),
      headers.get('content-length'),
    ];
    expect(told(head)).toEqual(told(get));
    expect(await head.text()).toBe('');
    await get.text();
  }
  // It has an end, unlike the events themselves.
  const events = await from('HEAD', `Bearer ${token}`, '/v1/events');
  expect([events.status, events.headers.get('content-type'), await events.text()]).toEqual([
    200,
    'text/event-stream; charset=utf-8',
    '',
  ]);
});

test.each([
  '',
  'x',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '-000001-01-01',
  '9999-12-31',
  '+010000-01-01',
  '20260101',
  '2026-1-1',
  '２０２６-01-01',
])('a day that is none, or beyond all days, is refused in words: %s', async (day) => {
  const { ask } = await openLocalApi();
  const answer = await ask(`/v1/entries?day=${encodeURIComponent(day)}`);
  expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'bad-request' }]);
});

test('a name that was rebound to this machine is refused by its Host, on both addresses', async () => {
  const { port, token } = await openLocalApi();
  const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));
  for (const host of hasIpv6 ? ['127.0.0.1', '::1'] : ['127.0.0.1']) {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { host: `evil.example:${port}`, authorization: `Bearer ${token}` };
      httpRequest({ host, port, path: '/v1/state', headers }, resolve).on('error', reject).end();
    });
    expect(response.statusCode).toBe(403);
    response.resume();
  }
});

test('commands are those of the window: done and answered with the revision, or refused in words', async () => {
  const { command, core } = await openLocalApi();
  const added = await command({ type: 'addTasks', tasks: [{ title: 'Write' }] });
  expect(await added.json()).toEqual({ revision: core.snapshot().revision, task_ids: [1] });
  await command({ type: 'startTimer', taskId: 1 });
  expect(core.snapshot().tasks.get(1)?.running).not.toBe(null);
  const refused = await command({ type: 'startTimer', taskId: 99 });
  expect([refused.status, await refused.json()]).toEqual([
    422,
    { code: 'task-not-found', message: translator('en')('rejection.task-not-found') },
  ]);
});

test('events: the state at once, each change once, of the list too, and nothing for what no client is told', async () => {
  const { port, token, execute, addTask } = await openLocalApi();
  const { heard } = await listen(port, token);
  await until(() => heard.length === 1);
  const id = addTask('Write');
  execute({ type: 'startTimer', taskId: id });
  execute({ type: 'changeSettings', settings: { density: 'compact' } });
  execute({ type: 'pauseTimer', taskId: id });
  await until(() => heard.length === 4);
  const actives = heard.map(({ data }) => (data as ApiState).active.map(({ title }) => title));
  expect(actives).toEqual([[], [], ['Write'], []]);
  expect(new Set(heard.map((one) => one.id)).size).toBe(4);
  expect(new Set(heard.map(({ data }) => (data as ApiState).list)).size).toBe(4);
});

test('the etag of the tasks changes when a client or a setting changes what is billable', async () => {
  const { ask, execute, addTask } = await openLocalApi();
  addTask('Write');
  execute({ type: 'changeTask', taskId: 1, fields: { project: 'Site' } });
  execute({ type: 'changeProject', projectId: 1, fields: { client: 'Acme' } });
  const etag = async () => ((await (await ask('/v1/state')).json()) as ApiState).list;
  const billable = async () => JSON.stringify(await (await ask('/v1/tasks')).json()).includes('"billable":true');
  const first = await etag();
  execute({ type: 'changeSettings', settings: { billableByDefault: true } });
  expect([await billable(), (await etag()) === first]).toEqual([true, false]);
  const second = await etag();
  execute({ type: 'changeClient', clientId: 1, fields: { billable: false } });
  expect([await billable(), (await etag()) === second]).toEqual([false, false]);
});

test('the events tell what a setting makes billable', async () => {
  const { port, token, execute } = await openLocalApi();
  const { heard } = await listen(port, token);
  await until(() => heard.length === 1);
  execute({ type: 'changeSettings', settings: { billableByDefault: true } });
  execute({ type: 'addClient', name: 'Acme' });
  await until(() => heard.length === 3);
  expect(new Set(heard.map(({ data }) => (data as ApiState).list)).size).toBe(3);
});

test('who comes back with the last id is told what it missed, each once; an id of another run gets the state', async () => {
  const { port, token, execute, addTask } = await openLocalApi();
  const first = await listen(port, token);
  await until(() => first.heard.length === 1);
  first.close();
  const id = addTask('Write');
  for (let times = 0; times < 3; times++) {
    execute({ type: 'startTimer', taskId: id });
    execute({ type: 'pauseTimer', taskId: id });
  }
  const seen = first.heard[0]?.id ?? '';
  const again = await listen(port, token, '/v1/events', { 'last-event-id': seen });
  const stranger = await listen(port, token, '/v1/events', { 'last-event-id': 'another-7' });
  execute({ type: 'startTimer', taskId: id });
  await until(() => again.heard.length >= 8 && stranger.heard.length >= 2);
  const runs = (heard: readonly Heard[]) => heard.map(({ data }) => (data as ApiState).active.length);
  expect(runs(again.heard)).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
  expect(runs(stranger.heard)).toEqual([0, 1]);
});

test('a second is told to those who asked for it, and only while something is active; else a comment each 15 s', async () => {
  const { port, token, clock, execute, addTask } = await openLocalApi();
  const plain = await listen(port, token);
  const ticking = await listen(port, token, '/v1/events?tick=1');
  await until(() => plain.heard.length === 1 && ticking.heard.length === 1);
  clock.advance(60_000);
  await until(() => plain.comments() === 4 && ticking.comments() === 4);
  expect([plain.heard.length, ticking.heard.length]).toEqual([1, 1]);
  const taskId = addTask('Write');
  execute({ type: 'startTimer', taskId });
  clock.advance(3000);
  const ticks = () => ticking.heard.filter(({ event }) => event === 'tick');
  await until(() => ticks().length >= 3 && plain.heard.length === 3);
  expect(plain.heard.every(({ event }) => event === 'state')).toBe(true);
  plain.close();
  ticking.close();
});

test('without clients no timer of the feed is pending', async () => {
  const { port, token, clock } = await openLocalApi();
  expect(clock.pending()).toBe(0);
  const client = await listen(port, token);
  expect(clock.pending()).toBe(1);
  client.close();
  await until(() => clock.pending() === 0);
});

test('one client more than there is room for is refused', async () => {
  const { port, token, ask } = await openLocalApi();
  const clients = await Promise.all(Array.from({ length: LISTENERS_MAX }, () => listen(port, token)));
  const answer = await ask('/v1/events');
  expect(answer.status).toBe(503);
  for (const client of clients) client.close();
});

test('bytes that are no HTTP end their connection, and nothing else', async () => {
  const { port, ask } = await openLocalApi();
  for (const bytes of [
    '\0\x01\x02\x03\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    `GET /${'a'.repeat(50_000)} HTTP/1.1\r\n\r\n`,
  ]) {
    await new Promise<void>((resolve) => {
      const raw = connect(port, '127.0.0.1', () => raw.write(bytes));
      raw
        .on('error', () => {})
        .on('close', () => resolve())
        .resume();
    });
  }
  expect((await ask('/v1/state')).status).toBe(200);
});

test('the token is of this user alone; a new one ends what came by the old', async () => {
  const { core, feed, port, token, tokenPath, ask } = await openLocalApi();
  expect(statSync(tokenPath).mode & 0o777).toBe(0o600);
  expect(readFileSync(tokenPath, 'utf8').trim()).toBe(token);
  const client = await listen(port, token);
  feed.renew('full');
  await feed.settled();
  await until(client.ended);
  const status = core.snapshot().localApi;
  expect(status.state === 'on' && status.tokens.full !== token).toBe(true);
  expect((await ask('/v1/state')).status).toBe(401);
  expect(status).toMatchObject({ port });
});

test('where a new token cannot be stored, the old one stays in its file, and the feed is closed and says so', async () => {
  const { core, feed, port, token, tokenPath } = await openLocalApi();
  mkdirSync(`${tokenPath}.new`);
  feed.renew('full');
  expect(core.snapshot().localApi).toMatchObject({ state: 'failed', reason: 'failed' });
  expect(readFileSync(tokenPath, 'utf8').trim()).toBe(token);
  await expect(fetch(`http://127.0.0.1:${port}/v1/state`)).rejects.toThrow('fetch failed');
});

test('the socket of a file answers with the token as well, and one that a crash left behind is no obstacle', async () => {
  const { feed, execute, socket, token } = await openLocalApi();
  const overSocket = (authorization: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const options = { socketPath: socket, path: '/v1/state', headers: { authorization } };
      const asked = httpRequest(options, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', reject).end();
    });
  expect([await overSocket(`Bearer ${token}`), await overSocket('')]).toEqual([200, 401]);
  execute({ type: 'changeSettings', settings: { localApi: false } });
  await feed.settled();
  writeFileSync(socket, '');
  execute({ type: 'changeSettings', settings: { localApi: true } });
  await feed.settled();
  expect(await overSocket(`Bearer ${token}`)).toBe(200);
});

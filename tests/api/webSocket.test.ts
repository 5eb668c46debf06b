import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { ClientOptions } from 'ws';
import type { ApiState } from '#shared/contract/api.ts';
import { closeLocalApis, openLocalApi, until } from '../support/openLocalApi.ts';

afterEach(closeLocalApis);

type Message = { readonly event: string; readonly id: unknown; readonly data: Record<string, unknown> };

/** A client over WebSocket, and the messages it has received. */
function connect(port: number, path: string, options: ClientOptions = {}) {
  const told: Message[] = [];
  const closed: number[] = [];
  const pings: unknown[] = [];
  const refused: number[] = [];
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, options);
  socket.on('message', (data) => told.push(JSON.parse((data as Buffer).toString('utf8')) as Message));
  socket.on('close', (code) => closed.push(code)).on('error', () => {});
  socket.on('ping', () => pings.push(1));
  socket.on('unexpected-response', (_request, response) => refused.push(response.statusCode ?? 0));
  return { socket, told, closed, pings, refused };
}

test('tells the state at once, then each change, and takes commands in the other direction', async () => {
  const { port, token, core } = await openLocalApi();
  const { socket, told } = connect(port, `/v1/ws?token=${token}`);
  await until(() => told.length === 1);
  socket.send(JSON.stringify({ id: 'a', command: { type: 'startTitle', title: 'Write' } }));
  await until(() => told.length === 3);
  const answer = told.find(({ event }) => event === 'done');
  expect(answer).toEqual({ event: 'done', id: 'a', data: { revision: core.snapshot().revision, task_ids: [1] } });
  expect(told.find(({ id }) => id === told[1]?.id)?.data).toMatchObject({ active: [{ title: 'Write' }] });
  socket.send(JSON.stringify({ id: 2, command: { type: 'startTimer', taskId: 99 } }));
  socket.send('start!');
  await until(() => told.length === 5);
  expect(told.slice(3).map(({ event, id, data }) => [event, id, data['code']])).toEqual([
    ['refused', 2, 'task-not-found'],
    ['refused', null, 'bad-request'],
  ]);
});

test('who comes back with the last id is told what it missed; ticks only where asked for and something is active', async () => {
  const { port, token, execute, addTask, clock } = await openLocalApi();
  const first = connect(port, `/v1/ws?token=${token}`);
  await until(() => first.told.length === 1);
  first.socket.terminate();
  const taskId = addTask('Write');
  execute({ type: 'startTimer', taskId });
  execute({ type: 'pauseTimer', taskId });
  execute({ type: 'startTimer', taskId });
  const again = connect(port, `/v1/ws?tick=1&last=${String(first.told[0]?.id)}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  await until(() => again.told.length === 4);
  expect(again.told.map(({ data }) => (data as ApiState).active.length)).toEqual([0, 1, 0, 1]);
  clock.advance(2000);
  await until(() => again.told.length === 6);
  expect(again.told.slice(4).map(({ event, id }) => [event, id])).toEqual([
    ['tick', null],
    ['tick', null],
  ]);
});

test('a client that answers no ping is let go', async () => {
  const { port, token, clock } = await openLocalApi();
  const live = connect(port, `/v1/ws?token=${token}`);
  const dead = connect(port, `/v1/ws?token=${token}`, { autoPong: false });
  await until(() => live.told.length === 1 && dead.told.length === 1);
  clock.advance(15_000);
  await until(() => live.pings.length === 1 && dead.pings.length === 1);
  // Its answer is under way: a round trip of its own is behind it.
  live.socket.send('{}');
  await until(() => live.told.length === 2);
  clock.advance(15_000);
  await until(() => dead.closed.length === 1);
  expect(live.closed).toEqual([]);
});

test('a client that sends commands and does not read the answers is cut off', async () => {
  const { port, token, ask } = await openLocalApi();
  const { socket, told, closed } = connect(port, `/v1/ws?token=${token}`);
  await until(() => told.length === 1);
  socket.pause();
  const command = JSON.stringify({ id: 'x'.repeat(60_000) });
  // More than the system keeps for both sides.
  for (let n = 0; n < 500; n++) await new Promise((sent) => socket.send(command, sent));
  await until(() => closed.length === 1);
  expect((await ask('/v1/state')).status).toBe(200);
});

test.each<[string, string, ClientOptions, number]>([
  ['a wrong token', '/v1/ws?token=wrong', {}, 401],
  ['a page that was not let in', '/v1/ws?token=TOKEN', { origin: 'https://example.com' }, 403],
  ['a rebound name', '/v1/ws?token=TOKEN', { headers: { host: 'evil.example' } }, 403],
  ['another path', '/v1/state?token=TOKEN', {}, 404],
])('%s gets no WebSocket', async (_what, path, options, status) => {
  const { port, token } = await openLocalApi();
  const { refused, socket } = connect(port, path.replace('TOKEN', token), options);
  await until(() => refused.length === 1);
  expect(refused).toEqual([status]);
  socket.terminate();
});

test('a message that is too large, binary, or no frame at all ends its connection, and nothing else', async () => {
  const { port, token, ask } = await openLocalApi();
  const open = async () => {
    const client = connect(port, `/v1/ws?token=${token}`);
    await until(() => client.told.length === 1);
    return client;
  };
  const large = await open();
  large.socket.send('x'.repeat(1_000_000));
  const binary = await open();
  binary.socket.send(Buffer.from([1, 2, 3]));
  const broken = await open();
  // Reserved bits, an unknown kind of frame, unmasked: written past the library.
  Reflect.get(broken.socket, '_socket').write(Buffer.from([0xff, 0x05, 1]));
  await until(() => [large, binary, broken].every(({ closed }) => closed.length === 1));
  expect([large.closed[0], binary.closed[0]]).toEqual([1009, 1003]);
  expect((await ask('/v1/state')).status).toBe(200);
});

import { spawn } from 'node:child_process';
import { EventSource } from 'eventsource';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { apiEntriesSchema, apiTasksSchema } from '#shared/contract/api.ts';
import type { ApiState } from '#shared/contract/api.ts';
import { closeLocalApis, listen, openLocalApi, until } from '../support/openLocalApi.ts';
import { openProxy } from '../support/proxy.ts';

afterEach(closeLocalApis);

/** The package's own client; the header is set as it says. */
function source(port: number, token: string) {
  const told: string[] = [];
  const errors: unknown[] = [];
  const events = new EventSource(`http://127.0.0.1:${port}/v1/events`, {
    fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } }),
  });
  events.addEventListener('state', ({ data }) => {
    told.push((JSON.parse(String(data)) as ApiState).active.map(({ title }) => title).join());
  });
  events.addEventListener('error', (error) => errors.push(error));
  return { told, errors, close: () => events.close() };
}

test('curl -N, eventsource and ws are told the same, each change once', async () => {
  const { port, token, addTask, execute } = await openLocalApi();
  const curl = spawn('curl', ['-sN', '-H', `Authorization: Bearer ${token}`, `http://127.0.0.1:${port}/v1/events`]);
  let text = '';
  curl.stdout.on('data', (part) => (text += String(part)));
  const byCurl = () => [...text.matchAll(/^data: (.*)$/gmu)].map(([, data = '']) => JSON.parse(data) as ApiState);
  const events = source(port, token);
  const byWs: ApiState[] = [];
  const socket = new WebSocket(`ws://127.0.0.1:${port}/v1/ws?token=${token}`);
  socket.on('message', (data) => byWs.push((JSON.parse((data as Buffer).toString()) as { data: ApiState }).data));
  await until(() => byCurl().length === 1 && events.told.length === 1 && byWs.length === 1);
  const [a, b] = [addTask('A'), addTask('B')];
  execute({ type: 'startTimer', taskId: a });
  execute({ type: 'startTimer', taskId: b });
  execute({ type: 'renameTask', taskId: b, title: 'C' });
  execute({ type: 'pauseTimer', taskId: b });
  const titles = (states: readonly ApiState[]) => states.map(({ active }) => active.map(({ title }) => title).join());
  // Two tasks are added before the first starts.
  const expected = ['', '', '', 'A', 'B', 'C', ''];
  await until(() => [byCurl(), events.told, byWs].every(({ length }) => length >= expected.length));
  expect([titles(byCurl()), events.told, titles(byWs)]).toEqual([expected, expected, expected]);
  expect(byCurl()).toEqual(byWs);
  curl.kill();
  events.close();
  socket.terminate();
});

test('a network that is cut, and a server that starts anew, cost no change and double none', async () => {
  const { socket, token, addTask, execute, feed } = await openLocalApi();
  const id = addTask('A');
  const flip = (n: number) => execute({ type: 'renameTask', taskId: id, title: `A${n}` });
  const proxy = await openProxy({ path: socket });
  const events = source(proxy.port, token);
  execute({ type: 'startTimer', taskId: id });
  await until(() => events.told.at(-1) === 'A');
  await proxy.cut();
  for (let n = 1; n <= 5; n++) flip(n);
  await proxy.mend();
  await until(() => events.told.at(-1) === 'A5');
  const since = events.told.slice(events.told.indexOf('A'));
  expect(since).toEqual(['A', 'A1', 'A2', 'A3', 'A4', 'A5']);

  const errors = events.errors.length;
  execute({ type: 'changeSettings', settings: { localApi: false } });
  await feed.settled();
  execute({ type: 'changeSettings', settings: { localApi: true } });
  await feed.settled();
  await until(() => events.errors.length > errors);
  flip(6);
  await until(() => events.told.at(-1) === 'A6');
  expect(events.told.slice(events.told.indexOf('A5'))).toEqual(['A5', 'A6']);
  events.close();
  await proxy.cut();
}, 30_000);

test('with a hundred clients and nothing active, signs of life are all that is sent', async () => {
  const { port, token, clock, execute } = await openLocalApi();
  const clients = await Promise.all(
    Array.from({ length: 100 }, (_client, n) => listen(port, token, n % 2 ? '/v1/events?tick=1' : '/v1/events')),
  );
  await until(() => clients.every(({ heard }) => heard.length === 1));
  execute({ type: 'changeSettings', settings: { density: 'compact' } });
  clock.advance(30_000);
  await until(() => clients.every(({ comments }) => comments() === 2));
  expect(clients.every(({ heard }) => heard.length === 1)).toBe(true);
  for (const client of clients) client.close();
});

test('the list of tasks and the entries of a day are told as their schemas say', async () => {
  const { ask, execute, clock } = await openLocalApi();
  execute({ type: 'startTitle', title: 'Write', project: 'Client', tags: ['deep'], due: '2026-03-05' });
  clock.advance(90_000);
  execute({ type: 'addTasks', tasks: [{ title: 'Read' }] });
  const { tasks } = apiTasksSchema.parse(await (await ask('/v1/tasks')).json());
  expect(tasks.map(({ title, tags, due }) => [title, tags, due])).toEqual([
    ['Read', [], null],
    ['Write', ['deep'], '2026-03-05'],
  ]);
  const today = apiEntriesSchema.parse(await (await ask('/v1/entries')).json());
  expect(today.entries).toMatchObject([{ title: 'Write', project: 'Client', ended_at: null, spent: 90_000 }]);
  const before = apiEntriesSchema.parse(await (await ask('/v1/entries?day=2026-03-03')).json());
  expect([before.day.date, before.entries]).toEqual(['2026-03-03', []]);
  expect((await ask('/v1/entries?day=tomorrow')).status).toBe(400);
});

test('over an idle midnight the feed tells the day that it is, and so do those who listen', async () => {
  const { ask, clock, port, token, core, execute } = await openLocalApi();
  execute({ type: 'startTitle', title: 'Write' });
  clock.advance(3_600_000);
  execute({ type: 'stopTimers' });
  const { heard, close } = await listen(port, token);
  await until(() => heard.length === 1);
  clock.sleep(20 * 3_600_000);
  expect(core.snapshot().day.date).toBe('2026-03-04');
  clock.advance(0);
  await until(() => heard.length === 2);
  expect(heard.at(-1)?.data).toMatchObject({
    day: '2026-03-05',
    day_start: Date.UTC(2026, 2, 5),
    day_end: Date.UTC(2026, 2, 6),
  });
  close();
  clock.sleep(24 * 3_600_000);
  const asked = async (path: string) => (await ask(path)).json();
  expect(apiTasksSchema.parse(await asked('/v1/tasks'))).toMatchObject({
    day: '2026-03-06',
    tasks: [{ spent_today: 0 }],
  });
  clock.sleep(24 * 3_600_000);
  expect(await asked('/v1/state')).toMatchObject({ day: '2026-03-07' });
  clock.sleep(24 * 3_600_000);
  expect(apiEntriesSchema.parse(await asked('/v1/entries')).day.date).toBe('2026-03-08');
});

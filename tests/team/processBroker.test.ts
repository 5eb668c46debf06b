import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import type { Broker, BrokerEvents } from '../../src/main/features/team/broker.ts';
import { createBrokerHost } from '../../src/main/features/team/brokerHost.ts';
import type { Order, Report } from '../../src/main/features/team/brokerWire.ts';
import { createProcessBroker } from '../../src/main/features/team/processBroker.ts';
import { addressOf, mqttBroker } from '../support/meet.ts';
import { startMosquitto } from '../support/mosquitto.ts';
import { until } from '../support/openLocalApi.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** What the app has of a broker, and what is cloned on the way there and back, without another process. */
function apart(broker: Broker) {
  const batches: (readonly Report[])[] = [];
  const seen = { killed: 0, disposed: 0 };
  let over: (code: number) => void = () => {};
  const app = createProcessBroker(() => {
    const { port1, port2 } = new MessageChannel();
    ends.push(() => port1.close());
    const host = createBrokerHost(
      broker,
      (reports) => port2.postMessage(reports),
      () => (seen.disposed += 1),
    );
    port2.on('message', (order: Order) => host(order));
    return {
      post: (order) => port1.postMessage(order),
      onReports: (listener) =>
        port1.on('message', (reports: readonly Report[]) => {
          batches.push(reports);
          listener(reports);
        }),
      onEnd: (listener) => (over = listener),
      kill: () => (seen.killed += 1),
    };
  });
  return { app, batches, seen, die: (code: number) => over(code) };
}

/** What comes of a connection. */
function listen() {
  const heard: string[] = [];
  const downs: string[] = [];
  let ups = 0;
  const events: BrokerEvents = {
    up: () => (ups += 1),
    down: (problem, detail) => downs.push(`${problem}: ${detail}`),
    message: ({ payload }) => heard.push(Buffer.from(payload).toString()),
  };
  return { events, heard, downs, ups: () => ups };
}

test('what is said goes through, what is heard comes back in order, and what is confirmed after a goodbye is told', async () => {
  const mosquitto = await startMosquitto();
  const { app, seen } = apart(mqttBroker);
  const { events, heard, ups, downs } = listen();
  const topics = ['stint/north/x/+'];
  const address = addressOf(mosquitto.url, mosquitto.users.anna);
  const connection = app.connect(address, { client: 'one', topics, will: null }, events);
  await until(() => ups() === 1);
  const all = Array.from({ length: 2000 }, (_none, n) => String(n));
  for (const text of all) connection.publish('stint/north/x/a', Buffer.from(text), false);
  await until(() => heard.length === all.length);
  expect(heard).toEqual(all);
  let told = 0;
  connection.publish('stint/north/x/a', Buffer.from('last'), false, () => (told += 1));
  connection.dispose();
  connection.publish('stint/north/x/a', Buffer.from('after'), false, () => (told += 1));
  await until(() => told === 1);
  expect([heard.length, downs, seen]).toEqual([all.length, [], { killed: 0, disposed: 1 }]);
  await mosquitto.stop();
});

test('however much comes at once, the app is handed a batch at a time', async () => {
  const flood: Broker = {
    connect(_address, _session, events) {
      events.up();
      for (let n = 0; n < 20_000; n++) {
        events.message({ topic: 't', payload: Buffer.from(String(n)), retained: false });
      }
      return { publish() {}, dispose() {} };
    },
  };
  const { app, batches } = apart(flood);
  const { events, heard } = listen();
  app.connect(addressOf('mqtt://localhost'), { client: 'one', topics: [], will: null }, events);
  await until(() => heard.length === 20_000);
  expect(heard.at(-1)).toBe('19999');
  expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(500);
});

test('a connection that is over ends its process, and a process that dies is a connection that is over', async () => {
  const refusing: Broker = {
    connect(_address, _session, events) {
      events.down('refused', 'no');
      return { publish() {}, dispose() {} };
    },
  };
  const session = { client: 'one', topics: [], will: null };
  const first = apart(refusing);
  const one = listen();
  first.app.connect(addressOf('mqtt://localhost'), session, one.events);
  await until(() => one.downs.length === 1);
  first.die(0);
  expect([one.downs, first.seen.killed]).toEqual([['refused: no'], 1]);
  const silent: Broker = { connect: () => ({ publish() {}, dispose() {} }) };
  const second = apart(silent);
  const other = listen();
  second.app.connect(addressOf('mqtt://localhost'), session, other.events);
  second.die(9);
  second.die(9);
  expect(other.downs).toEqual(['failed: exit 9']);
});

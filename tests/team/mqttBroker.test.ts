import { afterEach, beforeAll, expect, test } from 'vitest';
import { MESSAGE_MAX } from '#shared/contract/team.ts';
import { fakeBroker } from '../support/fakeBroker.ts';
import { addressOf, meet as meetAt } from '../support/meet.ts';
import { startMosquitto } from '../support/mosquitto.ts';
import type { Mosquitto } from '../support/mosquitto.ts';
import { until } from '../support/openLocalApi.ts';
import { openProxy } from '../support/proxy.ts';

let mosquitto: Mosquitto;
beforeAll(async () => {
  mosquitto = await startMosquitto({ tls: true });
  return mosquitto.stop;
});

const open: { dispose(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.dispose();
});

/** Each test talks about something else. */
let tests = 0;
const newTopic = (): string => `stint/north/test-${++tests}`;

const meet = (...[address, session]: Parameters<typeof meetAt>) => {
  const met = meetAt(address, session);
  open.push(met);
  return met;
};
const anna = (topic: string, url = mosquitto.url) =>
  meet(addressOf(url, mosquitto.users.anna), { client: 'anna', topics: [topic] });
const will = (topic: string) => ({ topic, payload: Buffer.from('gone') });

test('what one says the others hear, and so does it itself', async () => {
  const topic = newTopic();
  const [one, other] = [anna(topic), meet(addressOf(mosquitto.url, mosquitto.users.ben), { topics: [topic] })];
  await Promise.all([one.up(), other.up()]);
  one.say(topic, 'hello');
  const said = [{ topic, text: 'hello', retained: false }];
  await until(() => one.heard.length === 1 && other.heard.length === 1);
  expect([one.heard, other.heard]).toEqual([said, said]);
});

test('over TLS and WebSocket too, by an authority of one’s own', async () => {
  const trusted = { ...mosquitto.users.anna, authority: mosquitto.files.authority };
  const urls = [mosquitto.tlsUrl, `ws://localhost:${mosquitto.wsPort}`, `wss://localhost:${mosquitto.wssPort}`];
  for (const url of urls) {
    const topic = newTopic();
    const one = meet(addressOf(url, trusted), { topics: [topic] });
    await one.up();
    one.say(topic, 'hello');
    await until(() => one.heard.length === 1);
    one.dispose();
  }
});

test('who comes late hears at once what was said to stay, and not what was taken back', async () => {
  const topic = newTopic();
  const one = anna(`${topic}/+`);
  await one.up();
  one.say(`${topic}/stays`, 'first', true);
  one.say(`${topic}/stays`, 'last', true);
  one.say(`${topic}/back`, 'taken back', true);
  one.say(`${topic}/back`, '', true);
  one.say(`${topic}/moment`, 'passes');
  await until(() => one.heard.length === 5);
  const late = meet(addressOf(mosquitto.url, mosquitto.users.ben), { topics: [`${topic}/+`] });
  await late.up();
  one.say(`${topic}/moment`, 'after');
  await until(() => late.heard.at(-1)?.text === 'after');
  expect(late.heard.map(({ text, retained }) => [text, retained])).toEqual([
    ['last', true],
    ['after', false],
  ]);
});

test('all that stays is heard, of a thousand members and more, though a broker queues no more promises than that', async () => {
  const topic = newTopic();
  const one = anna(`${topic}/+`);
  await one.up();
  const all = Array.from({ length: 3000 }, (_one, n) => `${topic}/${n}`);
  for (const each of all) one.say(each, 'here', true);
  await until(() => one.heard.length === all.length);
  const late = meet(addressOf(mosquitto.url, mosquitto.users.ben), { topics: [`${topic}/+`] });
  await until(() => late.heard.length === all.length);
  for (const each of all) one.say(each, '', true);
  await until(() => one.heard.length === 2 * all.length);
});

test.each(['cut', 'goodbye'] as const)('the others are told the last will of who is gone: %s', async (how) => {
  const topic = newTopic();
  const proxy = await openProxy({ port: mosquitto.port, host: '127.0.0.1' });
  const one = meet(addressOf(`mqtt://127.0.0.1:${proxy.port}`, mosquitto.users.anna), {
    client: 'anna',
    will: will(topic),
  });
  const other = meet(addressOf(mosquitto.url, mosquitto.users.ben), { topics: [topic] });
  await Promise.all([one.up(), other.up()]);
  if (how === 'cut') await proxy.cut();
  else one.dispose();
  await until(() => other.heard.length === 1);
  expect(other.heard).toEqual([{ topic, text: 'gone', retained: false }]);
  const late = meet(addressOf(mosquitto.url, mosquitto.users.anna), { client: 'late', topics: [topic] });
  await until(() => late.heard.length === 1);
  expect(late.heard[0]?.retained).toBe(true);
  expect(one.ends.map(({ problem }) => problem)).toEqual(how === 'cut' ? ['lost'] : []);
  if (how === 'goodbye') await proxy.cut();
});

test('who leaves before it is answered is gone, and does not come after all', async () => {
  let isGreeted = false;
  const fake = await fakeBroker(() => {
    isGreeted = true;
    return [];
  });
  const one = meet(addressOf(fake.url));
  await until(() => isGreeted);
  one.dispose();
  await until(() => fake.guests() === 0);
  expect([one.isUp(), one.ends]).toEqual([false, []]);
  fake.close();
});

test('a broker that dies is lost, and has what stayed when it is back', async () => {
  const topic = newTopic();
  const own = await startMosquitto();
  const one = meet(addressOf(own.url, own.users.anna), { topics: [topic] });
  await one.up();
  await own.kill();
  expect(await one.down()).toMatchObject({ problem: 'lost' });
  one.say(topic, 'to nobody');
  await own.start();
  const again = meet(addressOf(own.url, own.users.anna), { topics: [topic] });
  await again.up();
  again.say(topic, 'back');
  await until(() => again.heard.length === 1);
  expect(again.heard[0]?.text).toBe('back');
  expect(one.ends).toHaveLength(1);
  await own.stop();
});

test('a broker that is stopped is lost as well', async () => {
  const own = await startMosquitto();
  const one = meet(addressOf(own.url, own.users.anna));
  await one.up();
  await own.stop();
  expect(await one.down()).toMatchObject({ problem: 'lost' });
});

test('a second one by the same name takes the place of the first', async () => {
  const topic = newTopic();
  const first = anna(topic);
  await first.up();
  const second = anna(topic);
  await second.up();
  // MQTT 5 has a goodbye for this, which not every broker sends: Debian 12’s only hangs up.
  expect(['taken', 'lost']).toContain((await first.down())?.problem);
  second.say(topic, 'still here');
  await until(() => second.heard.length === 1);
});

test('a message that is too long is not handed on, and nothing else is lost by it', async () => {
  const topic = newTopic();
  const one = anna(topic);
  await one.up();
  one.say(topic, 'x'.repeat(MESSAGE_MAX + 1));
  one.say(topic, 'x'.repeat(MESSAGE_MAX * 3));
  one.say(topic, 'y'.repeat(MESSAGE_MAX));
  one.say(topic, 'z');
  await until(() => one.heard.at(-1)?.text === 'z');
  expect(one.heard.map(({ text }) => text.length)).toEqual([MESSAGE_MAX, 1]);
  expect(one.ends).toEqual([]);
});

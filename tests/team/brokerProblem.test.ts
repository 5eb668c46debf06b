import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { TeamProblem } from '#shared/model/team.ts';
import { systemClock } from '../../src/main/clock/systemClock.ts';
import type { BrokerAddress } from '../../src/main/features/team/broker.ts';
import { problemOf, wordsOf } from '../../src/main/features/team/brokerProblem.ts';
import { noEncryption } from '../../src/main/features/team/encryption.ts';
import { openChannel } from '../../src/main/features/team/channel.ts';
import { testConnection } from '../../src/main/features/team/connectionTest.ts';
import { fakeBroker } from '../support/fakeBroker.ts';
import { freePorts } from '../support/freePorts.ts';
import { manualClock } from '../support/manualClock.ts';
import { makeOdd, oddNames } from '../support/oddFiles.ts';
import { addressOf, meet, mqttBroker } from '../support/meet.ts';
import { startMosquitto } from '../support/mosquitto.ts';
import type { Mosquitto } from '../support/mosquitto.ts';
import { until } from '../support/openLocalApi.ts';

/** What a broker of MQTT 5 says, as bytes: welcome; as many topics, refused; goodbye, another one took the place. */
const WELCOME = [0x20, 3, 0, 0, 0];
const GOODBYE_TAKEN = [0xe0, 2, 142, 0];
const isGreeting = (asked: Buffer): boolean => asked[0] === 0x10;
/** The number of what is asked comes after its length, which is two bytes here. */
const refuseSecond = (asked: Buffer): number[] => [0x90, 9, asked[3] ?? 0, asked[4] ?? 0, 0, 0, 135, 0, 0, 0, 0];

let mosquitto: Mosquitto;
let strict: Mosquitto;
beforeAll(async () => {
  mosquitto = await startMosquitto({ tls: true });
  strict = await startMosquitto({ tls: true, clientCertificates: true });
  return () => Promise.all([mosquitto.stop(), strict.stop()]);
});

const fakes: { close(): void }[] = [];
afterEach(() => {
  for (const { close } of fakes.splice(0)) close();
});
async function fake(...how: Parameters<typeof fakeBroker>) {
  const made = await fakeBroker(...how);
  fakes.push(made);
  return made;
}

const tryAt = (url: string, more: Partial<BrokerAddress> = {}) =>
  testConnection(mqttBroker, systemClock, {
    team: 'north',
    address: addressOf(url, { ...mosquitto.users.anna, ...more }),
  });

test('a team that can be reached is told so, with TLS and a certificate of one’s own, and keeps no trace of the try', async () => {
  const trusted = { authority: strict.files.authority };
  expect(await tryAt(mosquitto.url)).toEqual({ ok: true });
  expect(await tryAt(strict.tlsUrl, { ...trusted, ...strict.files.client })).toEqual({ ok: true });
  const late = meet(addressOf(mosquitto.url, mosquitto.users.ben), { topics: ['stint/north/#'] });
  await late.up();
  late.say('stint/north/after', 'after');
  await until(() => late.heard.some(({ text }) => text === 'after'));
  expect(late.heard).toHaveLength(1);
  late.dispose();
});

type Case = readonly [
  name: string,
  problem: TeamProblem,
  words: RegExp,
  where: () => readonly [url: string, more?: Partial<BrokerAddress>],
];
const by = (port: number, scheme = 'mqtt'): string => `${scheme}://localhost:${port}`;
const trusted = () => ({ authority: mosquitto.files.authority });
const cases: readonly Case[] = [
  ['a name that nobody has', 'address', /nowhere\.invalid/u, () => ['mqtt://nowhere.invalid']],
  ['an unknown authority', 'tls', /self-signed certificate/u, () => [mosquitto.tlsUrl]],
  ['the same over WebSocket', 'tls', /self-signed certificate/u, () => [by(mosquitto.wssPort, 'wss')]],
  [
    'a certificate for another name',
    'tls',
    /does not match.*localhost.*elsewhere/u,
    () => [by(mosquitto.wrongNamePort, 'mqtts'), trusted()],
  ],
  [
    'no certificate where one is wanted',
    'tls',
    /certificate required/u,
    () => [strict.tlsUrl, { authority: strict.files.authority }],
  ],
  ['a file that is not there', 'tls', /ENOENT.*ca\.pem/u, () => [mosquitto.tlsUrl, { authority: '/nowhere/ca.pem' }]],
  ...oddNames.map((what): Case => [
    `${what} instead of a certificate`,
    'tls',
    /EFTYPE|EFBIG/u,
    () => [mosquitto.tlsUrl, { authority: makeOdd(what) }],
  ]),
  [
    'a file that is no certificate',
    'tls',
    /^PEM routines: /u,
    () => [mosquitto.tlsUrl, { certificate: import.meta.filename, key: import.meta.filename }],
  ],
  [
    'the key of another certificate',
    'tls',
    /key values mismatch/u,
    () => [mosquitto.tlsUrl, { ...mosquitto.files.client, key: mosquitto.files.server.key }],
  ],
  ['TLS to a port without', 'tls', /ECONNRESET|disconnected/u, () => [by(mosquitto.port, 'mqtts')]],
  ['no TLS to a port with it', 'refused', /ECONNRESET|^$/u, () => [by(mosquitto.tlsPort)]],
  ['WebSocket to a port without', 'refused', /ECONNRESET|hang up/u, () => [by(mosquitto.port, 'ws')]],
  ['a wrong password', 'login', /Not authorized/u, () => [mosquitto.url, { password: 'wrong' }]],
  ['no user', 'login', /Not authorized/u, () => [mosquitto.url, { user: null, password: null }]],
  ['another team', 'rights', /^stint\/north\/x\/.*Not authorized/u, () => [mosquitto.url, mosquitto.users.zoe]],
];

test.each(cases)('a try tells what fails: %s, "%s"', async (_name, problem, words, where) => {
  const tried = await tryAt(...where());
  expect(tried).toMatchObject({ ok: false, problem });
  expect('detail' in tried && tried.detail).toMatch(words);
});

test('nothing listens: refused, whatever addresses the name has', async () => {
  const [port = 0] = await freePorts(1);
  expect(await tryAt(by(port))).toMatchObject({
    problem: 'refused',
    detail: expect.stringMatching(/ECONNREFUSED.*\d/u),
  });
});

test('a listener that never answers is silent, within ten seconds', { timeout: 15_000 }, async () => {
  const { url } = await fake();
  const began = performance.now();
  expect(await tryAt(url)).toEqual({ ok: false, problem: 'silent', detail: 'connack timeout' });
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('a broker that stops answering half way is silent too', async () => {
  let isAsked = false;
  const { url } = await fake((asked) => {
    if (isGreeting(asked)) return WELCOME;
    isAsked = true;
    return [];
  });
  const clock = manualClock();
  const trying = testConnection(mqttBroker, clock, { team: 'north', address: addressOf(url) });
  await until(() => isAsked);
  clock.advance(10_000);
  expect(await trying).toMatchObject({ ok: false, problem: 'silent' });
});

test('a broker that refuses topics is told by the first of them', async () => {
  const { url } = await fake((asked) => (isGreeting(asked) ? WELCOME : refuseSecond(asked)));
  const tried = await tryAt(url);
  expect(tried).toMatchObject({ ok: false, problem: 'rights' });
  expect('detail' in tried && tried.detail).toMatch(/^stint\/north\/w\/\+: .*Not authorized/u);
});

test('who may speak and not hear has no rights', async () => {
  const mute = await startMosquitto({ acl: 'user anna\ntopic write stint/north/#\n' });
  const clock = manualClock();
  const trying = testConnection(mqttBroker, clock, {
    team: 'north',
    address: addressOf(mute.url, mute.users.anna),
  });
  await until(() => /Sending PUBACK/u.test(mute.log()));
  clock.advance(10_000);
  expect(await trying).toMatchObject({ ok: false, problem: 'rights' });
  await mute.stop();
});

test('a member of another team is not let in either', async () => {
  const ends: string[] = [];
  const session = openChannel({
    clock: systemClock,
    broker: mqttBroker,
    address: addressOf(mosquitto.url, mosquitto.users.zoe),
    team: 'north',
    me: randomUUID(),
    purpose: 'member',
    number: 1,
    encryption: noEncryption,
    onReady: () => ends.push('ready'),
    onMessages: () => {},
    onDown: (problem) => ends.push(problem),
  });
  await until(() => ends.length > 0);
  expect(ends).toEqual(['rights']);
  session.dispose();
});

test('who is told that another one took its place says so', async () => {
  const { url } = await fake((asked) => (isGreeting(asked) ? WELCOME : GOODBYE_TAKEN));
  expect(await meet(addressOf(url)).down()).toEqual({ problem: 'taken', detail: 'Session taken over' });
});

test.each([
  [new Error('Keepalive timeout'), 'lost', 'Keepalive timeout'],
  [Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }), 'lost', 'read ECONNRESET'],
  [
    Object.assign(new Error('Connection refused: Server busy'), { code: 137 }),
    'refused',
    'Connection refused: Server busy',
  ],
  [
    Object.assign(new AggregateError([new Error('connect to a'), new Error('connect to b')]), { code: 'ECONNREFUSED' }),
    'refused',
    'connect to a, connect to b',
  ],
  [
    Object.assign(new Error('write EPROTO 40:error:0A00010B:SSL routines:read:wrong version number:a.c:77:\n'), {
      code: 'EPROTO',
    }),
    'tls',
    'SSL routines: wrong version number',
  ],
  [new Error('Unexpected server response: 404'), 'failed', 'Unexpected server response: 404'],
] as const)('%s is called %s', (error, problem, words) => {
  expect([problemOf(error), wordsOf(error)]).toEqual([problem, words]);
});

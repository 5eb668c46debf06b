import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock as clock } from '../../src/main/clock/systemClock.ts';
import { testConnection } from '../../src/main/features/team/connectionTest.ts';
import { freePorts } from '../support/freePorts.ts';
import { addressOf, meet, mqttBroker } from '../support/meet.ts';
import { until } from '../support/openLocalApi.ts';

const docs = fileURLToPath(new URL('../../docs/team-broker', import.meta.url));

/** The broker of the documentation, on a port of its own, for Anna and Ben of the team north. */
async function makeBroker() {
  const folder = mkdtempSync(join(tmpdir(), 'stint-make-'));
  const env = { ...process.env, STINT_BROKER: folder, HOST: 'localhost', PATH: `${process.env['PATH']}:/usr/sbin` };
  const [port = 0] = await freePorts(1);
  const config = readFileSync(join(docs, 'mosquitto.conf'), 'utf8').replaceAll('FOLDER', folder);
  const asRoot = process.getuid?.() === 0 ? '\nuser root\n' : '';
  writeFileSync(join(folder, 'mosquitto.conf'), config.replace('listener 8883', `listener ${port} 127.0.0.1`) + asRoot);
  const run = (script: string, ...words: string[]) =>
    execFileSync('sh', [join(docs, script), ...words], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const told = run('make.sh', 'north', 'anna', 'ben');
  onTestFinished(() => {
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')));
    rmSync(folder, { recursive: true, force: true });
  });
  const addressFor = (user: string) =>
    addressOf(`mqtts://localhost:${port}`, {
      user,
      password: new RegExp(`User name +${user} +Password +(\\w+)`, 'u').exec(told)?.[1] ?? '',
      authority: join(folder, 'authority.crt'),
    });
  return { folder, addressFor, pin: () => run('pin.sh') };
}

test('once computers are pinned, nobody speaks in the name of another or hears its questions, and everybody takes part', async () => {
  const { folder, addressFor, pin } = await makeBroker();
  const [anna, ben] = [randomUUID(), randomUUID()];
  const topics = ['p', 'w', 'h', 't'].map((letter) => `stint/north/${letter}/+`);
  const come = async (user: string, id: string, own = id) => {
    const met = meet(addressFor(user), {
      client: `stint-${id}`,
      topics: [...topics, `stint/north/q/${own}`, `stint/north/x/${own}`],
    });
    onTestFinished(() => met.dispose());
    await met.up();
    return met;
  };
  for (const [user, id] of [
    ['anna', anna],
    ['ben', ben],
    // Ben comes by the name of Anna's computer, too late.
    ['ben', anna],
  ] as const) {
    const met = await come(user, id);
    met.dispose();
  }
  await until(() => readFileSync(join(folder, 'log'), 'utf8').split(`stint-${anna} (`).length > 2);
  pin();
  // The broker reads its rules when it comes to it.
  for (let isRead = false; !isRead;) {
    const met = await come('ben', ben);
    met.say(`stint/north/p/${randomUUID()}`, '');
    met.say(`stint/north/x/${ben}`, 'done');
    await until(() => met.ends.length > 0 || met.heard.some(({ text }) => text === 'done'));
    isRead = met.ends.length > 0;
    met.dispose();
  }
  const first = await come('anna', anna);
  first.say(`stint/north/p/${anna}`, 'by Anna', true);
  await until(() => first.heard.length === 1);
  const spy = await come('ben', ben, anna);
  first.say(`stint/north/q/${anna}`, 'a question to Anna');
  spy.say(`stint/north/t/${anna}`, 'a timer');
  await until(() => first.heard.length === 3 && spy.heard.length === 2);
  expect(spy.heard.map(({ text }) => text)).toEqual(['by Anna', 'a timer']);
  spy.say(`stint/north/p/${anna}`, 'by Ben', true);
  expect(await spy.down()).toMatchObject({ problem: 'rights' });
  // Messages of two connections arrive in either order.
  expect(first.heard.map(({ text }) => text).toSorted()).toEqual(['a question to Anna', 'a timer', 'by Anna']);
  expect(await testConnection(mqttBroker, clock, { address: addressFor('ben'), team: 'north' })).toEqual({ ok: true });
});

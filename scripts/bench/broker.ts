import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Debian's location, which is not on everybody's PATH. */
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}${delimiter}/usr/sbin` };

/** More than a member of the largest team receives at once. By default, Mosquitto drops everything above 1,000. */
const QUEUE = 10_000;

/** Whether Mosquitto is installed. */
export const hasBroker = (): boolean => !spawnSync('mosquitto', ['-h'], { env }).error;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}

/** Starts a Mosquitto on loopback that accepts everybody and stores nothing. */
export async function startBroker() {
  const folder = mkdtempSync(join(tmpdir(), 'stint-bench-'));
  const port = await freePort();
  const file = join(folder, 'mosquitto.conf');
  const lines = [
    `listener ${port} 127.0.0.1`,
    'allow_anonymous true',
    `max_queued_messages ${QUEUE}`,
    'log_dest stderr',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  const child = spawn('mosquitto', ['-c', file], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    let log = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log = `${log}${text}`.slice(-10_000);
      if (/ running$/mu.test(log)) resolve();
    });
    child.on('exit', () => reject(new Error(`mosquitto ended:\n${log}`)));
  });
  return {
    url: `mqtt://127.0.0.1:${port}`,
    async stop(): Promise<void> {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'stint-bus-'));

async function start(configuration: string): Promise<{ readonly address: string; readonly stop: () => void }> {
  const daemon = spawn('dbus-daemon', [configuration, '--nofork', '--print-address']);
  const [printed] = (await once(daemon.stdout, 'data')) as [Buffer];
  return { address: printed.toString().trim(), stop: () => void daemon.kill() };
}

/** A bus of its own. */
export const startBus = () => start('--session');

/** A bus that lets nobody own this name, as in a sandbox. */
export function startStrictBus(name: string) {
  const file = join(newFolder(), 'bus.conf');
  writeFileSync(
    file,
    `<busconfig><type>session</type><listen>unix:tmpdir=${tmpdir()}</listen><policy context="default">
    <allow send_destination="*"/><allow receive_sender="*"/><deny own="${name}"/></policy></busconfig>`,
  );
  return start(`--config-file=${file}`);
}

/** A bus that starts a program when somebody wants this name; `started`: whether it did. */
export async function startActivatingBus(name: string) {
  const folder = newFolder();
  const mark = join(folder, 'started');
  writeFileSync(join(folder, 'one.service'), `[D-BUS Service]\nName=${name}\nExec=/usr/bin/touch ${mark}\n`);
  const file = join(folder, 'bus.conf');
  writeFileSync(
    file,
    `<busconfig><type>session</type><listen>unix:tmpdir=${tmpdir()}</listen><servicedir>${folder}</servicedir>
    <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>`,
  );
  return { ...(await start(`--config-file=${file}`)), started: () => existsSync(mark) };
}

/** The way to a bus, which ends a connection instead of handing on a call of this method. */
export async function startFragileBus(address: string, method: string) {
  const [, target] = /unix:path=([^,]+)/u.exec(address) as unknown as [string, string];
  const server = createServer((client) => {
    const bus = connect(target);
    bus.pipe(client);
    client.on('data', (chunk) => {
      if (chunk.includes(method)) client.end();
      else bus.write(chunk);
    });
    client.on('close', () => bus.destroy());
  });
  const path = join(newFolder(), 'bus');
  server.listen(path);
  await once(server, 'listening');
  return { address: `unix:path=${path}`, stop: () => void server.close() };
}

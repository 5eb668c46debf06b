import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { makeAuthority } from './certificates.ts';
import type { Certificate } from './certificates.ts';
import { freePorts } from './freePorts.ts';

/** Where Debian has the broker, which is not on everybody's PATH. */
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}${delimiter}/usr/sbin` };

/** Anna and Ben are of the team north, Zoe is of south. */
const users = {
  anna: { user: 'anna', password: 'anna’s own' },
  ben: { user: 'ben', password: 'ben’s own' },
  zoe: { user: 'zoe', password: 'zoe’s own' },
} as const;

const apart = Object.keys(users)
  .map((user) => `user ${user}\ntopic readwrite stint/${user === 'zoe' ? 'south' : 'north'}/#\n`)
  .join('\n');

type Options = {
  /** Listens also with TLS, as `localhost` and `127.0.0.1`; and on another port with a certificate for another name. */
  readonly tls?: boolean;
  /** Who speaks TLS must show a certificate of its own. */
  readonly clientCertificates?: boolean;
  /** Who may read and write what; without it teams are kept apart. */
  readonly acl?: string;
};

/** Says what to do where there is no broker. */
function explain(error: unknown): Error {
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  return isMissing ? new Error('mosquitto is missing: apt-get install mosquitto') : (error as Error);
}

/** Debian's own broker, on ports of loopback, with a folder of its own. */
export async function startMosquitto({ tls = false, clientCertificates = false, acl = apart }: Options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'stint-mosquitto-'));
  const path = (name: string) => join(folder, name);
  const [port = 0, wsPort = 0, tlsPort = 0, wssPort = 0, wrongNamePort = 0] = await freePorts(5);
  const authority = makeAuthority(folder);
  const files = {
    authority: authority.certificate,
    client: authority.client('client'),
    server: authority.server('server', 'DNS:localhost,IP:127.0.0.1'),
    wrongName: authority.server('wrongName', 'DNS:elsewhere.example'),
  };
  const withTls = ({ certificate, key }: Certificate) =>
    `cafile ${files.authority}\ncertfile ${certificate}\nkeyfile ${key}\nrequire_certificate ${clientCertificates}`;
  const secure = `
listener ${tlsPort} 127.0.0.1
${withTls(files.server)}
listener ${wssPort} 127.0.0.1
protocol websockets
${withTls(files.server)}
listener ${wrongNamePort} 127.0.0.1
${withTls(files.wrongName)}
`;
  // As root it would become a user that can read nothing of the folder.
  const config = `${process.getuid?.() === 0 ? 'user root' : ''}
allow_anonymous false
password_file ${path('passwords')}
acl_file ${path('acl')}
persistence true
persistence_location ${folder}/
log_dest stderr
log_type all
listener ${port} 127.0.0.1
listener ${wsPort} 127.0.0.1
protocol websockets
${tls ? secure : ''}`;
  const passwords = Object.values(users).map(({ user, password }) => `${user}:${password}\n`);
  writeFileSync(path('passwords'), passwords.join(''), { mode: 0o600 });
  writeFileSync(path('acl'), acl, { mode: 0o600 });
  writeFileSync(path('mosquitto.conf'), config);
  try {
    execFileSync('mosquitto_passwd', ['-U', path('passwords')], { env });
  } catch (error) {
    throw explain(error);
  }

  let log = '';
  let broker: ChildProcess | null = null;

  /** Starts it, also once more on the same ports; it listens when this is done. */
  async function start(): Promise<void> {
    const began = log.length;
    const child = spawn('mosquitto', ['-c', path('mosquitto.conf')], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    await new Promise<void>((resolve, reject) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        if (/ running$/mu.test(log.slice(began))) resolve();
      });
      child
        .on('error', (error) => reject(explain(error)))
        .on('exit', () => reject(new Error(`mosquitto did not start:\n${log.slice(began)}`)));
    });
    broker = child;
    // A test that fails may not come to stop it.
    const end = () => child.kill('SIGKILL');
    process.once('exit', end);
    child.on('exit', () => process.off('exit', end));
  }

  async function endBy(signal: NodeJS.Signals): Promise<void> {
    const child = broker;
    broker = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  await start();
  return {
    /** Ports of `localhost`: without TLS, with it, and with a certificate for another name. */
    port,
    tlsPort,
    wrongNamePort,
    /** The same over WebSocket. */
    wsPort,
    wssPort,
    url: `mqtt://localhost:${port}`,
    tlsUrl: `mqtts://localhost:${tlsPort}`,
    files,
    users,
    start,
    /** Ends it as a crash does: nothing is written, nobody is told. */
    kill: () => endBy('SIGKILL'),
    /** Ends it, and removes what it wrote. */
    async stop(): Promise<void> {
      await endBy('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
    /** What it told so far. */
    log: () => log,
  };
}

export type Mosquitto = Awaited<ReturnType<typeof startMosquitto>>;

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { isNoise } from '../../scripts/noise.ts';
import { newDataDir } from '../support/app.ts';
import { alive, family } from '../support/family.ts';
import type { Member } from '../support/family.ts';

test.skip(process.platform !== 'linux', 'A virtual display is made on Linux only.');

const root = fileURLToPath(new URL('../..', import.meta.url));

type Started = {
  readonly script: ChildProcess;
  readonly dataDir: string;
  readonly printed: () => string;
  readonly family: () => Member[];
  /** Waits until the app shows its page; answers all that was started until then. */
  readonly up: () => Promise<Member[]>;
};

/** Starts a script as on a machine without a display or a session bus. */
function startBare(command: string, ...args: string[]): Started {
  const mark = `STINT_TEST_MARK=${randomUUID()}`;
  const dataDir = newDataDir();
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, DBUS_SESSION_BUS_ADDRESS: _bus, ...rest } = process.env;
  const [name = '', value = ''] = mark.split('=');
  const words = [...args, `--user-data-dir=${dataDir}`];
  const isScript = command === 'script';
  const script = spawn(command, isScript ? ['-qefc', [process.execPath, ...words].join(' '), '/dev/null'] : words, {
    cwd: root,
    env: { ...rest, LANG: 'en_GB.UTF-8', [name]: value },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [script.stdout, script.stderr]) stream?.on('data', (text) => (printed += String(text)));
  const members = () => family(mark);
  return {
    script,
    dataDir,
    printed: () => printed,
    family: members,
    async up() {
      const shows = () => members().some(({ command: line }) => line.includes('--type=renderer'));
      await expect.poll(shows, { timeout: 45_000 }).toBe(true);
      await expect.poll(() => existsSync(join(dataDir, 'stint.db-wal'))).toBe(true);
      return members();
    },
  };
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(`npm start ended by ${signal} ends all it started, the app in order`, async () => {
    const started = startBare(process.execPath, 'scripts/start.ts');
    const all = await started.up();
    expect(all.map(({ command }) => command).join('\n')).toMatch(/Xvfb[^]*openbox[^]*dbus-daemon[^]*electron/u);
    started.script.kill(signal);
    expect(await once(started.script, 'exit')).toEqual([null, signal]);
    expect(alive(all)).toEqual([]);
    expect(started.family()).toEqual([]);
    expect(existsSync(join(started.dataDir, 'stint.db-wal'))).toBe(false);
  });
}

test('npm start ends while it still builds', async () => {
  const started = startBare(process.execPath, 'scripts/start.ts');
  await expect.poll(() => started.family().some(({ command }) => command.includes('electron-vite'))).toBe(true);
  const all = started.family();
  started.script.kill('SIGTERM');
  expect(await once(started.script, 'exit')).toEqual([null, 'SIGTERM']);
  expect([...alive(all), ...started.family()]).toEqual([]);
  expect(started.printed()).not.toContain('rror');
});

test('a terminal that is closed ends all that npm start started in it', async () => {
  const started = startBare('script', 'scripts/start.ts');
  const all = await started.up();
  started.script.kill('SIGKILL');
  await expect.poll(() => [...alive(all), ...started.family()], { timeout: 15_000 }).toEqual([]);
  expect(existsSync(join(started.dataDir, 'stint.db-wal'))).toBe(false);
});

test('npm run dev ended by SIGTERM ends all it started', async () => {
  const started = startBare(process.execPath, 'scripts/dev.ts');
  const all = await started.up();
  started.script.kill('SIGTERM');
  expect(await once(started.script, 'exit')).toEqual([null, 'SIGTERM']);
  expect([...alive(all), ...started.family()]).toEqual([]);
});

test('npm start ends when the app does, with its code, and keeps the noise of the display out of the terminal', async () => {
  const started = startBare(process.execPath, 'scripts/start.ts');
  const all = await started.up();
  const [log = ''] = /\S+display\.log/u.exec(started.printed()) ?? [];
  expect(readFileSync(log, 'utf8').split('\n').filter(isNoise)).not.toEqual([]);
  const app = all.find(({ command }) => /electron .*--user-data-dir/u.test(command) && !command.includes('--type='));
  process.kill(app?.pid ?? 0, 'SIGTERM');
  expect(await once(started.script, 'exit')).toEqual([0, null]);
  expect([...alive(all), ...started.family()]).toEqual([]);
  expect(started.printed().split('\n').filter(isNoise)).toEqual([]);
});

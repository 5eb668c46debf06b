import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHE } from './runtime/paths.ts';

/** Where the number of the display that `npm start` made is kept, for `npm run screenshot`. */
export const DISPLAY_NOTE = join(CACHE, 'display');

export type VirtualDisplay = { readonly name: string; close(): Promise<void> };

/** Starts Xvfb on a free display, with a window manager. Rejects when Xvfb ends before it is ready. */
export async function virtualDisplay(): Promise<VirtualDisplay> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x960x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.on('data', (data: Buffer) => resolve(`:${data.toString().trim()}`));
    server.on('error', reject).on('exit', () => reject(new Error('Xvfb did not start')));
  });
  const manager = spawn('openbox', [], { stdio: 'ignore', env: { ...process.env, DISPLAY: name } });
  await mkdir(CACHE, { recursive: true });
  await writeFile(DISPLAY_NOTE, name);
  return {
    name,
    async close() {
      await Promise.all([ended(manager), ended(server)]);
      await rm(DISPLAY_NOTE, { force: true });
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => {
    child.on('exit', resolve);
    child.kill();
  });
}

/** Whether there is a display to draw on. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);

/**
 * Runs `use` with the environment of a desktop: the one there is, or a virtual one (`always`: even beside a real one).
 * `wrap` puts a command on a session bus of its own where that is needed.
 */
export async function onDesktop<T>(
  always: boolean,
  use: (env: NodeJS.ProcessEnv, wrap: (command: string, args: readonly string[]) => [string, string[]]) => Promise<T>,
): Promise<T> {
  const virtual = process.platform === 'linux' && (always || !hasDisplay());
  if (!virtual) return await use(process.env, (command, args) => [command, [...args]]);
  const display = await virtualDisplay();
  const ownBus = always || !process.env['DBUS_SESSION_BUS_ADDRESS'];
  const { WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const env = { ...rest, DISPLAY: display.name, XDG_SESSION_TYPE: 'x11' };
  try {
    return await use(env, (command, args) =>
      ownBus ? ['dbus-run-session', ['--', command, ...args]] : [command, [...args]],
    );
  } finally {
    await display.close();
  }
}

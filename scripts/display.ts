import { rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { end, isEnding } from './ending.ts';
import { openLog, shownWithoutNoise } from './noise.ts';
import { shown, start } from './process.ts';
import { CACHE, ROOT } from './runtime/paths.ts';

/** The file with the number of the display that `npm start` created, for `npm run screenshot`. */
export const DISPLAY_NOTE = join(CACHE, 'display');

/** Messages of Chromium and the bus about what a virtual desktop lacks. */
const LOG = join(ROOT, 'out', 'display.log');

export type Server = { readonly address: string; readonly close: () => Promise<void> };

/** Starts a server that writes its address to its fourth stream when it is ready. Rejects if it ends before. */
async function server(command: string, args: readonly string[], log: number): Promise<Server> {
  const child = start(command, args, { stdio: ['ignore', 'ignore', log, 'pipe'] });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    child.on('error', reject).on('exit', () => {
      if (!isEnding()) reject(new Error(`${command} did not start`));
    });
  });
  return { address, close: () => end(child) };
}

/** Starts Xvfb on a free display, with a window manager. */
async function virtualDisplay(log: number): Promise<Server> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x960x24', '-nolisten', 'tcp'];
  const { address, close } = await server('Xvfb', args, log);
  const env = { ...process.env, DISPLAY: `:${address}` };
  const manager = start('openbox', [], { stdio: ['ignore', 'ignore', log], env });
  return { address: env.DISPLAY, close: () => end(manager).then(close) };
}

/** Starts a further display, for an app that must not cover another. Only on Linux. */
export const openDisplay = (): Promise<Server> => virtualDisplay(openLog(LOG));

/** Starts a session bus. */
const sessionBus = (log: number): Promise<Server> =>
  server('dbus-daemon', ['--session', '--nofork', '--print-address=3'], log);

/** Whether there is a display. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);

/**
 * Runs a command on its own virtual desktop with a session bus; returns its exit code. Only on Linux; elsewhere it uses
 * the real desktop.
 */
export async function onOwnDesktop(command: string, args: readonly string[]): Promise<number> {
  if (process.platform !== 'linux') return await shown(command, args);
  return await withDesktop(true, (env) => shown(command, args, { env }));
}

/**
 * Runs the app on the existing desktop, or on a virtual one that screenshots can be taken of; returns its exit code.
 */
export async function onDesktop(command: string, args: readonly string[]): Promise<number> {
  if (hasDisplay()) return await shown(command, args);
  console.log('There is no display: Stint runs on a virtual one. A picture of it: npm run screenshot');
  console.log(`What Chromium and D-Bus say about that is in ${LOG}`);
  return await withDesktop(false, async (env, log) => {
    await mkdir(dirname(DISPLAY_NOTE), { recursive: true });
    await writeFile(DISPLAY_NOTE, String(env['DISPLAY']));
    process.on('exit', () => rmSync(DISPLAY_NOTE, { force: true }));
    return await shownWithoutNoise(log, command, args, env);
  });
}

/** `ownBus`: start a session bus even if there is one. */
async function withDesktop(
  ownBus: boolean,
  use: (env: NodeJS.ProcessEnv, log: number) => Promise<number>,
): Promise<number> {
  const log = openLog(LOG);
  const display = await virtualDisplay(log);
  const found = ownBus ? undefined : process.env['DBUS_SESSION_BUS_ADDRESS'];
  const bus = found ? null : await sessionBus(log);
  const { WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const address = bus?.address ?? found;
  try {
    return await use(
      { ...rest, DISPLAY: display.address, XDG_SESSION_TYPE: 'x11', DBUS_SESSION_BUS_ADDRESS: address },
      log,
    );
  } finally {
    await bus?.close();
    await display.close();
  }
}

import { rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { end, isEnding } from './ending.ts';
import { openLog, shownWithoutNoise } from './noise.ts';
import { shown, start } from './process.ts';
import { CACHE, ROOT } from './runtime/paths.ts';

/** Where the number of the display that `npm start` made is kept, for `npm run screenshot`. */
export const DISPLAY_NOTE = join(CACHE, 'display');

/** What has to be said about a desktop that is not a whole one: what it lacks, in the words of Chromium and the bus. */
const LOG = join(ROOT, 'out', 'display.log');

type Server = { readonly address: string; readonly close: () => Promise<void> };

/** Starts what writes its address on its fourth stream once it is ready. Rejects when it ends before. */
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

/** Starts a session bus. */
const sessionBus = (log: number): Promise<Server> =>
  server('dbus-daemon', ['--session', '--nofork', '--print-address=3'], log);

/** Whether there is a display to draw on. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);

/** Runs a command on a desktop of its own, with a session bus; answers its exit code. On Linux only; elsewhere on the real one. */
export async function onOwnDesktop(command: string, args: readonly string[]): Promise<number> {
  if (process.platform !== 'linux') return await shown(command, args);
  return await withDesktop(true, (env) => shown(command, args, { env }));
}

/** Runs the app on the desktop there is, or else on a virtual one, of which a picture can be taken; answers its exit code. */
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

/** `ownBus`: also where there is one. */
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

import { execFile, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';

const run = promisify(execFile);
/** Sway refuses to run for root: then it runs for the user `nobody`. */
const NOBODY = 65_534;
const HOUR = 3_600_000;
const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** A window as sway sees it. */
export type SwayWindow = {
  readonly app_id: string | null;
  readonly focused: boolean;
  readonly visible: boolean;
  readonly type: 'con' | 'floating_con';
  readonly rect: { readonly width: number; readonly height: number };
};

type Node = SwayWindow & {
  readonly pid?: number;
  readonly nodes: readonly Node[];
  readonly floating_nodes: readonly Node[];
};

const windowsIn = (node: Node): SwayWindow[] =>
  node.pid ? [node] : [...node.nodes, ...node.floating_nodes].flatMap(windowsIn);

/** Starts sway with a display that only it has, without X11. `env`: for programs that shall be shown there. */
export async function startSway() {
  const folder = mkdtempSync(join(tmpdir(), 'stint-sway-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const config = join(folder, 'config');
  writeFileSync(config, 'output HEADLESS-1 mode 1280x960\nxwayland disable\ndefault_border none\n');
  const { DISPLAY: _x11, WAYLAND_DISPLAY: _other, ...rest } = process.env;
  const own = { ...rest, HOME: folder, XDG_RUNTIME_DIR: folder };
  const headless = { WLR_BACKENDS: 'headless', WLR_LIBINPUT_NO_DEVICES: '1', WLR_RENDERER: 'pixman' };
  const sway = spawn('sway', ['-c', config], { stdio: 'ignore', env: { ...own, ...headless }, ...user });
  const find = (name: RegExp): string | undefined => readdirSync(folder).find((file) => name.test(file));
  await expect
    .poll(() => find(/^sway-ipc\..*\.sock$/u) !== undefined && find(/^wayland-\d+$/u) !== undefined)
    .toBe(true);
  const display = join(folder, find(/^wayland-\d+$/u) ?? '');
  const socket = join(folder, find(/^sway-ipc\..*\.sock$/u) ?? '');
  // GTK asks for the folder even where the display is a whole path.
  const env = {
    XDG_RUNTIME_DIR: folder,
    WAYLAND_DISPLAY: display,
    XDG_SESSION_TYPE: 'wayland',
    XDG_CURRENT_DESKTOP: 'sway',
    DISPLAY: undefined,
  };
  // Sway has no keyboard but those of wtype. This one stays, so that windows do not miss the first keys of the next.
  const keyboard = spawn('wtype', ['-s', String(HOUR), '-k', 'Shift_L'], {
    stdio: 'ignore',
    env: { ...own, WAYLAND_DISPLAY: display },
  });
  const tool = (program: string, ...words: string[]) =>
    run(program, words, { env: { ...own, WAYLAND_DISPLAY: display } });

  async function message(...words: string[]): Promise<string> {
    return (await tool('swaymsg', '-s', socket, ...words)).stdout;
  }
  return {
    env,
    folder,
    /** Has sway do something; rejects what it does not accept. */
    message,
    windows: async () => windowsIn(JSON.parse(await message('-r', '-t', 'get_tree')) as Node),
    /** Types as a keyboard does: texts and `wtype`'s options. */
    type: (...words: string[]) => tool('wtype', ...words),
    /** A picture of the display. */
    screenshot: (path: string) => tool('grim', path),
    stop(): void {
      keyboard.kill();
      sway.kill();
    },
  };
}

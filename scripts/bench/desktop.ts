import { join } from 'node:path';
import type { TrayHost } from '../../tests/support/dbus/trayHost.ts';
import { EMPTY, startApp, STINT, wallNow } from './apps.ts';
import { figureBeside, median } from './figure.ts';
import type { Figure } from './figure.ts';

const RUNS = 3;
const HOOKS = join(import.meta.dirname, 'timeline', 'hooks.cjs');

/**
 * How soon after its start the desktop can reach Stint, beside the paint of an empty app: its tray item is registered,
 * its global shortcuts are, and it does what a second start is for. Changes the data.
 */
export async function desktopReach(dataDir: string, emptyDir: string, host: TrayHost): Promise<Figure[]> {
  const tray: number[] = [];
  const shortcuts: number[] = [];
  const second: number[] = [];
  const empty: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const registered = host.next().then(wallNow);
    const app = await startApp(STINT, dataDir, { words: ['--started-twice'], hook: HOOKS });
    tray.push((await registered) - app.started);
    shortcuts.push((await app.mark('global shortcuts registered')) - app.started);
    second.push((await app.mark('second start carried out')) - app.started);
    await app.end();
    const beside = await startApp(EMPTY, emptyDir);
    empty.push(beside.painted);
    await beside.end();
  }
  const figure = (name: string, times: readonly number[]): Figure =>
    figureBeside(name, 'ms', median(times), median(empty));
  return [
    figure('start to tray item, beside the paint', tray),
    figure('start to global shortcuts, beside the paint', shortcuts),
    figure('start to second start carried out, beside the paint', second),
  ];
}

import { setTimeout as after } from 'node:timers/promises';
import { _electron } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import type { BrowserWindow, Tray } from 'electron';
import { sandbox, STINT } from './apps.ts';
import { figureBeside, percentile, valueBelow } from './figure.ts';
import type { Figure } from './figure.ts';
import type { Prepared } from './history.ts';

const ROUNDS = 12;
/** Between rounds, ms: a click right after the panel closed counts as the one that closed it. */
const PAUSE = 400;

/** What the benchmark keeps in the main process. */
type Kept = { tray?: Tray; panel?: BrowserWindow | undefined; empty?: BrowserWindow };

/** Keeps the tray at hand, which nothing exports: it is set a tooltip each second. */
async function keepTray(app: ElectronApplication): Promise<void> {
  await app.evaluate(async ({ Tray: Class }) => {
    const original = Class.prototype.setToolTip;
    await new Promise<void>((resolve) => {
      Class.prototype.setToolTip = function keep(this: Tray, text: string) {
        (globalThis as Kept).tray = this;
        original.call(this, text);
        resolve();
      };
    });
    Class.prototype.setToolTip = original;
  });
}

/** Opens the panel once, and makes a hidden window without content. Answers get lost while a window is being made. */
async function prepare(app: ElectronApplication): Promise<void> {
  const click = app.evaluate(() => {
    setImmediate(() => (globalThis as Kept).tray?.emit('click', {}, { x: 0, y: 0, width: 0, height: 0 }));
  });
  const [panel] = await Promise.all([app.waitForEvent('window'), click]);
  await panel.waitForSelector('main');
  const make = app.evaluate(({ BrowserWindow: Class }) => {
    setImmediate(() => {
      const kept = globalThis as Kept;
      kept.panel = Class.getAllWindows().find((one) => one.webContents.getURL().endsWith('/panel.html'));
      kept.panel?.hide();
      kept.empty = new Class({ show: false, frame: false, width: 348, height: 488 });
      void kept.empty.loadURL('data:text/html,<p>');
    });
  });
  await Promise.all([app.waitForEvent('window'), make]);
}

/** How long it takes until the first frame of a hidden window is there, ms; then hides it. */
const opened = (app: ElectronApplication, which: 'panel' | 'empty'): Promise<number> =>
  app.evaluate(async (_, name) => {
    const kept = globalThis as Kept;
    const window = kept[name];
    if (!window) throw new Error(`There is no ${name}`);
    const from = performance.now();
    const drawn = new Promise<number>((resolve) =>
      window.webContents.beginFrameSubscription(() => resolve(performance.now() - from)),
    );
    if (name === 'panel') kept.tray?.emit('click', {}, { x: 0, y: 0, width: 0, height: 0 });
    else window.show();
    const time = await drawn;
    window.webContents.endFrameSubscription();
    window.hide();
    return time;
  }, which);

/** The time from a click on the tray to the panel on screen, beside showing a hidden empty window in the same app. */
export async function panelOpening({ dataDir }: Prepared): Promise<Figure[]> {
  const app = await _electron.launch({ args: [...sandbox, STINT, `--user-data-dir=${dataDir}`] });
  await (await app.firstWindow()).waitForSelector('[data-active="true"]');
  await keepTray(app);
  await prepare(app);
  const times: { readonly panel: number[]; readonly empty: number[] } = { panel: [], empty: [] };
  for (let turn = 0; turn < ROUNDS; turn++) {
    for (const which of ['panel', 'empty'] as const) {
      await after(PAUSE);
      times[which].push(await opened(app, which));
    }
  }
  await app.close();
  return ([0.5, 0.9] as const).map((p) => {
    const aim = p === 0.9 ? valueBelow(100) : undefined;
    const name = `panel, click to screen, p${p * 100}`;
    return figureBeside(name, 'ms', percentile(times.panel, p), percentile(times.empty, p), aim);
  });
}

import { setTimeout as after } from 'node:timers/promises';
import { _electron } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Tray } from 'electron';
import { sandbox, STINT } from './apps.ts';
import { percentile, round } from './figure.ts';
import type { Figure } from './figure.ts';
import type { Prepared } from './history.ts';

const ROUNDS = 20;
/** Between rounds, ms: a click right after the panel closed counts as the one that closed it. */
const PAUSE = 400;

/** Runs in a hidden page: when it is on screen, in ms since the epoch. */
const painted = `new Promise((resolve) => document.addEventListener('visibilitychange', () =>
  requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now()))), { once: true }))`;

/** What the benchmark keeps in the main process. */
type Kept = { tray?: Tray; empty?: Electron.BrowserWindow; from?: number };

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

/** Does something in the main process once this has returned: an answer gets lost while a window is being made. */
const soon = (app: ElectronApplication, what: 'click' | 'show' | 'hide'): Promise<void> =>
  app.evaluate((_, name) => {
    const kept = globalThis as Kept;
    setImmediate(() => {
      kept.from = performance.timeOrigin + performance.now();
      if (name === 'click') kept.tray?.emit('click', {}, { x: 0, y: 0, width: 0, height: 0 });
      else kept.empty?.[name]();
    });
  }, what);

/** How long it takes until a hidden page is on screen, ms. */
async function opened(app: ElectronApplication, page: Page, how: 'click' | 'show'): Promise<number> {
  const [seen] = await Promise.all([page.evaluate<number>(painted), after(20).then(() => soon(app, how))]);
  return seen - (await app.evaluate(() => (globalThis as Kept).from ?? Number.NaN));
}

/** Makes a hidden window without content in the same app; returns its page. */
async function makeEmpty(app: ElectronApplication): Promise<Page> {
  const [page] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(({ BrowserWindow }) => {
      const empty = new BrowserWindow({ show: false, frame: false, width: 348, height: 488 });
      (globalThis as Kept).empty = empty;
      setImmediate(() => void empty.loadURL('data:text/html,<p>'));
    }),
  ]);
  return page;
}

/** The time from a click on the tray to the panel on screen, beside showing a hidden empty window in the same app. */
export async function panelOpening({ dataDir }: Prepared): Promise<Figure[]> {
  const app = await _electron.launch({ args: [...sandbox, STINT, `--user-data-dir=${dataDir}`] });
  await (await app.firstWindow()).waitForSelector('[data-active="true"]');
  await keepTray(app);
  const [panel] = await Promise.all([app.waitForEvent('window'), soon(app, 'click')]);
  await panel.waitForSelector('main');
  const beside = await makeEmpty(app);
  const times: { readonly panel: number[]; readonly empty: number[] } = { panel: [], empty: [] };
  // A window that was never shown counts as visible.
  for (const what of ['click', 'show', 'hide'] as const) {
    await soon(app, what);
    await after(PAUSE);
  }
  for (let turn = 0; turn < ROUNDS; turn++) {
    await after(PAUSE);
    times.panel.push(await opened(app, panel, 'click'));
    await soon(app, 'click');
    await after(PAUSE);
    times.empty.push(await opened(app, beside, 'show'));
    await soon(app, 'hide');
  }
  await app.close();
  return ([0.5, 0.9] as const).map((p) => {
    const [value, empty] = [percentile(times.panel, p), percentile(times.empty, p)];
    const aim = p === 0.9 ? 'under 100' : '';
    const name = `panel, click to screen, p${p * 100}`;
    return { name, value: round(value), unit: 'ms', beside: round(empty), ratio: round(value / empty), aim };
  });
}

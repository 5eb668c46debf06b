import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, expect, test } from '@playwright/test';
import { EventSource } from 'eventsource';
import { WebSocket } from 'ws';
import type { ApiState } from '#shared/contract/api.ts';
import { addTask, launch, secondsOf } from '../support/app.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';
import { changeSettings, turnApiOn } from '../support/openApp.ts';

const SECOND = 1000;

/** Debian's own Chromium, as OBS and pages of the web have one. */
const openChromium = () =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

/** What one client was told, and when, ms of this machine's clock. */
class Witness {
  readonly #told: { readonly at: number; readonly state: ApiState }[] = [];

  hear(state: ApiState, at = Date.now()): void {
    this.#told.push({ at, state });
  }

  get count(): number {
    return this.#told.length;
  }

  /** The revisions it was told, in order. */
  get revisions(): number[] {
    return this.#told.map(({ state }) => state.revision);
  }

  /** Ms that it counts for what runs at a moment, by itself; null: nothing runs. */
  at(moment: number): number | null {
    const heard = this.#told.filter(({ at }) => at <= moment);
    // The message that was under way for the shortest time tells most about the clock of the other side.
    const ahead = Math.max(...this.#told.map(({ at, state }) => state.server_now - at));
    const task = heard.at(-1)?.state.active[0];
    return task ? task.time_spent + moment + ahead - (task.started_at ?? 0) : null;
  }
}

test('over a minute of work, curl, eventsource, WebSocket, Chromium, the window and the tray show the same second', async () => {
  test.setTimeout(180_000);
  const host = await startTrayHost();
  const { page, dataDir, quit } = await launch();
  const { port, token } = await turnApiOn(page, dataDir);
  const url = (path: string) => `http://127.0.0.1:${port}${path}?token=${token}`;
  for (const title of ['A', 'B']) await addTask(page, title);

  const [byCurl, byPackage, byWs, byChromium] = [new Witness(), new Witness(), new Witness(), new Witness()];
  const witnesses = [byCurl, byPackage, byWs, byChromium];
  const curl = spawn('curl', ['-sN', url('/v1/events')]);
  let rest = '';
  curl.stdout.on('data', (part) => {
    const lines = (rest + String(part)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data: ')) byCurl.hear(JSON.parse(line.slice(6)) as ApiState);
  });
  const events = new EventSource(url('/v1/events'));
  events.addEventListener('state', ({ data }) => byPackage.hear(JSON.parse(String(data)) as ApiState));
  const socket = new WebSocket(`ws://127.0.0.1:${port}/v1/ws?token=${token}`);
  socket.on('message', (data) => {
    const { event, data: state } = JSON.parse((data as Buffer).toString()) as { event: string; data: ApiState };
    if (event === 'state') byWs.hear(state);
  });
  const browser = await openChromium();
  const overlay = await browser.newPage();
  await overlay.exposeFunction('hear', (state: ApiState, at: number) => byChromium.hear(state, at));
  await overlay.goto(url('/overlay'));
  await overlay.evaluate((path) => {
    new EventSource(path).addEventListener('state', ({ data }) =>
      (window as unknown as { hear(state: unknown, at: number): void }).hear(JSON.parse(String(data)), Date.now()),
    );
  }, `/v1/events?token=${token}`);
  await expect.poll(() => witnesses.every(({ count }) => count >= 1)).toBe(true);

  // What is drawn, each time it changes, with the moment: the row of the window, and the page for OBS.
  const drawn: { where: string; text: string; at: number }[] = [];
  await page.exposeFunction('drawn', (text: string, at: number) => drawn.push({ where: 'window', text, at }));
  await overlay.exposeFunction('drawn', (text: string, at: number) => drawn.push({ where: 'overlay', text, at }));
  for (const [target, selector] of [
    [page, 'header [data-testid="elapsed"], [data-active="true"] [data-testid="elapsed"]'],
    [overlay, '.time'],
  ] as const) {
    await target.evaluate((where) => {
      let last = '';
      const look = () => {
        const text = document.querySelector(where)?.textContent ?? '';
        if (text !== last) (window as unknown as { drawn(text: string, at: number): void }).drawn(text, Date.now());
        last = text;
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    }, selector);
  }

  const item = await host.item();
  const inTray: { second: number; at: number }[] = [];
  const command = (body: object) => socket.send(JSON.stringify({ command: body }));
  const started = Date.now();
  const steps: readonly [after: number, run: () => void][] = [
    [0, () => command({ type: 'startTimer', taskId: 1 })],
    [12, () => command({ type: 'pauseTimer', taskId: 1 })],
    [15, () => command({ type: 'startTimer', taskId: 2 })],
    [28, () => command({ type: 'startTimer', taskId: 1 })],
    [
      40,
      () => command({ type: 'changeEntry', entryId: 3, fields: { startedAt: Date.now() - 20_000 }, overlaps: 'trim' }),
    ],
    [50, () => command({ type: 'renameTask', taskId: 1, title: 'C' })],
  ];
  const left = [...steps];
  while (Date.now() - started < 60 * SECOND) {
    const due = left[0];
    if (due && Date.now() - started >= due[0] * SECOND) left.shift()?.[1]();
    const asked = Date.now();
    // Of the session, today and the total, the last is the one that the others count.
    const second = secondsOf((await item.tooltip()).split(' · ').at(-1) ?? '');
    // Read between two moments: it shows the second of one between them.
    if (second >= 0) inTray.push({ second, at: (asked + Date.now()) / 2 });
    await new Promise((resolve) => setTimeout(resolve, 230));
  }

  // Each was told the same changes, each once.
  const { revisions } = byCurl;
  await expect
    .poll(() => witnesses.map(({ revisions: told }) => told.join()))
    .toEqual(witnesses.map(() => revisions.join()));
  expect(new Set(revisions).size).toBe(revisions.length);
  expect(revisions.length).toBe(steps.length + 1);

  // At no moment do two of them count more than 50 ms apart; moments around a change are left out, as it is under way.
  const changes = steps.map(([after]) => started + after * SECOND);
  const isCalm = (moment: number) => changes.every((change) => moment < change - SECOND || moment > change + SECOND);
  let apart = 0;
  for (let moment = started + SECOND; moment < started + 60 * SECOND; moment += 100) {
    const counted = witnesses.flatMap((witness) => witness.at(moment) ?? []);
    if (!isCalm(moment)) continue;
    expect([0, witnesses.length]).toContain(counted.length);
    if (counted.length > 0) apart = Math.max(apart, Math.max(...counted) - Math.min(...counted));
  }
  expect(apart).toBeLessThanOrEqual(50);

  // What is drawn is that second: by how much it came late is told, half of it by less than 50 ms.
  const lateness = (where: string): number => {
    const flips = drawn.filter((one) => one.where === where && isCalm(one.at) && (byWs.at(one.at) ?? -1) >= 0);
    expect(flips.length).toBeGreaterThan(30);
    const late = flips.map(({ text, at }) => (byWs.at(at) ?? 0) - secondsOf(text) * SECOND).toSorted((a, b) => a - b);
    expect(late[0]).toBeGreaterThan(-50);
    expect(late.at(-1)).toBeLessThan(SECOND);
    return late[Math.floor(late.length / 2)] ?? Number.NaN;
  };
  const medians = { window: lateness('window'), overlay: lateness('overlay') };
  test.info().annotations.push({ type: 'measured', description: JSON.stringify({ apart, ...medians }) });
  expect(Math.max(medians.window, medians.overlay)).toBeLessThan(50);
  const wrongInTray = inTray.filter(({ second, at }) => {
    const counted = byWs.at(at);
    return isCalm(at) && counted !== null && Math.abs(counted / SECOND - 0.5 - second) > 0.8;
  });
  expect(wrongInTray).toEqual([]);
  expect(inTray.length).toBeGreaterThan(100);

  curl.kill();
  events.close();
  socket.terminate();
  await browser.close();
  await quit();
  await host.stop();
});

test('the page for OBS counts over a transparent ground; a page of the web is kept out until it is let in', async () => {
  const host = await startTrayHost();
  const { page, dataDir, quit } = await launch();
  const { port, token } = await turnApiOn(page, dataDir);
  const browser = await openChromium();
  const overlay = await browser.newPage({ viewport: { width: 600, height: 120 } });
  const problems: string[] = [];
  overlay.on('console', (message) => problems.push(message.text()));
  await overlay.goto(`http://127.0.0.1:${port}/overlay?token=${token}`);
  await addTask(page, '<b>Write & read</b>');
  await page.getByRole('button', { name: /^Start “<b>Write/u }).click();
  await expect(overlay.getByText('<b>Write & read</b>')).toBeVisible();
  await expect(overlay.getByText(/^0:00:0[2-9]$/u)).toBeVisible();
  await overlay.screenshot({ path: 'test-results/overlay.png', omitBackground: true });
  expect(await overlay.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
  expect(problems).toEqual([]);

  const site = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<p>Hi'));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const stranger = await browser.newPage();
  await stranger.goto(origin);
  const read = () =>
    stranger.evaluate(
      (url) =>
        new Promise<string>((resolve) => {
          const events = new EventSource(url);
          events.addEventListener('state', ({ data }) => resolve(String(data)));
          events.addEventListener('error', () => resolve('refused'));
        }),
      `http://127.0.0.1:${port}/v1/events?token=${token}`,
    );
  expect(await read()).toBe('refused');
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Integrations' }).click();
  await page.getByRole('textbox', { name: 'Port' }).fill(String(port));
  await page.getByRole('textbox', { name: 'Web pages' }).fill('anything');
  await page.keyboard.press('Enter');
  await expect(page.getByText('anything is not the address of a page')).toBeVisible();
  await page.getByRole('textbox', { name: 'Web pages' }).fill(`${origin}/page`);
  await page.keyboard.press('Enter');
  await expect.poll(read).toContain('Write & read');

  // What is no longer told may be over: the page shows nothing until the feed is back, or for good with a new token.
  await changeSettings(page, { localApi: false });
  await expect(overlay.getByText('<b>Write & read</b>')).toBeHidden();
  await changeSettings(page, { localApi: true });
  await expect(overlay.getByText('<b>Write & read</b>')).toBeVisible();
  await page.getByRole('button', { name: 'New token Full-access token' }).click();
  await expect(overlay.getByText('<b>Write & read</b>')).toBeHidden();
  site.close();
  await browser.close();
  await quit();
  await host.stop();
});

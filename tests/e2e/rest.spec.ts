import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, expect, test } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import { addTask, launch, row, shownSeconds } from '../support/app.ts';

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly args: { readonly name?: string; readonly beginData?: { readonly partialLayout: boolean } };
};

/** What a page does that somebody asked for: a timer, a frame, or drawing one, and any call of a script, as for a message. */
const WORK = new Set([
  'FunctionCall',
  'TimerFire',
  'RequestAnimationFrame',
  'FireAnimationFrame',
  'UpdateLayoutTree',
  'Paint',
  'Commit',
]);

/** What the pages of an app did during some milliseconds. */
async function traceOf(electron: ElectronApplication, ms: number): Promise<TraceEvent[]> {
  const path = join(mkdtempSync(join(tmpdir(), 'stint-trace-')), 'trace.json');
  const record = { path, ms };
  await electron.evaluate(async ({ contentTracing }, asked) => {
    await contentTracing.startRecording({
      included_categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
    });
    await new Promise((resolve) => setTimeout(resolve, asked.ms));
    await contentTracing.stopRecording(asked.path);
  }, record);
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as { traceEvents: TraceEvent[] };
  const isPage = ({ name, args }: TraceEvent) => name === 'process_name' && args.name === 'Renderer';
  const pages = new Set(traceEvents.filter(isPage).map(({ pid }) => pid));
  return traceEvents.filter(({ pid }) => pages.has(pid));
}

/** The work that the pages of an app did during a second. */
const workOverASecond = async (electron: ElectronApplication): Promise<string[]> =>
  (await traceOf(electron, 1000)).map(({ name }) => name).filter((name) => WORK.has(name));

test('where nothing runs, no page draws or waits for a timer, and main has no timer', async () => {
  const app = await launch();
  // With all that a wide window has beside its list.
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1250, 720));
  await app.page.getByRole('tab', { name: 'Calendar' }).click();
  await addTask(app.page, 'Write');
  // The count finds the work of a task that runs.
  await row(app.page, 'Write').getByRole('button', { name: 'Start' }).click();
  expect(await workOverASecond(app.electron)).toContain('Paint');
  await row(app.page, 'Write').getByRole('button', { name: 'Pause' }).click();
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur());
  await expect.poll(() => workOverASecond(app.electron), { timeout: 45_000 }).toEqual([]);
  const timers = () =>
    app.electron.evaluate(() => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length);
  await expect.poll(timers).toBe(0);
  await app.quit();
});

test('a second of what runs lays out its texts alone, once, and computes no style', async () => {
  const app = await launch();
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1250, 720));
  await addTask(app.page, 'Write');
  await row(app.page, 'Write').getByRole('button', { name: 'Start' }).click();
  await app.page.mouse.move(0, 0);
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur());
  const devTools = await app.page.context().newCDPSession(app.page);
  await devTools.send('Performance.enable');
  const counts = async () => {
    const seconds = await shownSeconds(app.page, 'Write');
    const { metrics } = await devTools.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { seconds, layouts: of('LayoutCount'), styles: of('RecalcStyleCount') };
  };
  let before = await counts();
  // What was clicked fades out at first.
  await expect
    .poll(async () => {
      const after = await counts();
      const [ticks, layouts, styles] = [
        after.seconds - before.seconds,
        after.layouts - before.layouts,
        after.styles - before.styles,
      ];
      const isCalm = ticks >= 2 && layouts <= ticks + 1 && styles === 0;
      if (ticks >= 2) before = after;
      return isCalm;
    })
    .toBe(true);
  const layouts = (await traceOf(app.electron, 2500)).flatMap(({ args }) => args.beginData ?? []);
  expect(layouts.length).toBeGreaterThan(0);
  expect(layouts.filter(({ partialLayout }) => !partialLayout)).toEqual([]);
  await app.quit();
});

// In a Chromium that knows `caret-animation`, which the pinned fallback runtime is too old for.
test('the caret of a field blinks at first, then stays', async () => {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  await page.setContent('<input><textarea></textarea>');
  await page.addStyleTag({ path: fileURLToPath(new URL('../../src/renderer/styles/base.css', import.meta.url)) });
  for (const field of ['input', 'textarea']) {
    const caret = () =>
      page.locator(field).evaluate((element) => getComputedStyle(element).getPropertyValue('caret-animation'));
    await page.focus(field);
    expect(await caret()).toBe('auto');
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    expect(await caret()).toBe('manual');
  }
  await browser.close();
});

import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { ROOT } from '../../../scripts/runtime/paths.ts';
import { launch, row } from '../../support/app.ts';
import { startTrayHost } from '../../support/dbus/trayHost.ts';
import type { TrayItem } from '../../support/dbus/trayItem.ts';
import { visiblePage } from '../../support/windows.ts';
import { createFilm, ON_ICON, SCREEN } from './film.ts';
import type { Point } from './film.ts';
import { afternoon, blur, fill } from './sample.ts';

/** What is typed, and the title in it. */
const LINE = 'Draft the proposal #Website @deep ~2h';
const TITLE = 'Draft the proposal';

/** For how long the typed task has been running when the tray is shown, ms: as if the work had gone on. */
const LATER = 12 * 60_000;

/** The colour of the desktop's bar. */
const BARS = { light: '#dcdce2', dark: '#0c0c0f' } as const;

type Theme = keyof typeof BARS;

/** Adds a frame: the window, and above it the panel and the pointer. */
type Take = (ms: number, above?: { readonly panel?: Page; readonly pointer?: Point }) => Promise<void>;

/** The running task was started a while ago, and the one before ended then. */
async function letTimePass(page: Page): Promise<void> {
  await page.evaluate(async (ms) => {
    const { now } = await window.stint.request('snapshot:get');
    const then = now - ms;
    const found = await window.stint.request('entries:between', { start: now - 86_400_000, end: now + 1 });
    if (!found.ok) return;
    const [last, before] = found.value.toSorted((a, b) => b.startedAt - a.startedAt);
    const changes = [
      [before, { endedAt: then - 60_000 }],
      [last, { startedAt: then }],
    ] as const;
    for (const [entry, fields] of changes)
      if (entry)
        await window.stint.request('command:execute', {
          type: 'changeEntry',
          entryId: entry.id,
          fields,
          overlaps: 'allow',
        });
  }, LATER);
}

async function type(page: Page, take: Take): Promise<void> {
  const field = page.getByLabel('New task');
  await field.focus();
  await take(400);
  for (const part of LINE.match(/.{1,2}/gu) ?? []) {
    await page.keyboard.insertText(part);
    await take(60);
  }
  await take(400);
  await page.keyboard.press('Control+Enter');
  await expect(row(page, TITLE)).toHaveAttribute('data-active', 'true');
  await expect(field).toHaveValue('');
  await take(900);
  await letTimePass(page);
}

async function openPanel(electron: ElectronApplication, item: TrayItem, theme: Theme, take: Take): Promise<void> {
  await take(300, { pointer: ON_ICON });
  await item.activate();
  const panel = await visiblePage(electron, 'panel');
  await panel.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await take(1400, { panel, pointer: ON_ICON });
  await panel.keyboard.press('Escape');
}

/** Drags the end of an entry in the day. */
async function drag(page: Page, take: Take): Promise<void> {
  await page.locator('[data-task]').first().focus();
  await page.keyboard.press('c');
  const block = page.locator('[data-block]').filter({ hasText: 'Review the report' }).first();
  await block.waitFor();
  await blur(page);
  await take(500);
  const { x, y, width, height } = (await block.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const end: Point = { x: x + width / 2, y: y + height - 3 };
  await page.mouse.move(end.x, end.y);
  await page.mouse.down();
  for (const by of [0, 4, 8, 12, 15]) {
    await page.mouse.move(end.x, end.y + by);
    await take(90, { pointer: { x: end.x, y: end.y + by + SCREEN.bar } });
  }
  await page.mouse.up();
  await page.mouse.move(1, 1);
  await take(700);
}

/** Films how a task is typed and started, and then the tray, the day and the report. */
export async function tour(theme: Theme, target: string): Promise<void> {
  const host = await startTrayHost();
  const { electron, page, quit } = await launch(undefined, afternoon());
  await electron.evaluate(({ BrowserWindow }, { width, height, bar }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height - bar);
  }, SCREEN);
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await fill(page, 'en');
  await row(page, 'Plan the week').waitFor();
  await page.getByRole('tab', { name: 'Calendar' }).click();
  await page.mouse.move(1, 1);
  const film = await createFilm(join(ROOT, 'out', 'tour'), BARS[theme]);
  const item = await host.item();
  const take: Take = async (ms, { panel, pointer } = {}) => {
    const [icon, window, above] = [
      await item.picture(),
      await page.screenshot({ caret: 'initial' }),
      await panel?.screenshot(),
    ];
    await film.add({ window, icon, panel: above ?? null, pointer: pointer ?? null }, ms);
  };
  await type(page, take);
  await openPanel(electron, item, theme, take);
  await drag(page, take);
  await page.keyboard.press('r');
  await page.getByRole('treegrid').waitFor();
  await take(1500);
  await film.save(target);
  await quit();
  await host.stop();
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchFirst } from '../../support/app.ts';
import { startTrayHost } from '../../support/dbus/trayHost.ts';
import { ROOT } from '../../../scripts/runtime/paths.ts';
import { afternoon, fill } from './sample.ts';

const FOLDER = join(ROOT, 'out', 'screenshots');

/** How each view is come to, from the list with the cursor on its first row. */
const views: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
  ['list', () => Promise.resolve()],
  ['day', (page) => page.keyboard.press('c')],
  ['week', (page) => page.keyboard.press('w')],
  ['report', (page) => page.keyboard.press('r')],
  ['task', (page) => page.keyboard.press('Enter')],
  ['countdown', (page) => page.keyboard.press('Shift+C')],
  ['entries', (page) => page.keyboard.press('e')],
  ['palette', (page) => page.keyboard.press('Control+k')],
  ['settings', (page) => page.keyboard.press('Control+,')],
  ['keys', (page) => page.keyboard.press('Shift+Slash')],
];

/** The pages of the settings that have most to show, by the place of their tab. */
const settingsPages = { shortcuts: 1, desktop: 2, integrations: 9, calendars: 10 } as const;

/** The views that are pages, and the key that leads back from each. */
const pages: Readonly<Record<string, string>> = { day: 'c', week: 'w', report: 'r' };

// Without a tray Stint would say so in each picture.
const host = await startTrayHost();
await mkdir(FOLDER, { recursive: true });
for (const language of ['en', 'ru'] as const) {
  const { page, quit } = await launchFirst(undefined, {
    ...afternoon(),
    LANGUAGE: language,
    LANG: language === 'ru' ? 'ru_RU.UTF-8' : 'en_US.UTF-8',
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const picture = async (name: string): Promise<void> => {
    await page.mouse.move(1, 1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}-${language}.png`) });
    }
  };
  await page.getByRole('dialog').waitFor();
  await picture('welcome');
  await page.keyboard.press('Escape');
  await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
  await picture('empty');
  await fill(page, language);
  await page.keyboard.press('Escape');
  for (const [name, open] of views) {
    await page.locator('[data-task]:focus').first().waitFor();
    await open(page);
    if (name !== 'list')
      await page
        .locator(name in pages ? '[data-stop]' : '[role="dialog"]')
        .first()
        .waitFor();
    await picture(name);
    if (name === 'settings')
      for (const [title, at] of Object.entries(settingsPages)) {
        await page.getByRole('tab').nth(at).click();
        await picture(`settings-${title}`);
      }
    await page.keyboard.press(pages[name] ?? 'Escape');
    await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
  }
  await quit();
}
await host.stop();
console.log(`Pictures are in ${FOLDER}`);

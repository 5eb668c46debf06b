import { fileURLToPath } from 'node:url';
import { _electron, expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { launch, newDataDir, sandbox, taken } from '../support/app.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const HOLD = fileURLToPath(new URL('../support/holdProgram.cjs', import.meta.url));

/** Starts Stint with data, and holds back the program of its page: what is there is the first screen alone. */
async function startHeld(dataDir: string) {
  const electron = await _electron.launch({
    args: [...sandbox, '-r', HOLD, root, `--user-data-dir=${dataDir}`],
    env: { ...process.env, LANGUAGE: 'en', LANG: 'en_GB.UTF-8' },
  });
  const page = await electron.firstWindow();
  await page.waitForSelector('[data-task]');
  return {
    electron,
    page,
    async takeOver(): Promise<void> {
      await electron.evaluate('releaseProgram()');
      await taken(page);
    },
  };
}

const picture = (page: Page) =>
  page.screenshot({ caret: 'hide', animations: 'disabled', mask: [page.getByRole('timer')] });

async function prepare(): Promise<string> {
  const dataDir = newDataDir();
  const { page, quit } = await launch(dataDir);
  const add = page.getByRole('combobox', { name: 'New task' });
  for (const line of ['Write report #Client X !today', 'Call Ann @calls ~1h', 'Buy tea']) {
    await add.fill(line);
    await add.press('Enter');
    await expect(add).toHaveValue('');
  }
  await page.getByRole('group', { name: 'Buy tea' }).getByRole('button').first().click();
  await expect(page.locator('[data-active="true"]')).toBeVisible();
  await quit();
  return dataDir;
}

test('the first screen is what the page then takes over, and does what was done meanwhile', async () => {
  const dataDir = await prepare();
  const { page, takeOver, electron } = await startHeld(dataDir);
  expect(await page.evaluate('window.stintEarly !== undefined')).toBe(true);
  const before = await picture(page);
  await takeOver();
  expect((await picture(page)).equals(before)).toBe(true);
  await electron.close();

  const second = await startHeld(dataDir);
  const figure = second.page.locator('[data-active="true"] [data-testid="elapsed"]');
  const shown = await figure.textContent();
  await expect(figure).not.toHaveText(shown ?? '');
  await second.page.keyboard.type('Read mail');
  await second.page.keyboard.press('Enter');
  await second.takeOver();
  await expect(second.page.locator('[data-task]', { hasText: 'Read mail' })).toBeVisible();
  await second.electron.close();
});

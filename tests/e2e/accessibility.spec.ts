import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { addTask, launch, row } from '../support/app.ts';

/** What axe finds wrong in the page as it stands, in both themes. */
async function problems(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Electron opens no pages for tests, so axe stays in this one.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    found.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme}: ${id}: ${html.slice(0, 200)}`)),
    );
  }
  return found;
}

test('axe finds nothing in any view, light or dark', async () => {
  const { page, quit } = await launch();
  expect(await problems(page)).toEqual([]);

  for (const title of ['Done', 'Open', 'Running']) await addTask(page, title);
  await page.getByRole('button', { name: 'Start “Running”' }).click();
  await expect(row(page, 'Running')).toHaveAttribute('data-active', 'true');
  await row(page, 'Done').focus();
  await page.keyboard.press('d');
  await page.getByRole('button', { name: 'Done (1)' }).click();
  await expect(row(page, 'Done')).toBeVisible();
  expect(await problems(page)).toEqual([]);

  for (const name of ['Settings', 'Keyboard shortcuts']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    expect(await problems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await quit();
});

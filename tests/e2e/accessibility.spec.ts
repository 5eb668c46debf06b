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

test('axe finds nothing in the page about the data, light or dark', async () => {
  const { page, quit } = await launch();
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Data' }).click();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('A backup was made and checked.')).toBeVisible();
  const open = () => page.getByRole('dialog').getByRole('button', { expanded: false }).first().click();
  await open();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('Restored.')).toBeFocused();
  await open();
  await expect(page.getByRole('button', { name: 'Restore', exact: true })).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await quit();
});

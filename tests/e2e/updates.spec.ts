import { expect, test } from '@playwright/test';
import { launchFirst } from '../support/app.ts';
import { problems } from '../support/axe.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';

// What installs updates is tested with packages: tests/package/updates.spec.ts.
test('a checkout does not look for updates: the first start does not ask, and the settings say why', async () => {
  const host = await startTrayHost();
  const { page, quit } = await launchFirst();
  await expect(page.getByText('Step 1 of 3')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+,');
  const consent = page.getByRole('switch', { name: 'Check for updates' });
  await expect(consent).toHaveAccessibleDescription('This copy runs from its source code. Update it with git.');
  await expect(consent).toBeDisabled();
  await expect(consent).not.toBeChecked();
  await expect(page.getByRole('button', { name: 'New version' })).toHaveCount(0);
  expect(await problems(page)).toEqual([]);
  await quit();
  await host.stop();
});

import { Variant } from '@jellybrick/dbus-next';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { addTask, launch, row } from '../support/app.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';
import { startWidget } from '../support/dbus/widget.ts';

const NAME = APPLICATION_ID;

async function openSettings(page: Page) {
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Integrations' }).click();
  return page.getByRole('switch', { name: 'Desktop status' });
}

test('a widget reads the running timer on the session bus, is told of changes alone, and pauses and resumes it', async () => {
  const host = await startTrayHost();
  const widget = await startWidget();
  const { page, electron, quit } = await launch();
  await addTask(page, 'Write');
  expect(await widget.isOwned()).toBe(false);

  const toggle = await openSettings(page);
  await expect(page.getByText('Not available on D-Bus.')).toBeVisible();
  await toggle.press('Space');
  await expect(page.getByText(`Available on D-Bus as ${NAME}.`)).toBeVisible();
  const idle = { Running: false, Title: '', StartedAt: 0, TimeSpent: 0, TodaySpent: 0, Count: 0 };
  expect(await widget.values()).toEqual(idle);
  await page.keyboard.press('Escape');

  const before = Date.now();
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  await expect.poll(() => widget.changes.length).toBe(1);
  const [started] = widget.changes;
  expect(started).toEqual({ Running: true, Title: 'Write', StartedAt: expect.any(Number) as unknown, Count: 1 });
  expect(Math.abs(Number(started?.['StartedAt']) - before)).toBeLessThan(2000);
  expect(await widget.values()).toEqual({ ...idle, ...started });

  // Seconds pass, in the window too, and nothing is sent.
  await expect(row(page, 'Write').getByTestId('elapsed')).toHaveText('0:00:03');
  expect(widget.changes).toHaveLength(1);
  await widget.run('Toggle');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'false');
  const { TimeSpent, TodaySpent, ...rest } = widget.changes[1] ?? {};
  expect(rest).toEqual({ Running: false, Title: '', StartedAt: 0, Count: 0 });
  expect(TimeSpent).toBe(undefined);
  expect(Number(TodaySpent)).toBeGreaterThanOrEqual(3000);

  await widget.run('Resume');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  expect(widget.changes[2]).toMatchObject({ Running: true, Title: 'Write', TimeSpent: TodaySpent });

  await expect(widget.set('Title', new Variant('s', 'Other'))).rejects.toThrow(/write access/u);
  expect(await widget.values()).toMatchObject({ Title: 'Write' });
  expect(await widget.introspect()).toContain('<property name="StartedAt" type="x" access="read"/>');

  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await widget.run('Show');
  await expect
    .poll(() => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true);

  await (await openSettings(page)).press('Space');
  await expect.poll(widget.isOwned).toBe(false);
  await expect(page.getByText('Not available on D-Bus.')).toBeVisible();
  await toggle.press('Space');
  await expect.poll(widget.isOwned).toBe(true);
  await quit();
  await expect.poll(widget.isOwned).toBe(false);
  widget.stop();
  await host.stop();
});

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { systemClock } from '../../src/main/clock/systemClock.ts';
import { findWaylandIdle } from '../../src/main/desktop/idle/findIdle.ts';
import { addTask, launch, newDataDir, row, stint } from '../support/app.ts';
import { startBus } from '../support/dbus/bus.ts';
import { startPortal } from '../support/dbus/portal.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';
import { startSway } from '../support/sway.ts';
import { tellWindow, visiblePage, windowState } from '../support/windows.ts';

test.skip(process.platform !== 'linux');

const ON_WAYLAND = ['--ozone-platform=wayland'];
const run = promisify(execFile);
/** The keys for pausing and resuming, as wtype presses them. */
const TOGGLE = ['-M', 'logo', '-M', 'alt', '-k', 'x', '-m', 'alt', '-m', 'logo'];

let sway: Awaited<ReturnType<typeof startSway>>;
test.beforeEach(async () => {
  sway = await startSway();
});
test.afterEach(() => sway.stop());

async function openShortcuts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Shortcuts' }).click();
}

const windows = async () => (await sway.windows()).filter(({ app_id }) => app_id === APPLICATION_ID);

test('in sway: window, tray, quick start, mini window, second instance, and keys that the person binds', async () => {
  const host = await startTrayHost();
  const { electron, page, dataDir, quit } = await launch(newDataDir(), sway.env, ON_WAYLAND);
  const item = await host.item();
  await expect.poll(() => item.tooltip()).toContain('Today 0:00:00');
  await expect.poll(windows).toMatchObject([{ type: 'con', focused: true, visible: true }]);

  // What is typed arrives as from a keyboard.
  await page.getByRole('combobox', { name: 'New task' }).focus();
  await sway.type('Write', '-k', 'Return');
  await row(page, 'Write').waitFor();
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  await expect.poll(() => item.tooltip()).toContain('Write');
  const picture = join(sway.folder, 'picture.png');
  await sway.screenshot(picture);
  expect(Number((await run('identify', ['-format', '%k', picture])).stdout)).toBeGreaterThan(50);

  await stint(dataDir, 'quick-start');
  await visiblePage(electron, 'quickStart');
  await expect.poll(windows).toContainEqual(expect.objectContaining({ type: 'floating_con', focused: true }));
  await sway.type('Ring', '-k', 'Return');
  await expect(row(page, 'Ring')).toHaveAttribute('data-active', 'true');
  await expect.poll(windows).toHaveLength(1);

  await row(page, 'Ring').focus();
  await page.keyboard.press('m');
  await visiblePage(electron, 'mini');
  // A program cannot tell Wayland where its windows should be, on top of what, and that one should not take the focus.
  await expect
    .poll(windows)
    .toContainEqual(
      expect.objectContaining({ type: 'floating_con', rect: expect.objectContaining({ width: 264, height: 60 }) }),
    );

  // Sway has no portal for shortcuts, so the line for its configuration is there to copy.
  await openShortcuts(page);
  await expect(page.getByText(/Add this line to ~\/.config\/sway\/config/u)).toHaveCount(3);
  const line = await page.getByRole('textbox', { name: 'Pause and resume' }).inputValue();
  const [keys = '', command = ''] = line.split(' exec ');
  expect(keys).toBe('bindsym Mod1+Mod4+x');
  const pressed = join(sway.folder, 'pressed');
  await sway.message(`${keys} exec touch ${pressed}`);
  await sway.type(...TOGGLE);
  await expect.poll(() => existsSync(pressed)).toBe(true);
  await page.keyboard.press('Escape');
  await run('sh', ['-c', command]);
  await expect(row(page, 'Ring')).toHaveAttribute('data-active', 'false');

  await tellWindow(electron, 'index', 'hide');
  await expect.poll(async () => (await windowState(electron, 'index'))?.isVisible).toBe(false);
  await stint(dataDir, 'show');
  await expect.poll(async () => (await windowState(electron, 'index'))?.isVisible).toBe(true);
  await quit();
  await host.stop();
});

test('sway tells of idle time, which ends with the first key', async () => {
  const told: boolean[] = [];
  const tools = { clock: systemClock, otherwise: () => 0, tell: (isReliable: boolean) => void told.push(isReliable) };
  const idle = await findWaylandIdle(tools, { ...process.env, ...sway.env });
  expect(told).toEqual([true]);
  idle.watch?.(true);
  await expect.poll(idle.read, { timeout: 20_000 }).toBeGreaterThanOrEqual(10_000);
  await sway.type('x');
  await expect.poll(idle.read).toBe(0);
  idle.watch?.(false);
});

test('where the desktop has a portal, it is told what it granted, and its presses arrive', async () => {
  const bus = await startBus();
  const portal = await startPortal({ busAddress: bus.address, asks: true });
  const env = { ...sway.env, DBUS_SESSION_BUS_ADDRESS: bus.address };
  const { page, quit } = await launch(newDataDir(), env, ON_WAYLAND);
  await openShortcuts(page);
  await expect(page.getByText('Waiting for your desktop, which may ask for permission.')).toHaveCount(3);
  portal.decide(1);
  await expect(page.getByText('You did not allow this shortcut.')).toHaveCount(3);
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await expect.poll(() => portal.waiting).not.toBeNull();
  portal.decide(
    new Map([
      ['toggle', 'Super+T'],
      ['quickStart', ''],
    ]),
  );
  await expect(page.getByText('Works everywhere. Your desktop uses: Super+T')).toBeVisible();
  await expect(page.getByText('See the keys in its keyboard settings.')).toBeVisible();
  await page.keyboard.press('Escape');
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  portal.press('toggle');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'false');
  await quit();
  await portal.stop();
  bus.stop();
});

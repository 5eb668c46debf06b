import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { addTask, pressKeys, query, row } from '../support/app.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';
import type { TrayHost } from '../support/dbus/trayHost.ts';
import { packagesOnce } from '../support/packages/built.ts';
import type { Built } from '../support/packages/built.ts';
import { startMachine } from '../support/packages/machine.ts';
import type { Ended, Machine } from '../support/packages/machine.ts';
import { logIn } from '../support/packages/person.ts';
import type { Person } from '../support/packages/person.ts';
import { changeSettings } from '../support/openApp.ts';

/** What the entry of the menu starts. */
const LAUNCHER = '/usr/lib/stint/launch';

test.describe.configure({ mode: 'serial' });

let built: Built;
let folder: string;
let machine: Machine;
let person: Person;
let host: TrayHost;
let page: Page;
let ended: Promise<Ended>;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  built = await packagesOnce();
  chmodSync(built.output, 0o755);
  folder = mkdtempSync(join(tmpdir(), 'stint-machine-'));
  chmodSync(folder, 0o755);
  machine = await startMachine(folder);
  person = await logIn(machine, folder);
  host = await startTrayHost();
});

test.afterAll(async () => {
  await host.stop();
  await machine.close();
  rmSync(folder, { recursive: true });
});

/** What the kernel knows of the process that draws the window. */
const ofRenderer = async (): Promise<string> =>
  (await machine.run('sh', '-c', 'cat /proc/$(pgrep --full "stint --type=renderer" | head -1)/status')).output;
/** A file of the person's home. */
const atHome = (path: string): string => join(machine.home, path);
const isActive = (title: string) => expect(row(page, title)).toHaveAttribute('data-active', 'true');
const isPaused = (title: string) => expect(row(page, title)).toHaveAttribute('data-active', 'false');

/** Installs the package as a person does. */
async function install(): Promise<void> {
  const { code, output } = await machine.run(
    'apt-get',
    'install',
    '--yes',
    '--no-install-recommends',
    built.file('.deb'),
  );
  expect(code, output).toBe(0);
}

test('a package is installed, and an ordinary user starts it with the sandbox on', async () => {
  test.setTimeout(120_000);
  await install();
  ({ page, ended } = await person.start([LAUNCHER]));
  await page.evaluate("window.stint.request('welcome:done')");
  const status = await ofRenderer();
  expect(status).toMatch(/^Uid:\s+[1-9]/mu);
  // A process namespace of its own, in which it can see nobody; and a filter for system calls.
  expect(status).toMatch(/^NSpid:(?:\s+\d+){2,}$/mu);
  expect(status).toMatch(/^Seccomp:\s+2$/mu);
});

test('the tray, a key and the command line do the main job', async () => {
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  await isActive('Write');
  const item = await host.item();
  await expect.poll(() => item.tooltip()).toMatch(/Write.*0:00:0/su);
  await item.click('Pause');
  await isPaused('Write');
  await pressKeys('ctrl+alt+shift+Home');
  await isActive('Write');
  await person.run(['stint', 'stop']);
  await isPaused('Write');
});

test('it starts at login and opens links by entries that vanish with it', async () => {
  await changeSettings(page, { links: true });
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Desktop' }).click();
  await page.getByRole('switch', { name: 'Start at login' }).click();
  const autostart = atHome(`.config/autostart/${APPLICATION_ID}.desktop`);
  await expect.poll(() => existsSync(autostart)).toBe(true);
  const entry = readFileSync(autostart, 'utf8');
  expect(entry).toContain(`\nExec=${LAUNCHER} --hidden\nTryExec=${LAUNCHER}\n`);
  expect(entry).toContain(`\nIcon=${APPLICATION_ID}\n`);
  const handler = () => person.run(['xdg-mime', 'query', 'default', 'x-scheme-handler/stint']);
  await expect.poll(async () => (await handler()).output.trim()).toBe(`${APPLICATION_ID}.desktop`);
  // The package's entry is enough.
  for (const name of ['stint-links', APPLICATION_ID])
    expect(existsSync(atHome(`.local/share/applications/${name}.desktop`))).toBe(false);
});

test('where there are no user namespaces, the set-uid helper makes the sandbox', async () => {
  await person.run(['stint', 'quit']);
  expect((await ended).code).toBe(0);
  ({ page, ended } = await person.start([LAUNCHER], { withoutNamespaces: true }));
  await isPaused('Write');
  const status = await ofRenderer();
  expect(status).toMatch(/^NSpid:(?:\s+\d+){2,}$/mu);
  expect(status).toMatch(/^Seccomp:\s+2$/mu);
  await person.run(['stint', 'quit'], { withoutNamespaces: true });
  expect((await ended).code).toBe(0);
});

test('root is told in the language of the session that there is no sandbox for root, by the command line too', async () => {
  for (const words of [[LAUNCHER], ['stint', 'report'], ['stint', 'toggle', '--launch']]) {
    const began = Date.now();
    const { code, output } = await machine.run('env', '--unset=DISPLAY', 'LANG=ru_RU.UTF-8', 'LC_ALL=', ...words);
    expect([words, code]).toEqual([words, words.includes('--launch') ? 3 : 1]);
    expect(output).toContain('не запускается от имени root');
    // Not when nobody has answered for half a minute.
    expect(Date.now() - began).toBeLessThan(15_000);
  }
});

test('after it is removed, what the person tracked is still there, and that is said', async () => {
  const removed = await machine.run('apt-get', 'remove', '--yes', 'stint');
  expect(removed.code, removed.output).toBe(0);
  expect(removed.output).toContain('~/.config/Stint');
  expect((await machine.run('sh', '-c', 'ls -d /usr/lib/stint /usr/bin/stint /etc/apparmor.d/stint')).code).not.toBe(0);
  expect(query(atHome('.config/Stint'), 'SELECT title FROM tasks')).toEqual([{ title: 'Write' }]);
});

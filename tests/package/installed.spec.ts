import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { addTask, pressKeys, query, row } from '../support/app.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';
import type { TrayHost } from '../support/dbus/trayHost.ts';
import { packagesOf } from '../support/packages/built.ts';
import { sitDown } from '../support/packages/desk.ts';
import type { Ended, Machine } from '../support/packages/machine.ts';
import type { Person } from '../support/packages/person.ts';
import { expectSandbox } from '../support/packages/sandbox.ts';
import { changeSettings } from '../support/openApp.ts';

/** What the entry of the menu starts. */
const LAUNCHER = '/usr/lib/stint/launch';

test.describe.configure({ mode: 'serial' });

let machine: Machine;
let person: Person;
let host: TrayHost;
let page: Page;
let ended: Promise<Ended>;
const opened: (() => Promise<void>)[] = [];

test.beforeAll(async () => {
  const desk = await sitDown();
  opened.push(desk.leave);
  ({ machine, person } = desk);
  host = await startTrayHost();
  opened.push(host.stop);
});

test.afterAll(async () => {
  for (const close of opened.toReversed()) await close();
});

/** A file of the person's home. */
const atHome = (path: string): string => join(machine.home, path);
const isActive = (title: string) => expect(row(page, title)).toHaveAttribute('data-active', 'true');
const isPaused = (title: string) => expect(row(page, title)).toHaveAttribute('data-active', 'false');

test('a package is installed, and an ordinary user starts it with the sandbox on', async () => {
  test.setTimeout(300_000);
  const built = await packagesOf('older');
  const install = ['install', '--yes', '--no-install-recommends', built.file('.deb')];
  const { code, output } = await machine.run('apt-get', ...install);
  expect(code, output).toBe(0);
  // What an AppImage leaves that is gone by now: its entry would hide that of the package.
  const left = [`.local/share/applications/${APPLICATION_ID}.desktop`, '.local/bin/stint'] as const;
  const entry = ['[Desktop Entry]', 'TryExec=/gone/Stint.AppImage', 'X-Stint-Portable=true', ''].join(String.raw`\n`);
  const leave = `mkdir -p .local/share/applications .local/bin; printf '${entry}' > ${left[0]}; cp /usr/lib/stint/bin/stint ${left[1]}`;
  await person.run(['sh', '-c', `cd; ${leave}`]);
  expect(left.map((path) => existsSync(atHome(path)))).toEqual([true, true]);
  ({ page, ended } = await person.start([LAUNCHER]));
  await page.evaluate("window.stint.request('welcome:done')");
  await expectSandbox(machine);
  await expect.poll(() => left.map((path) => existsSync(atHome(path)))).toEqual([false, false]);
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
  await expectSandbox(machine);
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

test('what keeps it from starting is said at once: no display, or a folder that belongs to somebody else', async () => {
  const elsewhere = (folder: string, ...words: string[]) => person.run(['env', `XDG_CONFIG_HOME=${folder}`, ...words]);
  const began = Date.now();
  const unseen = await elsewhere('/tmp/unseen', 'env', '--unset=DISPLAY', 'stint', 'toggle', '--launch');
  expect(unseen.code).toBe(3);
  expect(unseen.output).toContain('there is no display');
  expect(Date.now() - began).toBeLessThan(15_000);
  expect((await machine.run('mkdir', '/locked')).code).toBe(0);
  const locked = await elsewhere('/locked', 'stint', 'report');
  expect(locked.code).toBe(1);
  expect(locked.output).toMatch(/^stint: Stint cannot write to \/locked\/Stint\.\nError: permission denied\./u);
});

test('after it is removed, what the person tracked is still there, and that is said', async () => {
  const removed = await machine.run('apt-get', 'remove', '--yes', 'stint');
  expect(removed.code, removed.output).toBe(0);
  expect(removed.output).toContain('~/.config/Stint');
  for (const path of ['/usr/lib/stint', '/usr/bin/stint', '/etc/apparmor.d/stint'])
    expect([path, (await machine.run('test', '-e', path)).code]).toEqual([path, 1]);
  expect(query(atHome('.config/Stint'), 'SELECT title FROM tasks')).toEqual([{ title: 'Write' }]);
});

import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { makeRepository } from '../../scripts/repository/make.ts';
import { addTask, pressKeys, row, secondsOf } from '../support/app.ts';
import { changeSettings } from '../support/openApp.ts';
import { packagesOf } from '../support/packages/built.ts';
import type { Built } from '../support/packages/built.ts';
import { sitDown } from '../support/packages/desk.ts';
import type { Ended, Machine } from '../support/packages/machine.ts';
import type { Person } from '../support/packages/person.ts';
import { throwawayKey } from '../support/packages/throwawayKey.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

/** What the entry of the menu starts. */
const LAUNCHER = '/usr/lib/stint/launch';

let folder: string;
let machine: Machine;
let person: Person;
let page: Page;
let ended: Promise<Ended>;
let older: Built;
let newer: Built;
const opened: (() => Promise<void> | void)[] = [];

test.beforeAll(async () => {
  // Two builds.
  test.setTimeout(300_000);
  const desk = await sitDown();
  opened.push(desk.leave);
  ({ machine, person, folder } = desk);
  const key = throwawayKey();
  opened.push(key.remove);
  process.env['GNUPGHOME'] = key.home;
  [older, newer] = [await packagesOf('older'), await packagesOf('newer')];
});

test.afterAll(async () => {
  for (const close of opened.toReversed()) await close();
});

/** Publishes versions in the repository of the machine, and has apt read it. */
async function publish(...versions: readonly Built[]): Promise<void> {
  const [packages, out] = [join(folder, 'packages'), join(folder, 'repository')];
  for (const path of [packages, out]) rmSync(path, { recursive: true, force: true });
  mkdirSync(packages);
  for (const deb of versions.map((built) => built.file('.deb'))) copyFileSync(deb, join(packages, basename(deb)));
  await makeRepository({ packages, out, url: `file://${out}`, date: new Date(), allowFallback: true });
  await done('cp', join(out, 'stint.sources'), '/etc/apt/sources.list.d/stint.sources');
  await done('apt-get', 'update', '--error-on=any');
}

/** The person's data, as seen from outside. */
const data = (): string => join(machine.home, '.config', 'Stint');

/** Starts the installed Stint; returns its version. */
async function start(): Promise<string> {
  ({ page, ended } = await person.start([LAUNCHER]));
  const agent = await page.evaluate(() => navigator.userAgent);
  return / stint\/(?<version>\S+) /iu.exec(agent)?.groups?.['version'] ?? agent;
}

async function quit(): Promise<void> {
  await person.run(['stint', 'quit']);
  await ended;
}

/** Runs a program as the root of the machine; fails with what it wrote. */
async function done(...command: string[]): Promise<void> {
  const { code, output } = await machine.run(...command);
  expect(code, output).toBe(0);
}

/** The entries of the user, by a copy of the database: reading it in place would leave files of root's. */
function entries(): unknown[] {
  const copy = join(folder, 'copy');
  mkdirSync(copy);
  for (const name of ['stint.db', 'stint.db-wal']) {
    if (existsSync(join(data(), name))) copyFileSync(join(data(), name), join(copy, name));
  }
  const db = new Sqlite(join(copy, 'stint.db'));
  const rows = db.prepare('SELECT id, started_at, ended_at FROM time_entries').all();
  db.close();
  rmSync(copy, { recursive: true });
  return rows;
}

const seconds = async (): Promise<number> =>
  secondsOf((await row(page, 'Write').getByTestId('elapsed').textContent()) ?? '');

test('apt installs Stint from the repository, and an ordinary user tracks time', async () => {
  // Nothing else is to be had there, so nothing else can be installed in its place.
  await done('sh', '-c', 'rm -rf /etc/apt/sources.list /etc/apt/sources.list.d/*');
  await publish(older);
  await done('apt-get', 'install', '--yes', '--no-install-recommends', 'stint');
  expect(await start()).toBe(older.version);
  await page.evaluate("window.stint.request('welcome:done')");
  await changeSettings(page, { theme: 'dark' });
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  await expect.poll(seconds).toBeGreaterThan(1);
});

test('an upgrade while a timer is running changes neither the time nor what was set', async () => {
  const before = entries();
  expect(before).toEqual([{ id: 1, started_at: expect.any(Number) as unknown, ended_at: null }]);
  await publish(older, newer);
  await done('apt-get', 'upgrade', '--yes');
  const atUpgrade = await seconds();
  await expect.poll(seconds).toBeGreaterThan(atUpgrade);
  expect(entries()).toEqual(before);
  // It waits until the new files are complete.
  const offer = page.getByRole('region', { name: 'New version' }).getByRole('button', { name: 'Restart' });
  await expect(offer).toBeVisible({ timeout: 30_000 });

  await quit();
  expect(await start()).toBe(newer.version);
  expect(entries()).toEqual(before);
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  expect(await seconds()).toBeGreaterThan(atUpgrade);
  await quit();
});

test('after going back to an older version, a database that is too new for it is left alone, and that is said', async () => {
  const path = join(data(), 'stint.db');
  const setVersion = (version: (own: number) => number): void => {
    const db = new Sqlite(path);
    db.pragma(`user_version = ${version(db.pragma('user_version', { simple: true }) as number)}`);
    db.close();
  };
  const digest = () => createHash('sha256').update(readFileSync(path)).digest('hex');
  setVersion((own) => own + 1);
  const before = digest();
  await done('apt-get', 'install', '--yes', '--allow-downgrades', `stint=${older.version}-1`);
  const ending = person.run([LAUNCHER]);
  const pressing = setInterval(() => void pressKeys('Return').catch(() => {}), 500);
  const { code, output } = await ending;
  clearInterval(pressing);
  expect(output).toContain('newer version of Stint');
  expect(code).toBe(3);
  expect(digest()).toBe(before);

  // With a database of its own version, the older one goes on.
  setVersion((own) => own - 1);
  expect(await start()).toBe(older.version);
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
});

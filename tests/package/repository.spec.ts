import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { captured } from '../../scripts/process.ts';
import { makeRepository } from '../../scripts/repository/make.ts';
import { addTask, pressKeys, row, secondsOf } from '../support/app.ts';
import { dataOf, runInstalled, startInstalled } from '../support/packages/installedApp.ts';
import type { InstalledApp } from '../support/packages/installedApp.ts';
import { startMachine } from '../support/packages/machine.ts';
import type { Machine } from '../support/packages/machine.ts';
import { throwawayKey } from '../support/packages/throwawayKey.ts';

test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'Only root of Linux can install packages.');
test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

let folder: string;
let machine: Machine;
let app: InstalledApp | null = null;
let key: ReturnType<typeof throwawayKey>;

test.beforeAll(async () => {
  // Two builds.
  test.setTimeout(300_000);
  folder = mkdtempSync(join(tmpdir(), 'stint-upgrade-'));
  // apt fetches as a user of its own.
  chmodSync(folder, 0o755);
  key = throwawayKey();
  process.env['GNUPGHOME'] = key.home;
  for (const version of ['0.1.0', '0.2.0']) {
    const output = join(folder, version);
    await captured(process.execPath, [
      'scripts/package.ts',
      '--deb',
      '--fast',
      `--version=${version}`,
      `--output=${output}`,
    ]);
  }
  machine = await startMachine(folder);
});

test.afterAll(async () => {
  await app?.quit();
  await machine.close();
  key.remove();
  rmSync(folder, { recursive: true });
});

/** Publishes versions in the repository of the machine, and has apt read it. */
async function publish(...versions: string[]): Promise<void> {
  const [packages, out] = [join(folder, 'packages'), join(folder, 'repository')];
  for (const path of [packages, out]) rmSync(path, { recursive: true, force: true });
  mkdirSync(packages);
  for (const version of versions) {
    const deb = readdirSync(join(folder, version)).find((name) => name.endsWith('.deb')) ?? '';
    copyFileSync(join(folder, version, deb), join(packages, deb));
  }
  await makeRepository({ packages, out, url: `file://${out}`, date: new Date(), allowFallback: true });
  await done('cp', join(out, 'stint.sources'), '/etc/apt/sources.list.d/stint.sources');
  await done('apt-get', 'update', '--error-on=any');
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
    if (existsSync(join(dataOf(machine), name))) copyFileSync(join(dataOf(machine), name), join(copy, name));
  }
  const db = new Sqlite(join(copy, 'stint.db'));
  const rows = db.prepare('SELECT id, started_at, ended_at FROM time_entries').all();
  db.close();
  rmSync(copy, { recursive: true });
  return rows;
}

const theme = (page: Page) => page.evaluate('document.documentElement.dataset.theme');
const seconds = async (page: Page): Promise<number> =>
  secondsOf((await row(page, 'Write').getByTestId('elapsed').textContent()) ?? '');

test('apt installs Stint from the repository, and an ordinary user tracks time', async () => {
  // Nothing else is to be had there, so nothing else can be installed in its place.
  await done('sh', '-c', 'rm -rf /etc/apt/sources.list /etc/apt/sources.list.d/*');
  await publish('0.1.0');
  await done('apt-get', 'install', '--yes', '--no-install-recommends', 'stint');
  app = await startInstalled(machine);
  expect(app.version).toMatch(/^0\.1\.0/u);
  const { page } = app;
  await page.evaluate("window.stint.request('welcome:done')");
  await page.evaluate(
    "window.stint.request('command:execute', { type: 'changeSettings', settings: { theme: 'dark' } })",
  );
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  await expect.poll(() => seconds(page)).toBeGreaterThan(1);
});

test('an upgrade while a timer is running changes neither the time nor what was set', async () => {
  if (!app) throw new Error('Stint does not run.');
  const before = entries();
  expect(before).toEqual([{ id: 1, started_at: expect.any(Number) as unknown, ended_at: null }]);
  await publish('0.1.0', '0.2.0');
  await done('apt-get', 'upgrade', '--yes');
  const atUpgrade = await seconds(app.page);
  await expect.poll(() => seconds((app as InstalledApp).page)).toBeGreaterThan(atUpgrade);
  expect(entries()).toEqual(before);

  await app.quit();
  app = await startInstalled(machine);
  expect(app.version).toMatch(/^0\.2\.0/u);
  expect(entries()).toEqual(before);
  expect(await theme(app.page)).toBe('dark');
  expect(await seconds(app.page)).toBeGreaterThan(atUpgrade);
  await app.quit();
  app = null;
});

test('after going back to an older version, a database that is too new for it is left alone, and that is said', async () => {
  const path = join(dataOf(machine), 'stint.db');
  const setVersion = (version: (own: number) => number): void => {
    const db = new Sqlite(path);
    db.pragma(`user_version = ${version(db.pragma('user_version', { simple: true }) as number)}`);
    db.close();
  };
  const digest = () => createHash('sha256').update(readFileSync(path)).digest('hex');
  setVersion((own) => own + 1);
  const newer = digest();
  await done('apt-get', 'install', '--yes', '--allow-downgrades', 'stint=0.1.0*');
  const ending = runInstalled(machine);
  const pressing = setInterval(() => void pressKeys('Return').catch(() => {}), 500);
  const { code, output } = await ending;
  clearInterval(pressing);
  expect(output).toContain('newer version of Stint');
  expect(code).toBe(3);
  expect(digest()).toBe(newer);

  // With a database of its own version, the older one goes on.
  setVersion((own) => own - 1);
  app = await startInstalled(machine);
  expect(app.version).toMatch(/^0\.1\.0/u);
  await expect(row(app.page, 'Write')).toHaveAttribute('data-active', 'true');
});

import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { signFeeds } from '../../scripts/release/updateFeed.ts';
import { addTask, query, row } from '../support/app.ts';
import { endApp, pidOf, startAppImage } from '../support/appImage.ts';
import { problems } from '../support/axe.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';
import type { TrayHost } from '../support/dbus/trayHost.ts';
import { packagesOf } from '../support/packages/built.ts';
import { testFeed } from '../support/packages/feed.ts';
import type { TestFeed } from '../support/packages/feed.ts';
import { feedOf, sha512, signatureOf, updateKeys } from '../support/signedFeed.ts';
import { startUpdateServer } from '../support/updateServer.ts';

const FEED = 'latest-linux.yml';

let work: string;
let keys: TestFeed;
let server: Awaited<ReturnType<typeof startUpdateServer>>;
let host: TrayHost;
/** The packages of both versions: the content of each, and the file name. */
let older: { readonly version: string; readonly body: Buffer };
let newer: { readonly version: string; readonly body: Buffer; readonly name: string };
const opened: (() => Promise<void> | void)[] = [];

test.beforeAll(async () => {
  test.setTimeout(400_000);
  work = mkdtempSync(join(tmpdir(), 'updates-'));
  opened.push(() => rmSync(work, { recursive: true }));
  keys = await testFeed();
  server = await startUpdateServer(keys.port);
  opened.push(server.stop);
  host = await startTrayHost();
  opened.push(host.stop);
  const [first, second] = [await packagesOf('older'), await packagesOf('newer')];
  older = { version: first.version, body: readFileSync(first.file('.AppImage')) };
  const name = basename(second.file('.AppImage'));
  newer = { version: second.version, name, body: readFileSync(second.file('.AppImage')) };
  for (const path of [FEED, name]) copyFileSync(join(second.output, path), join(work, path));
  await signFeeds(work, keys.privateKey, keys.publicKey);
  for (const path of [FEED, `${FEED}.sig`, name]) server.put(path, readFileSync(join(work, path)));
});
test.afterAll(async () => {
  for (const close of opened.toReversed()) await close();
});

const size = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** The old version, installed in a folder of its own, with empty data. */
function installed() {
  const folder = mkdtempSync(join(work, 'installed-'));
  const path = join(folder, 'Stint.AppImage');
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  writeFileSync(path, older.body);
  chmodSync(path, 0o755);
  const env = { XDG_CACHE_HOME: join(folder, 'cache'), XDG_DATA_HOME: join(folder, 'share') };
  return { path, dataDir, env };
}

/** Goes through the first start and agrees to look for updates. */
async function agree(page: Page): Promise<void> {
  const welcome = page.getByRole('dialog', { name: 'Welcome to Stint' });
  for (let step = 1; step < 3; step++) await welcome.getByRole('button', { name: 'Next' }).click();
  const consent = welcome.getByRole('switch', { name: 'Check for updates' });
  await expect(consent).not.toBeChecked();
  expect(await problems(page)).toEqual([]);
  await consent.click();
  await expect(consent).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(welcome).toBeHidden();
}

/** Checks for updates at once; the row of the settings says what came of it. */
async function checkNow(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'New version' }).click();
}

const bar = (page: Page) => page.getByRole('region', { name: 'New version' });
const versionOf = (dataDir: string) => query(dataDir, "SELECT value FROM app_state WHERE key = 'version'");

test('an AppImage finds the new version, installs it and restarts as it, while a timer runs that loses no second', async () => {
  test.setTimeout(240_000);
  const { path, dataDir, env } = installed();
  const page = await startAppImage(path, dataDir, env);
  await agree(page);
  await page.evaluate("window.stint.request('command:execute', {type: 'changeSettings', settings: {awayMinutes: 1}})");
  await addTask(page, 'Write');
  await row(page, 'Write').getByRole('button', { name: 'Start' }).click();
  const entries = () => query(dataDir, 'SELECT id, started_at, ended_at FROM time_entries');
  const [entry] = entries();
  expect(entry).toMatchObject({ ended_at: null });

  await checkNow(page);
  await expect(page.getByRole('dialog').getByText(`Stint ${newer.version} is available.`)).toBeVisible();
  await page.keyboard.press('Escape');
  await bar(page).getByRole('button', { name: 'What’s new' }).click();
  await expect(bar(page).getByRole('listitem')).not.toHaveCount(0);
  expect(await problems(page)).toEqual([]);
  const [pid, sent] = [pidOf(dataDir), server.bytes()];
  await bar(page).getByRole('button', { name: 'Install and restart' }).click();

  const began = Date.now();
  await expect.poll(() => versionOf(dataDir), { timeout: 90_000 }).toEqual([{ value: JSON.stringify(newer.version) }]);
  expect(pidOf(dataDir)).not.toBe(pid);
  expect(sha512(readFileSync(path))).toBe(sha512(newer.body));
  expect(statSync(path).mode & 0o777).toBe(0o755);
  // What both versions have in common is not sent again.
  const share = (server.bytes() - sent) / newer.body.length;
  console.log(
    `${size(server.bytes() - sent)} of ${size(newer.body.length)} were sent; restarted after ${Date.now() - began} ms`,
  );
  expect(share).toBeLessThan(0.5);
  // The entry went on as it was, and nobody asks about the time of the restart.
  expect(entries()).toEqual([entry]);
  expect(query(dataDir, 'SELECT * FROM away_parts')).toEqual([]);

  await endApp(dataDir);
  const again = await startAppImage(path, dataDir, env);
  await expect(row(again, 'Write')).toHaveAttribute('data-active', 'true');
  expect(entries()).toEqual([entry]);
  await again.keyboard.press('Control+,');
  await expect(again.getByRole('switch', { name: 'Check for updates' })).toBeChecked();
  await again.getByRole('button', { name: 'New version' }).click();
  await expect(again.getByText(/^Stint is up to date\./u)).toBeVisible();
  await endApp(dataDir);

  // Neither an id of this computer nor the versions of its programs.
  for (const { headers } of server.requests) {
    expect(headers['user-agent']).toBe('Stint');
    expect(Object.keys(headers).filter((name) => /cookie|staging|sec-ch|referer/u.test(name))).toEqual([]);
  }
});

test('what is wrongly signed, older, damaged or cut off is refused with the reason, and the old version goes on', async () => {
  test.setTimeout(240_000);
  const { path, dataDir, env } = installed();
  const page = await startAppImage(path, dataDir, env);
  await agree(page);
  const feed = readFileSync(join(work, FEED), 'utf8');
  const publish = (text: string, privateKey = keys.privateKey): void => {
    server.put(FEED, text);
    server.put(`${FEED}.sig`, signatureOf(text, privateKey));
  };
  const untouched = (): void => expect(sha512(readFileSync(path))).toBe(sha512(older.body));

  publish(feed, updateKeys().privateKey);
  await checkNow(page);
  await expect(page.getByText(/its signature is wrong/u)).toBeVisible();
  server.remove(`${FEED}.sig`);
  await page.getByRole('button', { name: 'New version' }).click();
  await expect(page.getByText(/it is not signed/u)).toBeVisible();
  publish(JSON.stringify(feedOf(older.body, { version: '0.0.9' })));
  await page.getByRole('button', { name: 'New version' }).click();
  await expect(page.getByText('The update was rejected: 0.0.9 is older than the installed version.')).toBeVisible();

  publish(feed);
  await page.getByRole('button', { name: 'New version' }).click();
  await expect(page.getByRole('dialog').getByText(`Stint ${newer.version} is available.`)).toBeVisible();
  await page.keyboard.press('Escape');
  server.put(newer.name, Buffer.alloc(newer.body.length, 'malware '));
  await bar(page).getByRole('button', { name: 'Install and restart' }).click();
  const damaged = /The update was rejected: the download is incomplete or was changed\. Nothing was changed\./u;
  await expect(bar(page).getByText(damaged)).toBeVisible({ timeout: 60_000 });
  untouched();
  server.put(newer.name, newer.body.subarray(0, newer.body.length / 2));
  await bar(page).getByRole('button', { name: 'Later' }).click();
  await expect(bar(page)).toBeHidden();
  await checkNow(page);
  await page.keyboard.press('Escape');
  await bar(page).getByRole('button', { name: 'Install and restart' }).click();
  await expect(bar(page).getByText(damaged)).toBeVisible({ timeout: 60_000 });
  untouched();
  const beside = readdirSync(join(path, '..')).filter((name) => name.includes('AppImage'));
  expect(beside).toEqual(['Stint.AppImage']);
  expect(versionOf(dataDir)).toEqual([{ value: JSON.stringify(older.version) }]);
  await endApp(dataDir);
});

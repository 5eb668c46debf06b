import { execFile, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import electronPath from 'electron';
import { buildClient } from '../../scripts/package/buildClient.ts';
import { launch, launchFirst, newDataDir, row, sandbox, stint as app } from '../support/app.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';
import { changeSettings } from '../support/openApp.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = fileURLToPath(new URL('../../out/main/cli.cjs', import.meta.url));

/** The words of the command line, for the data of one app. */
const wordsFor = (dataDir: string, words: readonly string[]) => [program, `--user-data-dir=${dataDir}`, ...words];
const env = { ...process.env, LC_ALL: 'en_GB.UTF-8' };

async function run(dataDir: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, wordsFor(dataDir, words), { env });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

test('the command line starts, switches, lists and watches what the window shows', async () => {
  const host = await startTrayHost();
  const { page, dataDir, quit } = await launch();
  // The local API is off.
  await expect.poll(async () => (await run(dataDir)).out).toBe('No timer running.\n');

  // Watches from here on, as a status bar does.
  const watching = spawn(process.execPath, wordsFor(dataDir, ['watch', '--format', '{elapsed} {title}']), { env });
  let seen = '';
  watching.stdout.on('data', (part) => (seen += String(part)));

  expect((await run(dataDir, 'start', 'Write', 'spec', '#client', '~2h')).out).toMatch(
    /^0:00:0\d {2}Write spec · client\n$/u,
  );
  await expect(row(page, 'Write spec')).toHaveAttribute('data-active', 'true');
  await run(dataDir, 'add', 'Read mail');
  await expect(row(page, 'Read mail')).toBeVisible();
  await expect.poll(() => seen).toMatch(/0:00:01 Write spec\n0:00:02 Write spec\n/u);

  await run(dataDir, 'switch', 'mail');
  await expect(row(page, 'Read mail')).toHaveAttribute('data-active', 'true');
  await run(dataDir, 'switch', '-');
  await expect(row(page, 'Write spec')).toHaveAttribute('data-active', 'true');
  expect((await run(dataDir, 'list', '--format', '{id} {title}')).out).toBe('2 Read mail\n1 Write spec\n');
  expect((await run(dataDir, 'log')).out.split('\n')).toHaveLength(5);
  expect(JSON.parse((await run(dataDir, 'status', '--json')).out)).toMatchObject({ active: [{ title: 'Write spec' }] });
  expect(await run(dataDir, 'switch', 'nothing')).toMatchObject({ code: 1, err: expect.stringContaining('nothing') });
  expect(await run(dataDir, 'dance')).toMatchObject({
    code: 2,
    err: expect.stringContaining('unknown command: dance'),
  });

  expect((await run(dataDir, 'stop')).out).toBe('No timer running. Next: Write spec\n');
  await expect(row(page, 'Write spec')).toHaveAttribute('data-active', 'false');
  await run(dataDir, 'toggle');
  await expect(row(page, 'Write spec')).toHaveAttribute('data-active', 'true');

  // A Stint that ends and comes back is waited for.
  await quit();
  const later = await launchFirst(dataDir);
  const from = seen.length;
  await expect.poll(() => seen.slice(from)).toMatch(/\d Write spec\n/u);
  watching.kill();
  await later.quit();
  await host.stop();
});

test('where Stint does not run, the command line says so, or starts it', async () => {
  const host = await startTrayHost();
  const dataDir = newDataDir();
  expect(await run(dataDir, 'toggle')).toMatchObject({ code: 3, err: expect.stringContaining('--launch') });
  const first = await launch(dataDir);
  await expect.poll(async () => (await run(dataDir, 'add', 'Write')).code).toBe(0);
  await first.quit();
  expect(await run(dataDir, '--launch', 'switch', 'write')).toMatchObject({ code: 0 });
  expect((await run(dataDir, 'status')).out).toContain('Write');
  expect((await app(dataDir, 'quit')).code).toBe(0);
  await expect.poll(async () => (await run(dataDir, 'status')).code).toBe(3);
  await host.stop();
});

test('the client of packages, which needs no Node, speaks to the app, and starts it by the launcher beside it', async () => {
  const host = await startTrayHost();
  const [dataDir, folder] = [newDataDir(), newDataDir()];
  const native = join(folder, 'bin', 'stint');
  await buildClient({ platform: process.platform, arch: process.arch }, native);
  const starts = [electronPath as unknown as string, ...sandbox, root].map((word) => `"${word}"`).join(' ');
  // The launcher of packages leaves out what Chromium says, too.
  const quiet = 'for word; do [ "$word" = --hidden ] && exec 2>/dev/null; done';
  writeFileSync(join(folder, 'launch'), `#!/bin/sh\n${quiet}\nexec ${starts} "$@"\n`, { mode: 0o755 });
  const stint = async (line: string, more: NodeJS.ProcessEnv = {}) => {
    const all = ['-c', `"$0" --user-data-dir="$1" ${line}`, native, dataDir];
    try {
      const { stdout, stderr } = await promisify(execFile)('sh', all, { env: { ...env, ...more }, cwd: dataDir });
      return { code: 0, out: stdout, err: stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, out: stdout, err: stderr };
    }
  };
  const noScreen = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };

  // Where Stint is not running: some words work alone, the others do not start it.
  expect(await stint('status')).toMatchObject({ code: 3, out: '', err: expect.stringContaining('--launch') });
  expect(await stint('--version', noScreen)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Stint \d/u),
    err: '',
  });
  expect(await stint('report all', noScreen)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Total'),
    err: '',
  });
  expect(await stint('report soon', noScreen)).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/^stint: soon is not/u),
  });
  expect(await stint('export --format csv --output "моё время.csv"', noScreen)).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(join(dataDir, 'моё время.csv'), 'utf8')).toContain(',');

  expect(await stint('start "Писать \\"отчёт\\"" --launch')).toMatchObject({
    code: 0,
    out: '0:00:00  Писать "отчёт"\n',
  });
  expect((await stint("list --format '{title}'")).out).toBe('Писать "отчёт"\n');
  expect((await stint('report all')).out).toContain('Писать');
  expect((await stint('toggle --launch')).out).toContain('No timer running');
  expect(await stint('quit')).toMatchObject({ code: 0, out: '', err: '' });
  await expect.poll(async () => (await stint('status')).code).toBe(3);
  await host.stop();
});

test('a link of another program asks before it acts, until it need not', async () => {
  const host = await startTrayHost();
  const home = newDataDir();
  const desktop = { XDG_DATA_HOME: `${home}/share`, XDG_CONFIG_HOME: `${home}/config` };
  const { page, quit } = await launch(newDataDir(), desktop);
  const open = (link: string) =>
    promisify(execFile)('xdg-open', [link], {
      env: { ...process.env, ...desktop, XDG_CURRENT_DESKTOP: 'X-Generic', BROWSER: 'false' },
    });
  const asksScheme = () =>
    promisify(execFile)('xdg-mime', ['query', 'default', 'x-scheme-handler/stint'], {
      env: { ...process.env, ...desktop },
    });

  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Integrations' }).click();
  await page.getByRole('switch', { name: 'stint:// links' }).press('Space');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await asksScheme()).stdout.trim()).toBe('stint-links.desktop');

  await open('stint://start?title=Write%20the%20spec');
  await expect(page.getByText('A link asks to start “Write the spec”.')).toBeVisible();
  await expect(row(page, 'Write the spec')).toHaveCount(0);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await open('stint://start?title=Write%20the%20spec');
  await page.getByRole('button', { name: 'Always allow' }).press('Enter');
  await expect(row(page, 'Write the spec')).toHaveAttribute('data-active', 'true');
  await open('stint://toggle');
  await expect(row(page, 'Write the spec')).toHaveAttribute('data-active', 'false');

  await changeSettings(page, { links: false });
  await expect.poll(async () => (await asksScheme()).stdout.trim()).toBe('');
  await quit();
  await host.stop();
});

import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { launch, newDataDir, query, row, stint as app } from '../support/app.ts';

const program = fileURLToPath(new URL('../../out/main/cli.cjs', import.meta.url));

/** Runs `stint` for the data of one app, where there is no screen unless `env` says otherwise. */
async function run(dataDir: string, words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const options = {
    cwd: dataDir,
    encoding: 'buffer' as const,
    env: { ...process.env, LC_ALL: 'en_GB.UTF-8', ...env },
    maxBuffer: 2 ** 28,
  };
  const args = [program, `--user-data-dir=${dataDir}`, ...words];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, options);
    return { code: 0, out: String(stdout), bytes: stdout, err: String(stderr) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: Buffer; stderr: Buffer };
    return { code, out: String(stdout), bytes: stdout, err: String(stderr) };
  }
}

const noScreen = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };

const HEAD =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';
/** Entries of two tasks, yesterday; tasks without time for long would be done. */
function writeHours(dataDir: string, name = 'hours.csv'): void {
  const date = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10);
  const line = (what: string, from: string, to: string): string =>
    `Ann,a@example.com,Acme,Site,,${what},No,${date},${from},${date},${to},,`;
  const rows = [HEAD, line('Write', '09:00:00', '10:30:00'), line('Call', '11:00:00', '12:00:00'), ''];
  writeFileSync(join(dataDir, name), rows.join('\r\n'));
}

const countEntries = (dataDir: string): number =>
  query<{ count: number }>(dataDir, 'SELECT count(*) AS count FROM time_entries')[0]?.count ?? 0;

test('the running Stint does what the command line asks for, and the window shows it', async () => {
  const { page, electron, dataDir, quit } = await launch();
  const windows = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  const before = await windows();
  writeHours(dataDir);

  expect((await run(dataDir, ['import', 'hours.csv', '--dry-run'])).out).toMatch(
    /2 entries would be imported, 2:30:00/u,
  );
  await expect(row(page, 'Write')).toHaveCount(0);
  expect(await run(dataDir, ['import', 'hours.csv'])).toMatchObject({ code: 0, err: '' });
  // Only the Stint that wrote it knows of it at once.
  await expect(row(page, 'Write')).toBeVisible();
  await expect(row(page, 'Call')).toBeVisible();
  const again = JSON.parse((await run(dataDir, ['import', 'hours.csv', '--json'])).out) as object;
  expect(again).toMatchObject({ file: 'hours.csv', format: 'toggl', entries: 0, duplicates: 2 });

  const pdf = await run(dataDir, ['report', 'all', '--client', 'Acme', '--format', 'pdf']);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.bytes.subarray(-6).toString().trim()).toBe('%%EOF');
  expect((await run(dataDir, ['report', 'all', '--group', 'client'])).out).toMatch(/^Acme +2:30 /mu);
  expect(await run(dataDir, ['report', '--client', 'Nobody'])).toMatchObject({ code: 1 });
  expect((await run(dataDir, ['export', '--format', 'timewarrior'])).out).toContain('"project:Site"');
  expect(await windows()).toBe(before);

  // The import is one step.
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Write')).toHaveCount(0);
  await expect(row(page, 'Call')).toHaveCount(0);
  expect(countEntries(dataDir)).toBe(0);
  await quit();
});

test('without a running Stint, and without a screen, the same is done, and nothing stays behind', async () => {
  const dataDir = newDataDir();
  writeHours(dataDir);
  const stint = (...words: string[]) => run(dataDir, words, noScreen);
  expect(await stint('import', 'hours.csv')).toMatchObject({ code: 0, err: '' });
  expect(countEntries(dataDir)).toBe(2);
  expect((await stint('report', 'all', '--format', 'pdf', '--output', 'a.pdf')).code).toBe(0);
  expect(readFileSync(join(dataDir, 'a.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  // Several at once wait for each other.
  const reports = await Promise.all([1, 2, 3].map(() => stint('report', 'all', '--group', 'client')));
  for (const report of reports) expect(report).toMatchObject({ code: 0, out: expect.stringContaining('Acme') });
  expect(readdirSync(dataDir).filter((name) => name.startsWith('stint.db'))).toEqual(['stint.db']);

  const { page, quit } = await launch(dataDir);
  await expect(row(page, 'Write')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Write')).toHaveCount(0);
  await quit();
});

test('a report changes nothing, not even for a timer that runs while Stint does not', async () => {
  const { dataDir, quit } = await launch();
  await app(dataDir, 'start', 'Write');
  await expect.poll(() => countEntries(dataDir)).toBe(1);
  await quit();
  const stored = () =>
    JSON.stringify(query(dataDir, 'SELECT * FROM time_entries')) +
    JSON.stringify(query(dataDir, 'SELECT * FROM app_state'));
  const before = stored();
  expect((await run(dataDir, ['report', 'all'], noScreen)).out).toMatch(/Write/u);
  expect(stored()).toBe(before);
});

test('data that cannot be used are left as they are, and the reason is told', async () => {
  const dataDir = newDataDir();
  const path = join(dataDir, 'stint.db');
  writeHours(dataDir);
  const refused = async () => {
    const before = readFileSync(path);
    const found = await run(dataDir, ['import', 'hours.csv'], noScreen);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dataDir).filter((name) => name.includes('damaged'))).toEqual([]);
    expect(found).toMatchObject({ code: 1, out: '' });
    return found.err;
  };
  writeFileSync(path, 'This is no database, but longer than a header of one would be. '.repeat(20));
  expect(await refused()).toContain(path);
  writeFileSync(path, '');
  const db = new Sqlite(path);
  db.pragma('user_version = 9999');
  db.exec('CREATE TABLE t (a)');
  db.close();
  expect(await refused()).toContain('newer');
});

test('who starts Stint during an import gets it afterwards', async () => {
  const dataDir = newDataDir();
  const rows = Array.from({ length: 30_000 }, (_row, at) => {
    const date = new Date(Date.UTC(2020, 0, 1 + Math.floor(at / 20))).toISOString().slice(0, 10);
    const hour = String(at % 20).padStart(2, '0');
    return `Ann,a@example.com,,,,Task ${at % 50},No,${date},${hour}:00:00,${date},${hour}:30:00,,`;
  });
  writeFileSync(join(dataDir, 'many.csv'), [HEAD, ...rows, ''].join('\r\n'));
  const importing = run(dataDir, ['import', 'many.csv']);
  await expect.poll(() => readdirSync(dataDir).includes('stint.db-wal')).toBe(true);
  expect((await app(dataDir, '--hidden')).code).toBe(0);
  expect(await importing).toMatchObject({ code: 0 });
  // It is there now: it quits where it is told to.
  const quit = () => app(dataDir, 'quit');
  await expect.poll(async () => (await quit()).stderr, { timeout: 15_000 }).not.toContain('not running');
  await expect.poll(async () => (await quit()).stderr, { timeout: 15_000 }).toContain('not running');
  expect(countEntries(dataDir)).toBe(30_000);
});

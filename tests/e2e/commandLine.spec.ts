import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import electronPath from 'electron';
import { launch, newDataDir, query, row, sandbox, stint as app } from '../support/app.ts';

const program = fileURLToPath(new URL('../../out/main/cli.cjs', import.meta.url));

/** Runs a line of the command line for the data of one app; words in double quotes are one. */
async function run(dataDir: string, line: string): Promise<{ code: number; out: string; err: string }> {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, word = '']) => quoted ?? word);
  const args = [program, `--user-data-dir=${dataDir}`, ...words];
  const env = { ...process.env, LC_ALL: 'en_GB.UTF-8' };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

type Entry = { id: number; title: string; started_at: number; ended_at: number | null; note: string };
const entriesOf = (dataDir: string): Entry[] =>
  query(
    dataDir,
    `SELECT entry.id, title, started_at, ended_at, note
    FROM time_entries AS entry JOIN tasks ON tasks.id = task_id ORDER BY started_at`,
  );

test('entries and tasks are recorded, corrected and taken back on the command line', async () => {
  const { page, dataDir } = await launch();
  await expect.poll(async () => (await run(dataDir, 'status')).code).toBe(4);
  const done = async (line: string): Promise<string> => {
    const { code, out, err } = await run(dataDir, line);
    expect([line, code, err]).toEqual([line, 0, '']);
    return out;
  };
  const minutes = ({ started_at, ended_at }: Entry) => ((ended_at ?? Number.NaN) - started_at) / 60_000;

  // A day that is over, so that nothing depends on the time of day.
  expect(await done('track yesterday 9:00-10:30 Write spec #client @deep')).toBe('9:00–10:30  1:30:00  Write spec\n');
  expect(await done('track yesterday 11:00-12:00 Call')).toContain('Call');
  await expect(row(page, 'Write spec')).toBeVisible();
  const refused = await run(dataDir, 'track yesterday 10:00-11:30 Mail');
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('--overlaps trim') });
  await expect(row(page, 'Mail')).toHaveCount(0);
  await done('track yesterday 10:15-10:45 Mail --overlaps trim');
  expect(entriesOf(dataDir).map((entry) => [entry.title, minutes(entry)])).toEqual([
    ['Write spec', 75],
    ['Mail', 30],
    ['Call', 60],
  ]);
  await done('undo');
  await expect(row(page, 'Mail')).toHaveCount(0);

  expect(await done('edit @1 -11:45 with Ada')).toBe('11:00–11:45  0:45:00  with Ada\n');
  expect(await done('split e1 9:30')).toBe('9:00–9:30  0:30:00\n9:30–10:30  1:00:00\n');
  expect(await done('log yesterday #client --format "{start} {end} {hours} {title}"')).toBe(
    '9:00 9:30 0:30 Write spec\n9:30 10:30 1:00 Write spec\n',
  );
  expect((await done('log yesterday @deep')).split('\n')).toHaveLength(4);
  await done('join @2 @3');
  expect(await done('annotate e1 "first draft"')).toContain('first draft');
  expect(entriesOf(dataDir).map(({ note }) => note)).toEqual(['first draft', 'with Ada']);

  // Tasks: tags, states, filters.
  expect(await done('tag write @urgent -deep')).toBe('Write spec @urgent\n');
  expect(await done('list @urgent --format {title}')).toBe('Write spec\n');
  expect(await done('list #client --format {title}')).toBe('Write spec\n');
  await done('done call');
  expect(await done('list --format {title}')).toBe('Write spec\n');
  await done('reopen call');
  await done('rm call');
  await expect(row(page, 'Call')).toHaveCount(0);
  await done('undo');
  await done('redo');
  await expect(row(page, 'Call')).toHaveCount(0);
  await done('undo');
  await expect(row(page, 'Call')).toBeVisible();

  // The running entry.
  expect((await run(dataDir, 'status')).code).toBe(4);
  expect((await run(dataDir, 'cancel')).code).toBe(4);
  await done('start Call');
  expect((await run(dataDir, 'status')).code).toBe(0);
  await done('annotate on the phone');
  expect(entriesOf(dataDir).at(-1)).toMatchObject({ title: 'Call', note: 'on the phone', ended_at: null });
  await done('pause call');
  await done('continue');
  await expect(row(page, 'Call')).toHaveAttribute('data-active', 'true');
  await done('focus 25');
  await expect(
    page
      .getByRole('region', { name: /focus/iu })
      .or(page.getByText(/24:5\d|25:00/u))
      .first(),
  ).toBeVisible();
  await done('focus end');
  await done('cancel');
  expect(entriesOf(dataDir)).toHaveLength(2);
  expect((await run(dataDir, 'status')).code).toBe(4);
  await done('delete @1');
  expect(entriesOf(dataDir).map(({ title }) => title)).toEqual(['Write spec']);

  // What is wrong changes nothing.
  for (const line of ['track 9:00-10:75 Write', 'edit e1', 'split e1 noon', 'tag write', 'add', 'dance']) {
    expect([line, (await run(dataDir, line)).code]).toEqual([line, 2]);
  }
  for (const line of ['delete e99', 'switch nobody', 'split e1 23:00']) {
    expect([line, (await run(dataDir, line)).code]).toEqual([line, 1]);
  }
  expect(entriesOf(dataDir)).toHaveLength(1);
  expect((await run(dataDir, '--version')).out).toMatch(/^Stint \d+\.\d+\.\d+\n$/u);
  await done('focus');
  await done('focus skip');
  await done('focus end');
  await done('show');
  await done('quick-start');
  await done('quit');
  await expect.poll(async () => (await run(dataDir, 'status')).code).toBe(3);
});

test('the words of the app’s executable are the same, and are looked up in the running Stint', async () => {
  const { page, dataDir, quit } = await launch();
  await app(dataDir, 'track', 'yesterday', '9:00-10:00', 'Write', 'spec', '#client');
  await expect(row(page, 'Write spec')).toBeVisible();
  await app(dataDir, 'switch', 'wri');
  await expect(row(page, 'Write spec')).toHaveAttribute('data-active', 'true');
  await app(dataDir, 'annotate', 'on', 'the', 'train');
  expect(entriesOf(dataDir).at(-1)?.note).toBe('on the train');
  await app(dataDir, 'tag', 'write', '@deep');
  await app(dataDir, 'tag', 'write', '-deep', '@shallow');
  await expect.poll(() => query(dataDir, 'SELECT * FROM tasks').length).toBe(1);
  await app(dataDir, 'cancel');
  await expect(row(page, 'Write spec')).toHaveAttribute('data-active', 'false');
  expect(entriesOf(dataDir)).toHaveLength(1);
  expect(await app(dataDir, 'status')).toMatchObject({ code: 2, stderr: expect.stringContaining('stint status') });
  expect(await app(dataDir, 'split', '@1')).toMatchObject({ code: 2, stderr: expect.stringContaining('needs a time') });
  expect((await app(dataDir, '--version')).code).toBe(0);
  await quit();
});

test('a process that cannot read the words it was started for ends, and no Stint stays that nobody sees', async () => {
  const dataDir = newDataDir();
  const args = [...sandbox, '.', '--ozone-platform=headless', `--user-data-dir=${dataDir}`];
  const env = { ...process.env, STINT_COMMAND_LINE: '{"words":["report"],"folder":""}', LANGUAGE: 'en' };
  const ended = promisify(execFile)(electronPath as unknown as string, args, { env, timeout: 30_000 });
  await expect(ended).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('could not read the command') });
  expect(existsSync(join(dataDir, 'stint.db'))).toBe(false);
});

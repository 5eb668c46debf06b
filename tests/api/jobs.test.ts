import { execFile, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { fakeApp } from '../support/fakeApp.ts';
import { until } from '../support/openLocalApi.ts';
import { openJobs } from '../support/openJobs.ts';

const apps: { dispose(): void }[] = [];
afterEach(() => {
  for (const app of apps.splice(0)) app.dispose();
});

const program = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));

/** A Stint, and what runs `stint` for it. */
async function open(more: Partial<ReturnType<typeof openJobs>['parts']> = {}) {
  const on = openJobs();
  const app = await fakeApp(on.folder, { ...on.parts, ...more });
  apps.push(app);
  const temp = join(on.folder, 'tmp');
  mkdirSync(temp);
  const env = { ...process.env, ...app.env, LC_ALL: 'en_GB.UTF-8', TMPDIR: temp };
  const options = { env, cwd: on.folder, encoding: 'buffer' as const, maxBuffer: 2 ** 28 };
  const stint = (...words: string[]) =>
    promisify(execFile)(process.execPath, [program, ...words], options).then(
      ({ stdout, stderr }) => ({ code: 0, out: stdout, err: String(stderr) }),
      ({ code, stdout, stderr }: { code: number; stdout: Buffer; stderr: Buffer }) => ({
        code,
        out: stdout,
        err: String(stderr),
      }),
    );
  return { ...on, env, temp, stint };
}

/** So many rows of Toggl. */
const rows = (count: number): string =>
  [
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
    ...Array.from({ length: count }, (_row, at) => {
      const date = new Date(Date.UTC(2020, 0, 1 + Math.floor(at / 20))).toISOString().slice(0, 10);
      const hour = String(at % 20).padStart(2, '0');
      return `Ann,a@example.com,,,,Task ${at},No,${date},${hour}:00:00,${date},${hour}:30:00,,`;
    }),
    '',
  ].join('\r\n');

test('bytes, texts and codes come back as they are, however many, and nothing is left behind', async () => {
  // What no text may be: bytes that are not UTF-8, in the middle of a frame.
  const bytes = Uint8Array.from({ length: 300_000 }, (_byte, at) => at % 251);
  const { stint, folder, run, temp } = await open({ printPdf: async () => bytes });
  writeFileSync(join(folder, 'many.csv'), rows(3000));
  expect(await stint('import', 'many.csv')).toMatchObject({ code: 0, err: '' });
  expect((await stint('report', '--format', 'pdf')).out.equals(bytes)).toBe(true);
  const all = await stint('export', '--format', 'json');
  expect(all.out.length).toBeGreaterThan(300_000);
  expect(all.out.equals((await run(['export', '--format', 'json'])).bytes)).toBe(true);
  expect(await stint('import', 'many.csv', 'нет.csv')).toMatchObject({
    code: 6,
    err: expect.stringMatching(/^stint: нет\.csv: There is no such file\./u),
  });
  expect(await stint('report', '--client', 'Nobody')).toMatchObject({
    code: 1,
    err: 'stint: There is no client Nobody.\n',
  });
  expect(readdirSync(temp).filter((name) => name.startsWith('stint-'))).toEqual([]);
});

test('words that make no sense start nothing', async () => {
  const { stint } = await open();
  expect(await stint('report', 'soon')).toMatchObject({ code: 2, err: expect.stringContaining('soon is not a range') });
});

test('where the app cannot be started, that is said', async () => {
  const { stint, env } = await open();
  writeFileSync(join(env.ELECTRON_OVERRIDE_DIST_PATH, 'electron'), '#!/bin/sh\nexit 1\n');
  expect(await stint('report')).toMatchObject({
    code: 3,
    err: 'stint: Stint could not be started, or does not answer.\n',
  });
});

test('an import that nobody waits for any more stops, and leaves nothing', async () => {
  const { db, folder, env, turn, core } = await open();
  writeFileSync(join(folder, 'many.csv'), rows(20_000));
  const asking = spawn(process.execPath, [program, 'import', 'many.csv'], { env, cwd: folder });
  await until(() => isImporting(turn));
  asking.kill('SIGKILL');
  await until(() => !isImporting(turn));
  expect(db.prepare('SELECT count(*) FROM time_entries').pluck().get()).toBe(0);
  expect(core.snapshot().tasks.size).toBe(0);
});

/** Whether somebody has the turn. */
function isImporting(turn: ReturnType<typeof openJobs>['turn']): boolean {
  const taken = turn.take();
  taken?.dispose();
  return taken === null;
}

import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { apiEntriesSchema } from '#shared/contract/api.ts';
import { fakeApp } from '../support/fakeApp.ts';
import { openJobs } from '../support/openJobs.ts';
import { openImporter } from '../support/openImporter.ts';
import { closeLocalApis, openLocalApi } from '../support/openLocalApi.ts';

const apps: { dispose(): void }[] = [];
afterEach(() => {
  closeLocalApis();
  for (const app of apps.splice(0)) app.dispose();
});

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A Stint, and what runs a line of a shell in which `stint` speaks to it. */
async function openShell() {
  const opened = await openLocalApi();
  const folder = dirname(opened.tokenPath);
  const program = `#!/bin/sh\nexec "${process.execPath}" "${root}src/cli/index.ts" --user-data-dir="${folder}" "$@"\n`;
  writeFileSync(join(folder, 'stint'), program, { mode: 0o755 });
  const app = await fakeApp(folder, openJobs(openImporter(opened)).parts);
  apps.push(app);
  const env = { ...process.env, ...app.env, PATH: `${folder}:${process.env['PATH']}`, LC_ALL: 'en_GB.UTF-8' };
  const run = (line: string) =>
    promisify(execFile)('sh', ['-c', line], { env, cwd: folder }).then(
      ({ stdout }) => ({ code: 0, out: stdout.trimEnd(), err: '' }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
        code,
        out: stdout.trimEnd(),
        err: stderr.trimEnd(),
      }),
    );
  return { ...opened, folder, run };
}

test('the page about the command line prints what its commands print', { timeout: 120_000 }, async () => {
  const { run, clock, folder } = await openShell();
  const page = readFileSync(join(root, 'docs', 'command-line.md'), 'utf8');
  writeFileSync(join(folder, 'hours.csv'), /```csv\n(.*?)```/su.exec(page)?.[1] ?? '');
  const blocks = [...page.matchAll(/```console\n(.*?)```/gsu)].map(([, block = '']) => block);
  const examples = blocks.flatMap((block) => block.split(/^\$ /mu).slice(1));
  expect(examples.length).toBeGreaterThan(25);
  const printed: string[] = [];
  for (const example of examples) {
    const line = example.split('\n')[0] ?? '';
    const { out, err } = await run(line);
    clock.advance(60_000);
    printed.push([line, out, err].filter((text) => text !== '').join('\n'));
  }
  expect(printed).toEqual(examples.map((example) => example.trimEnd()));
});

test('status ends with a code of its own while nothing is running; what was done is no failure', async () => {
  const { run } = await openShell();
  for (const line of ['stint', 'stint status --json', "stint status --format '{title}'", 'stint cancel']) {
    expect([line, (await run(line)).code]).toEqual([line, 4]);
  }
  expect((await run('stint start Write')).code).toBe(0);
  expect((await run('stint')).code).toBe(0);
  expect((await run('stint stop')).code).toBe(0);
});

test('the latest entries are those that are running, then by start; one is found by its id', async () => {
  const { ask, execute, clock, addTask } = await openLocalApi();
  const [read, write] = [addTask('Read'), addTask('Write')];
  execute({ type: 'startTimer', taskId: read });
  clock.advance(60_000);
  execute({ type: 'startTimer', taskId: write });
  clock.advance(60_000);
  const now = clock.now();
  const later = { startedAt: now + 60_000, endedAt: now + 120_000, note: 'later', overlaps: 'allow' } as const;
  execute({ type: 'addEntry', taskId: read, ...later });
  const found = async (search: string) =>
    apiEntriesSchema.parse(await (await ask(`/v1/entries?${search}`)).json()).entries;
  expect((await found('last=5')).map(({ id }) => id)).toEqual([2, 3, 1]);
  expect((await found('last=2')).map(({ id }) => id)).toEqual([2, 3]);
  expect(await found('id=3')).toMatchObject([{ id: 3, title: 'Read', note: 'later', tags: [], spent: 60_000 }]);
  expect((await ask('/v1/entries?id=9')).status).toBe(404);
  for (const search of ['last=0', 'last=1001', 'last=x', 'last=', 'last=1e2']) {
    expect([search, (await ask(`/v1/entries?${search}`)).status]).toEqual([search, 400]);
  }
  expect(await (await ask('/v1/entries')).json()).toMatchObject({ zone: expect.any(String), day_starts_at: 0 });
});

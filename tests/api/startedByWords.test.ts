import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { takeRequest } from '../../src/main/app/takeRequest.ts';
import { writeEndpoint } from '../../src/main/features/commandLine/wire/endpoint.ts';
import { requestOf } from '../../src/main/features/commandLine/wire/request.ts';
import { nativeClient } from '../support/nativeClient.ts';
import { clients, closeCommandLines, openClient, serveIn } from '../support/openCommandLine.ts';
import { until } from '../support/openLocalApi.ts';

afterEach(closeCommandLines);

/** A program that is started as the app is: it says what with, or takes the words of others from then on. */
async function openStarted(client: (typeof clients)[number], script: string) {
  const folder = mkdtempSync(join(tmpdir(), 'stint-program-'));
  const program = join(folder, 'electron');
  writeFileSync(program, script, { mode: 0o755 });
  // One is found as the runtime of the checkout is, the other was written down by the Stint that ran last.
  const on = await openClient(client, { ELECTRON_OVERRIDE_DIST_PATH: folder });
  const remembered = { address: join(on.folder, 'none.sock'), token: 'x', program: [program, '--user-data-dir=x y'] };
  writeEndpoint(on.folder, remembered);
  return { ...on, program };
}

const printing = `#!${process.execPath}
const { words, folder, language, columns } = JSON.parse(process.env.STINT_COMMAND_LINE);
console.log(JSON.stringify({ words, folder, language, columns, switches: process.argv.slice(2) }));
console.error('beside it');
process.exitCode = 7;
`;

test.each(clients)('%s: words that work alone start the app for them, with their output', async (client) => {
  const { folder, stint } = await openStarted(client, printing);
  for (const words of [
    ['report', 'week', '--output', "it's.csv"],
    ['--help'],
    ['list', '-h'],
    ['completion', 'bash'],
  ]) {
    const { code, out, err } = await stint(...words);
    expect([code, err]).toEqual([7, 'beside it\n']);
    const { switches, ...rest } = JSON.parse(String(out)) as { switches: string[] };
    const all = [`--user-data-dir=${folder}`, ...words];
    expect(rest).toEqual({ words: all, folder, language: 'en_GB.UTF-8', columns: 0 });
    expect(switches).toEqual(expect.arrayContaining(['--ozone-platform=headless', '--log-level=3']));
    expect(switches).toContain(client === 'C' ? '--user-data-dir=x y' : `--user-data-dir=${folder}`);
  }
});

test.each(clients)('%s: where the app cannot be started, that is said', async (client) => {
  const { program, stint } = await openStarted(client, '');
  rmSync(program);
  // The client of a checkout is beside its program, which moves with it.
  const err =
    client === 'C'
      ? `stint: Stint is no longer at ${program}. Start it once from its new location.\n`
      : 'stint: Stint did not start or does not respond.\n';
  for (const words of [['report'], ['toggle', '--launch']]) {
    const began = performance.now();
    expect(await stint(...words)).toMatchObject({ code: 3, err });
    expect(performance.now() - began).toBeLessThan(20_000);
  }
});

test.each(clients)('%s: --launch starts Stint out of sight, waits for it, and then asks', async (client) => {
  const on = await openStarted(
    client,
    '#!/bin/sh\nfor word; do echo "$word"; done > "$OUT.new"; mv "$OUT.new" "$OUT"\n',
  );
  const seen = join(on.folder, 'seen');
  const asking = spawn(on.command, ['start', 'Write', '--launch'], { env: { ...on.env, OUT: seen }, cwd: on.folder });
  await until(() => existsSync(seen));
  expect(readFileSync(seen, 'utf8').split('\n')).toContain('--hidden');
  const { core, listening } = serveIn(on.folder);
  await listening;
  expect(await text(asking.stdout)).toBe('0:00:00  Write\n');
  expect(core.snapshot().tasks.size).toBe(1);
});

test.each(clients)('%s: where what --launch starts ends with an error, that is said at once', async (client) => {
  // The launcher says why on standard error, which only the client of packages passes on.
  const { stint } = await openStarted(client, '#!/bin/sh\necho "cannot run here" >&2\nexit 1\n');
  const began = performance.now();
  const { code, out, err } = await stint('toggle', '--launch');
  expect(performance.now() - began).toBeLessThan(20_000);
  const why = client === 'C' && process.platform === 'linux' ? 'cannot run here\n' : '';
  expect({ code, out: String(out), err }).toEqual({
    code: 3,
    out: '',
    err: `${why}stint: Stint did not start or does not respond.\n`,
  });
});

test.runIf(process.platform === 'linux')(
  'the client in C starts the app that it came with by its launcher',
  async () => {
    const { folder, stint } = await openClient('C');
    const launcher = join(await nativeClient(), '..', '..', 'launch');
    writeFileSync(launcher, '#!/bin/sh\necho "$@"\necho "no sandbox for root" >&2\nexit 1\n', { mode: 0o755 });
    try {
      const alone = await stint('report');
      expect({ ...alone, out: String(alone.out) }).toEqual({
        code: 1,
        out: `--user-data-dir=${folder} --ozone-platform=headless --disable-gpu --disable-logging --log-level=3\n`,
        err: 'no sandbox for root\n',
      });
      expect(await stint('toggle', '--launch')).toMatchObject({
        code: 3,
        err: 'no sandbox for root\nstint: Stint did not start or does not respond.\n',
      });
    } finally {
      rmSync(launcher);
    }
  },
);

test.each(clients)('%s: from a folder that is gone, words that work alone get to the app', async (client) => {
  const { folder, shell } = await openStarted(client, printing);
  const { code, out } = await shell(`mkdir gone; cd gone; rmdir ${folder}/gone; stint report`);
  expect([code, JSON.parse(out)]).toEqual([7, expect.objectContaining({ folder: '/' })]);
});

test('a process that is started for words takes them once, and is told if they are none', () => {
  const request = requestOf(['report']);
  const env: NodeJS.ProcessEnv = { STINT_COMMAND_LINE: JSON.stringify(request), HOME: '/' };
  expect(takeRequest(env)).toEqual(request);
  expect(env).toEqual({ HOME: '/' });
  expect(takeRequest(env)).toBeNull();
  for (const wrong of ['', '{', JSON.stringify({ ...request, folder: '' })]) {
    expect(takeRequest({ STINT_COMMAND_LINE: wrong })).toBe('unreadable');
  }
});

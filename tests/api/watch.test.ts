import { spawn } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { translator } from '#shared/i18n/translator.ts';
import type { Style } from '#shared/commandLine/readings.ts';
import { createTicker } from '../../src/main/core/ticker.ts';
import { createRunning } from '../../src/main/features/commandLine/running.ts';
import { watch } from '../../src/main/features/commandLine/watch.ts';
import { clients, closeCommandLines, openCommandLine } from '../support/openCommandLine.ts';
import { openCore } from '../support/openCore.ts';
import { until } from '../support/openLocalApi.ts';

afterEach(closeCommandLines);

/** Watches a core, and collects what is printed. */
function openWatch(style: Style, columns = 0) {
  const on = openCore();
  on.core.subscribe(createTicker({ clock: on.clock, emit: on.core.tick, check: on.core.check }));
  const printed: string[] = [];
  const gone = new AbortController();
  let wait = '';
  const start = () =>
    watch(createRunning(on.core, on.clock), style, {
      folder: '/',
      t: translator('en'),
      region: 'en-GB',
      gone: gone.signal,
      columns,
      print: async (text) => void printed.push(String(text)),
      tell: () => {},
      wait: (text) => (wait = text),
    });
  return { ...on, printed, gone, start, wait: () => wait };
}

test('a wall clock that is set shows no wrong second to who watches', async () => {
  const { clock, execute, printed, start } = openWatch({ as: 'format', template: '{elapsed}', escape: null });
  execute({ type: 'startTitle', title: 'Write' });
  void start();
  await until(() => printed.length === 1);
  for (const by of [3_600_000, -7_200_000]) {
    const { length } = printed;
    clock.set(clock.now() + by);
    clock.advance(1000);
    await until(() => printed.length > length);
  }
  clock.advance(1000);
  await until(() => printed.length === 4);
  clock.advance(1000);
  await until(() => printed.length >= 5);
  expect(printed.map((line) => line.trim())).toEqual(['0:00:00', '0:00:01', '0:00:02', '0:00:03', '0:00:04']);
});

test('on a terminal there is one line, which a narrow one does not break; JSON has an object a change', async () => {
  const narrow = openWatch({ as: 'text' }, 12);
  void narrow.start();
  narrow.execute({ type: 'startTitle', title: 'Write the spec' });
  await until(() => narrow.printed.length === 2);
  expect(narrow.printed).toEqual(['\r\u001B[KNo timer ru', '\r\u001B[K0:00:00  Wr']);
  expect(narrow.wait()).toBe('\r\u001B[KStint is no');

  const json = openWatch({ as: 'json' });
  const ended = json.start();
  json.execute({ type: 'startTitle', title: 'Write' });
  json.clock.advance(5000);
  await until(() => json.printed.length === 2);
  json.execute({ type: 'toggleTimer' });
  await until(() => json.printed.length === 3);
  expect(json.printed.map((line) => (JSON.parse(line) as { active: unknown[] }).active.length)).toEqual([0, 1, 0]);
  json.gone.abort();
  expect(await ended).toBe(0);
});

test.each(clients)('%s: who watches sees changes, that Stint is gone, and that it is back', async (client) => {
  const { env, execute, server, serve, command } = await openCommandLine(client);
  const watching = spawn(command, ['watch'], { env });
  let seen = '';
  watching.stdout.on('data', (part) => (seen += String(part)));
  await until(() => seen.endsWith('No timer running.\n'));
  execute({ type: 'startTitle', title: 'Писать' });
  await until(() => seen.endsWith('0:00:00  Писать\n'));
  server.dispose();
  await until(() => seen.endsWith('Stint is not running\n'));
  await serve().listening;
  await until(() => seen.endsWith('0:00:00  Писать\n'));
  const ended = new Promise((resolve) => watching.on('exit', (_code, signal) => resolve(signal)));
  watching.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
});

test.runIf(process.platform === 'linux')(
  'the client in C ends once nobody reads what it printed, also while Stint is away',
  async () => {
    const { env, server, shell, command } = await openCommandLine('C');
    expect(await shell('stint watch --json | head -c 1; echo ${PIPESTATUS[0]}')).toMatchObject({ out: '{0' });
    const watching = spawn(command, ['watch'], { env });
    let seen = '';
    watching.stdout.on('data', (part) => (seen += String(part)));
    await until(() => seen !== '');
    server.dispose();
    await until(() => seen.endsWith('Stint is not running\n'));
    const ended = new Promise((resolve) => watching.on('exit', resolve));
    watching.stdout.destroy();
    expect(await ended).toBe(0);
  },
);

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { endpointPath, readEndpoint, writeEndpoint } from '../../src/main/features/commandLine/wire/endpoint.ts';
import { clients, closeCommandLines, openClient, openCommandLine, serveIn } from '../support/openCommandLine.ts';
import { until } from '../support/openLocalApi.ts';

afterEach(closeCommandLines);

/** Lines of a shell, the exit code, and what they print, one after the other in one Stint. */
const table: readonly [line: string, code: number, out: string | RegExp, err?: string | RegExp][] = [
  ['stint', 4, 'Nothing is running.'],
  ['stint status --json', 4, /^\{"revision":.*"active":\[\]/u],
  ["stint status --format '{title}'", 4, ''],
  ['stint cancel', 4, '', 'stint: Nothing is running.'],
  ['stint start \'Tom & "Jerry" \\ 100% 😀\' "#it\'s"', 0, '0:00:00  Tom & "Jerry" \\ 100% 😀 · it\'s'],
  ['stint', 0, /^0:00:00 {2}Tom/u],
  ['stint stop', 0, /^Nothing is running. Next: Tom/u],
  ["stint add $'line\\tfeed\\nquote\"'", 0, 'Added: line feed quote"'],
  ['stint add Писать письмо', 0, 'Added: Писать письмо'],
  ['stint switch пис', 0, '0:00:00  Писать письмо'],
  ["stint list --format '{title}' | head -1", 0, 'Писать письмо'],
  ['LOCALE=ru_RU.UTF-8 stint stop', 0, 'Таймер не запущен. Следующая: Писать письмо'],
  ['LOCALE=ru_RU.UTF-8 stint dance', 2, '', 'stint: неизвестная команда: dance\nСписок команд: stint --help.'],
  ['LOCALE=C stint dance', 2, '', 'stint: unknown command: dance\nRun stint --help to see the commands.'],
  ['stint switch nobody', 1, '', /^stint: No open task matches nobody\./u],
  ["stint list --format '{tool}'", 2, '', /^stint: unknown field in the template: tool/u],
  ['stint --version', 0, 'Stint 1.2.3'],
  ['stint diagnose', 0, 'Stint, diagnosed'],
  ['stint --diagnose', 0, 'Stint, diagnosed'],
  ['stint completion fish', 0, /^complete -c stint -f\n/u],
  ['stint --help', 0, /^Usage: stint/u],
  ['stint toggle --launch', 0, /Писать/u],
  ['stint --launch toggle', 0, /^Nothing is running/u],
  // Paths count from where the words were typed.
  ['mkdir sub; cd sub; stint export --format csv --output entries.csv; ls', 0, 'entries.csv'],
  [
    'stint report --format md --output nowhere/x.md',
    1,
    '',
    /^stint: could not write nowhere\/x\.md: there is no folder \/.*\/nowhere$/u,
  ],
  // Who stops reading is no failure; what cannot be written is one.
  ['set -o pipefail; stint completion bash | true', 0, ''],
  ['set -o pipefail; stint --help | head -1', 0, 'Usage: stint [COMMAND] [OPTIONS]'],
  ['stint --help > /dev/full', 1, '', /^stint: could not write the output: /u],
  ['LOCALE=ru_RU.UTF-8 stint --help > /dev/full', 1, '', /^stint: не удалось вывести результат: /u],
  ['stint add "no output" >&-', 0, ''],
  ['stint add "no output at all" >&- 2>&- <&-', 0, ''],
  ["stint list --format '{title}' | grep -c output", 0, '2'],
];

const like = (wanted: string | RegExp): unknown =>
  typeof wanted === 'string' ? wanted : (expect.stringMatching(wanted) as unknown);

test.each(clients)('%s: words, exit codes and output', { timeout: 120_000 }, async (client) => {
  const { shell } = await openCommandLine(client);
  for (const [line, code, out, err = ''] of table) {
    expect({ line, ...(await shell(line)) }).toEqual({ line, code, out: like(out), err: like(err) });
  }
});

test.each(clients)('%s: where Stint is not running, that is said, and nothing is started', async (client) => {
  const { folder, shell } = await openClient(client);
  const program = join(folder, 'program');
  writeFileSync(program, '#!/bin/sh\ntouch started\n', { mode: 0o755 });
  const said = 'stint: Stint is not running. Start it, or add --launch to the command.';
  const russian = 'stint: Stint не запущен. Запустите его или добавьте к команде --launch.';
  // None has run yet; one has, and left what it wrote; one was killed.
  const leave = [
    () => {},
    () => writeEndpoint(folder, { address: join(folder, 'command-line.sock'), token: 'x', program: [program] }),
    () => writeFileSync(join(folder, 'command-line.sock'), ''),
    () => writeFileSync(endpointPath(folder), 'stint-2\0/x\0y\0'),
    () => writeFileSync(endpointPath(folder), `stint-1\0${'x'.repeat(300)}\0y\0`),
    () => writeFileSync(endpointPath(folder), 'stint-1'),
  ];
  for (const make of leave) {
    make();
    expect(await shell('stint')).toEqual({ code: 3, out: '', err: said });
    expect(await shell('LOCALE=ru_RU.UTF-8 stint start x')).toEqual({ code: 3, out: '', err: russian });
    expect(await shell('stint dance')).toMatchObject({ code: 3 });
  }
  expect(existsSync(join(folder, 'started'))).toBe(false);
});

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
  expect(await stint('report')).toMatchObject({
    code: 3,
    err: 'stint: Stint could not be started, or does not answer.\n',
  });
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

test('the endpoint is for this user alone, and is another one at each start', async () => {
  const { folder, server, serve } = await openCommandLine();
  const first = readEndpoint(folder);
  for (const path of [endpointPath(folder), first?.address ?? '']) expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(first?.program).toEqual(['/nowhere/stint']);
  server.dispose();
  expect(existsSync(first?.address ?? '')).toBe(false);
  await serve().listening;
  expect(readEndpoint(folder)?.token).not.toBe(first?.token);
});

/** Sends bytes as they are, and returns the answer. */
async function sendBytes(folder: string, bytes: string): Promise<string> {
  const socket = connect(readEndpoint(folder)?.address ?? '');
  socket.write(bytes);
  return await text(socket);
}

test('who shows no token, or sends no words, is refused and changes nothing', { timeout: 30_000 }, async () => {
  const { folder, core, stint } = await openCommandLine();
  const token = readEndpoint(folder)?.token ?? '';
  const request = { token, words: ['add', 'Write'], folder: '/', language: '', columns: 0 };
  for (const wrong of [
    { ...request, token: '' },
    { ...request, token: `${token}x` },
    { ...request, folder: 'relative' },
    { ...request, words: 'add' },
    { ...request, words: [1] },
    { ...request, columns: -1 },
    { ...request, more: 1 },
    null,
    [],
  ]) {
    expect(await sendBytes(folder, `${JSON.stringify(wrong)}\n`)).toContain('stint: Stint did not understand');
  }
  expect(await sendBytes(folder, '\u0000\u0001{\n')).toContain('stint: Stint did not understand');
  expect(await sendBytes(folder, 'x'.repeat(300_000))).toContain('stint: This is longer than Stint takes.');
  expect(core.snapshot().tasks.size).toBe(0);
  // Who says nothing keeps nobody from the rest.
  const silent = Array.from({ length: 40 }, () => connect(readEndpoint(folder)?.address ?? ''));
  expect(await stint('add', 'Write')).toMatchObject({ code: 0 });
  for (const socket of silent) socket.destroy();
  expect(core.snapshot().tasks.size).toBe(1);
});

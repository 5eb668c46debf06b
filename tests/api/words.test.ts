import { chmodSync, chownSync, existsSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { endpointPath, readEndpoint, writeEndpoint } from '../../src/main/features/commandLine/wire/endpoint.ts';
import { clients, closeCommandLines, openClient, openCommandLine, serveIn } from '../support/openCommandLine.ts';

afterEach(closeCommandLines);

/** Lines of a shell, the exit code, and what they print, one after the other in one Stint. */
const table: readonly [line: string, code: number, out: string | RegExp, err?: string | RegExp][] = [
  ['stint', 4, 'No timer running.'],
  ['stint status --json', 4, /^\{"revision":.*"active":\[\]/u],
  ["stint status --format '{title}'", 4, ''],
  ['stint cancel', 4, '', 'stint: No timer running.'],
  ['stint start \'Tom & "Jerry" \\ 100% 😀\' "#it\'s"', 0, '0:00:00  Tom & "Jerry" \\ 100% 😀 · it\'s'],
  ['stint', 0, /^0:00:00 {2}Tom/u],
  ['stint stop', 0, /^No timer running. Next: Tom/u],
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
  ['stint --launch toggle', 0, /^No timer running/u],
  // Paths count from where the words were typed.
  ['mkdir sub; cd sub; stint export --format csv --output entries.csv; ls', 0, 'entries.csv'],
  [
    'stint report --format md --output nowhere/x.md',
    1,
    '',
    /^stint: could not write nowhere\/x\.md: the folder \/.*\/nowhere does not exist$/u,
  ],
  [
    'LOCALE=ru_RU.UTF-8 stint report --format md --output /sys/x.md',
    1,
    '',
    'stint: не удалось записать /sys/x.md: нет прав доступа',
  ],
  // Who stops reading is no failure; what cannot be written is one.
  ['set -o pipefail; stint completion bash | true', 0, ''],
  ['set -o pipefail; stint --help | head -1', 0, 'Usage: stint [COMMAND] [OPTIONS]'],
  ['stint --help > /dev/full', 1, '', 'stint: could not write the output: the disk is full'],
  ['LOCALE=ru_RU.UTF-8 stint --help > /dev/full', 1, '', 'stint: не удалось вывести результат: на диске нет места'],
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

test.each(clients)('%s: from a folder that is gone, paths count from the root', async (client) => {
  const { folder, shell, core } = await openCommandLine(client);
  const gone = `mkdir ${folder}/gone; cd ${folder}/gone; rmdir ${folder}/gone;`;
  // The shell may complain, too.
  expect(await shell(`${gone} stint add Write`)).toMatchObject({ code: 0, out: 'Added: Write' });
  expect(core.snapshot().tasks.size).toBe(1);
  const refused = await shell(`${gone} stint export --format csv --output nowhere/x.csv`);
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('the folder /nowhere does not exist') });
});

/** What others do to a file to have a program of theirs started. */
const foreign: readonly [what: string, make: (path: string) => void, runIf: boolean][] = [
  ['belongs to another user', (path) => chownSync(path, 65_534, 65_534), process.getuid?.() === 0],
  ['can be written to by a group', (path) => chmodSync(path, 0o620), true],
  ['can be written to by everyone', (path) => chmodSync(path, 0o602), true],
];

for (const [what, make, runIf] of foreign) {
  test.runIf(runIf).each(clients)(`%s: an endpoint that ${what} is none`, async (client) => {
    const { folder, stint, core } = await openCommandLine(client);
    expect(await stint('add', 'Write')).toMatchObject({ code: 0 });
    make(endpointPath(folder));
    expect(await stint('add', 'Read')).toMatchObject({ code: 3 });
    expect(core.snapshot().tasks.size).toBe(1);
  });
}

test('the endpoint is for this user alone, and is another one at each start', async () => {
  const { folder } = await openClient('TypeScript');
  const mask = process.umask(0);
  const { server, serve, listening } = serveIn(folder);
  // Already before the file that leads to it is written.
  expect(statSync(join(folder, 'command-line.sock')).mode & 0o777).toBe(0o600);
  expect(process.umask(mask)).toBe(0);
  await listening;
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
  expect(await sendBytes(folder, 'x'.repeat(300_000))).toContain('stint: This command is too long.');
  expect(core.snapshot().tasks.size).toBe(0);
  // Who says nothing keeps nobody from the rest.
  const silent = Array.from({ length: 40 }, () => connect(readEndpoint(folder)?.address ?? ''));
  expect(await stint('add', 'Write')).toMatchObject({ code: 0 });
  for (const socket of silent) socket.destroy();
  expect(core.snapshot().tasks.size).toBe(1);
});

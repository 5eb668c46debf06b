import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildClient } from '../../scripts/package/buildClient.ts';
import { writeEndpoint } from '../../src/main/features/commandLine/wire/endpoint.ts';
import { printFrame } from '../../src/main/features/commandLine/wire/frames.ts';
import { nativeClient, sanitizers } from '../support/nativeClient.ts';

const folder = mkdtempSync(join(tmpdir(), 'stint-hostile-'));
let answer: Buffer = Buffer.alloc(0);
let asked = '';
let server: Server;

beforeAll(async () => {
  const address = join(folder, 'hostile.sock');
  server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (part) => {
      asked = part.toString('utf8');
      socket.end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(address, resolve));
  writeEndpoint(folder, { address, token: 'a token', program: ['/nowhere/stint'] });
  await nativeClient();
}, 60_000);
afterAll(() => server.close());

/** Runs the client against what is answered; a mistake that a sanitizer finds is in `err`. */
async function askFor(bytes: Buffer) {
  answer = bytes;
  const child = spawn(await nativeClient(), [`--user-data-dir=${folder}`], { env: { ...process.env, ...sanitizers } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (out += part.toString('latin1')));
  child.stderr.on('data', (part: Buffer) => (err += part.toString('latin1')));
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.on('close', (...ended) => resolve(ended)),
  );
  return { code, signal, out, err };
}

const head = (type: string, length: number): Buffer => {
  const bytes = Buffer.alloc(5);
  bytes.write(type, 'latin1');
  bytes.writeUInt32BE(length, 1);
  return bytes;
};
const exit = printFrame('exit', Uint8Array.of(0));
const CUT = 'stint: Stint quit before it finished.\n';

test.each<[what: string, bytes: Buffer, ended: object]>([
  ['nothing', Buffer.alloc(0), { code: 3, out: '', err: CUT }],
  ['half a head', Buffer.from('o\0\0'), { code: 3, out: '', err: CUT }],
  ['half a content', Buffer.concat([head('o', 9), Buffer.from('half')]), { code: 3, out: '', err: CUT }],
  ['a content of 4 GB', head('o', 0xffff_ffff), { code: 3, out: '', err: CUT }],
  ['one byte more than there may be', Buffer.concat([head('o', 65_537), Buffer.alloc(65_537)]), { code: 3, out: '' }],
  ['as many as there may be', Buffer.concat([head('o', 65_536), Buffer.alloc(65_536, 'x'), exit]), { code: 0 }],
  ['a type that there is none of', Buffer.concat([head('?', 0), exit]), { code: 3, out: '', err: CUT }],
  ['no exit code', head('x', 0), { code: 3, err: CUT }],
  ['two exit codes', Buffer.concat([head('x', 2), Buffer.alloc(2)]), { code: 3, err: CUT }],
  ['an exit code of 255', printFrame('exit', Uint8Array.of(255)), { code: 255, out: '', err: '' }],
  ['empty contents', Buffer.concat([head('o', 0), head('e', 0), exit]), { code: 0, out: '', err: '' }],
  ['more after the end', Buffer.concat([exit, printFrame('out', Buffer.from('late'))]), { code: 0, out: '' }],
  ['a page of the web', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'), { code: 3, out: '', err: CUT }],
])('the client in C takes %s', async (_what, bytes, ended) => {
  expect(await askFor(bytes)).toMatchObject({ signal: null, ...ended });
});

test('the client in C takes whatever is answered', { timeout: 60_000 }, async () => {
  const sound = [
    printFrame('out', Buffer.from('Писать\n')),
    printFrame('error', Buffer.from('beside it')),
    printFrame('out', Buffer.alloc(3000, 'x')),
    exit,
  ];
  // What is answered must end: a client that is told to wait asks again.
  const type = fc.constantFrom('o', 'e', 'x', '?');
  const frame = fc
    .tuple(type, fc.uint8Array({ maxLength: 40 }), fc.option(fc.nat(), { nil: null }))
    .map(([letter, content, length]) => Buffer.concat([head(letter, length ?? content.length), content]));
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 100 }).map((all) => Buffer.from(all).map((byte) => (byte === 0x77 ? 0 : byte))),
    fc.array(fc.oneof(frame, fc.constantFrom(...sound)), { maxLength: 6 }).map((all) => Buffer.concat(all)),
    fc.nat(3000).map((length) => Buffer.concat(sound).subarray(0, length)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (all) => {
      const { signal, err } = await askFor(Buffer.from(all));
      expect(signal).toBeNull();
      expect(err).not.toMatch(/AddressSanitizer|runtime error/u);
    }),
    { numRuns: 150 },
  );
});

test('the client in C sends words as they are, and bytes that are no text as such', async () => {
  answer = exit;
  const words = ['"', '\\', '\n\t\u0001', 'Писать 😀', '', '%s%n'];
  await promisify(execFile)(await nativeClient(), [`--user-data-dir=${folder}`, 'add', ...words], {
    env: { ...process.env, ...sanitizers, LC_ALL: 'x'.repeat(5000) },
    cwd: folder,
  });
  const request = JSON.parse(asked) as { words: string[] };
  expect(request.words.slice(2)).toEqual(words);
  expect(request).toMatchObject({ token: 'a token', folder, language: '', columns: 0 });
  const script = `exec "$0" --user-data-dir="${folder}" add "$(printf '\\377x')"`;
  await promisify(execFile)('sh', ['-c', script, await nativeClient()], { env: { ...process.env, ...sanitizers } });
  expect((JSON.parse(asked) as typeof request).words.at(-1)).toBe('\uFFFDx');
});

test('the client is small, and the same bytes each time it is built', { timeout: 30_000 }, async () => {
  const { platform, arch } = process;
  const paths = [join(folder, 'a', 'stint'), join(folder, 'other folder', 'stint')];
  for (const path of paths) await buildClient({ platform, arch }, path);
  const [one, other] = paths.map((path) => readFileSync(path));
  expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  expect(statSync(paths[0] ?? '').size).toBeLessThan(64 * 1024);
});

const hasMinGw = spawnSync('x86_64-w64-mingw32-gcc', ['--version']).error === undefined;

test.runIf(hasMinGw)('the client compiles for Windows without a warning', { timeout: 30_000 }, async () => {
  const path = join(folder, 'windows', 'stint.exe');
  await buildClient({ platform: 'win32', arch: 'x64' }, path);
  expect(readFileSync(path).toString('latin1', 0, 2)).toBe('MZ');
});

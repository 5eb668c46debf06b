import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const outDir = join(root, 'out', 'crash');

const child = join(outDir, 'child.js');
const env = { ...process.env, NODE_COMPILE_CACHE: join(outDir, 'compiled') };

/** Bundles the process to be killed: the migrations come into it that way, as in the app. */
export async function buildChild(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'tests/support/crash/child.ts', outDir },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
  // What was compiled is kept only by a process that ends by itself; the others start faster then.
  await promisify(execFile)(process.execPath, [child, 'end', ':memory:'], { env });
}

/** Runs the child and kills it with SIGKILL as soon as `when` says so of what it said; answers all it said. */
export async function runAndKill(
  words: readonly string[],
  when: (said: readonly string[], kill: () => void) => void,
): Promise<string[]> {
  const running = spawn(process.execPath, [child, ...words], { stdio: ['ignore', 'pipe', 'inherit'], env });
  let text = '';
  // What is behind the last line break was cut off by the kill.
  const said = () => text.split('\n').slice(0, -1);
  running.stdout.on('data', (data: Buffer) => {
    text += data.toString();
    when(said(), () => void running.kill('SIGKILL'));
  });
  await new Promise((resolve) => running.on('close', resolve));
  return said();
}

/** Runs so many times, a few at once. */
export async function times(count: number, run: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await run(next++);
  };
  await Promise.all([worker(), worker(), worker()]);
}

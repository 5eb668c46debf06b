import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const outDir = join(root, 'out', 'crash');

/** Bundles the process to be killed: the migrations come into it that way, as in the app, and it starts quickly. */
export const buildChild = () =>
  build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'tests/support/crash/child.ts', outDir },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });

/** Runs the child and kills it with SIGKILL as soon as `when` says so of what it said; answers all it said. */
export async function runAndKill(
  words: readonly string[],
  when: (said: readonly string[], kill: () => void) => void,
): Promise<string[]> {
  const child = spawn(process.execPath, [join(outDir, 'child.js'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(outDir, 'compiled') },
  });
  let text = '';
  // What is behind the last line break was cut off by the kill.
  const said = () => text.split('\n').slice(0, -1);
  child.stdout.on('data', (data: Buffer) => {
    text += data.toString();
    when(said(), () => void child.kill('SIGKILL'));
  });
  await new Promise((resolve) => child.on('close', resolve));
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

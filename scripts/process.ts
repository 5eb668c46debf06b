import { spawn, type SpawnOptions } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './runtime/paths.ts';

/** What a command that ended left behind. */
export interface Ended {
  code: number;
  output: string;
}

/** Runs a command with its output on the screen; answers its exit code (1 when a signal ended it). */
export async function shown(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  return await new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a command out of sight; answers its exit code and all it printed. */
export async function quiet(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  const child = spawn(command, args, { cwd: ROOT, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (text: string): void => {
    output += text;
  };
  child.stdout?.setEncoding('utf8').on('data', keep);
  child.stderr?.setEncoding('utf8').on('data', keep);
  return await new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Like `quiet`, but rejects with what was printed unless the command succeeds. */
export async function captured(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<string> {
  const { code, output } = await quiet(command, args, options);
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${output.trim()}`);
  return output;
}

/** A tool of the dev dependencies, as `[command, arguments]` that need no shell on any system. */
export function tool(script: string, ...args: string[]): [string, string[]] {
  return [process.execPath, [join(ROOT, 'node_modules', script), ...args]];
}

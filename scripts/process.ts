import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { join } from 'node:path';
import { endWithScript, isEnding, OWN_GROUP } from './ending.ts';
import { ROOT } from './runtime/paths.ts';

/** The result of a command. */
export interface Ended {
  code: number;
  output: string;
}

/** Starts a command that ends with this script, however this script ends. */
export function start(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, { cwd: ROOT, ...options, detached: OWN_GROUP });
  endWithScript(child);
  return child;
}

/** The exit code of a command (1 when a signal ended it). Never settles while a signal ends this script. */
export async function codeOf(child: ChildProcess): Promise<number> {
  return await new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      if (!isEnding()) resolve(code ?? 1);
    });
  });
}

/** Runs a command and shows its output; returns its exit code. */
export async function shown(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return await codeOf(start(command, args, { stdio: 'inherit', ...options }));
}

/** Runs a command without showing its output; returns its exit code and output. */
export async function quiet(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (text: string): void => {
    output += text;
  };
  child.stdout?.setEncoding('utf8').on('data', keep);
  child.stderr?.setEncoding('utf8').on('data', keep);
  return { code: await codeOf(child), output };
}

/** Like `quiet`, but rejects with the output if the command fails. */
export async function captured(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<string> {
  const { code, output } = await quiet(command, args, options);
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${output.trim()}`);
  return output;
}

/** A tool of the dev dependencies, as `[command, arguments]`, which needs no shell on any system. */
export function tool(script: string, ...args: string[]): [string, string[]] {
  return [process.execPath, [join(ROOT, 'node_modules', script), ...args]];
}

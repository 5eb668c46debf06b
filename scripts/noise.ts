import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { codeOf, start } from './process.ts';

/** What Chromium (`[7464:1126/020945.841:ERROR:bus.cc(407)] …`), the bus and GTK say of a desktop that is not a whole one. */
const NOISE = [
  /^\[\d+:\d{4}\/\d{6}\.\d+:(?:VERBOSE\d|INFO|WARNING|ERROR):\w+\.cc[(:]\d+\)?\]/u,
  /^dbus-daemon\[\d+\]: /u,
  /^\((?:process|\S+):\d+\): \S+-(?:WARNING|CRITICAL|Message)(?: \*\*)?: /u,
];

/** Whether a line tells only of what a virtual display lacks. */
export const isNoise = (line: string): boolean => NOISE.some((pattern) => pattern.test(line));

/** An empty file for messages, and its folder. */
export function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  return openSync(path, 'w');
}

/** Runs a command with its output on the screen, but for noise, which goes to the open file `log`; answers its exit code. */
export async function shownWithoutNoise(
  log: number,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const child = start(command, args, { env, stdio: ['inherit', 'inherit', 'pipe'] });
  if (child.stderr) {
    // An empty line belongs to the message before it.
    let wasNoise = false;
    // The terminal may be closed before this script is told so.
    process.stderr.on('error', () => {});
    createInterface({ input: child.stderr }).on('line', (line) => {
      wasNoise = isNoise(line) || (line === '' && wasNoise);
      if (wasNoise) writeSync(log, `${line}\n`);
      else process.stderr.write(`${line}\n`);
    });
  }
  const code = await codeOf(child);
  closeSync(log);
  return code;
}

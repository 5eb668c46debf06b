import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { codeOf, start } from './process.ts';

/** Messages of Chromium (`[7464:1126/020945.841:ERROR:bus.cc(407)] …`), the bus and GTK about an incomplete desktop. */
const NOISE = [
  /^\[\d+:\d{4}\/\d{6}\.\d+:(?:VERBOSE\d|INFO|WARNING|ERROR):\w+\.cc[(:]\d+\)?\]/u,
  /^dbus-daemon\[\d+\]: /u,
  /^\((?:process|\S+):\d+\): \S+-(?:WARNING|CRITICAL|Message)(?: \*\*)?: /u,
];

/** Whether a line is only about what a virtual display lacks. */
export const isNoise = (line: string): boolean => NOISE.some((pattern) => pattern.test(line));

/** Creates an empty log file, and its folder. */
export function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  return openSync(path, 'w');
}

/** Runs a command and shows its output, except for noise, which goes to the open file `log`; returns its exit code. */
export async function shownWithoutNoise(
  log: number,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const child = start(command, args, { env, stdio: ['inherit', 'inherit', 'pipe'] });
  if (child.stderr) {
    // An empty line belongs to the previous message.
    let wasNoise = false;
    // The terminal may be closed before this script learns it.
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

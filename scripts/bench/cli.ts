import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../runtime/paths.ts';
import type { openLocalApi as LocalApi } from './apiServer.ts';
import { percentile, round } from './figure.ts';
import type { Figure } from './figure.ts';

const ROUNDS = 60;

/** How long a command of the command line takes, alternating with a Node that does nothing. */
export async function cliLatency(openLocalApi: typeof LocalApi): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stint-bench-'));
  const { dispose } = await openLocalApi(folder);
  const stint = join(ROOT, 'scripts', 'stint.js');
  const [status, toggle, nothing]: [number[], number[], number[]] = [[], [], []];
  for (let n = 0; n < ROUNDS; n++) {
    nothing.push(await timed(['-e', '0']));
    status.push(await timed([stint, `--user-data-dir=${folder}`, 'status']));
    toggle.push(await timed([stint, `--user-data-dir=${folder}`, 'toggle']));
  }
  dispose();
  rmSync(folder, { recursive: true });
  const beside = percentile(nothing, 0.5);
  return Object.entries({ status, toggle }).map(([name, taken]) => ({
    name: `stint ${name}, p50`,
    value: round(percentile(taken, 0.5)),
    unit: 'ms',
    beside: round(beside),
    ratio: round(percentile(taken, 0.5) / beside),
    aim: 'under 100',
  }));
}

async function timed(words: string[]): Promise<number> {
  const start = performance.now();
  await promisify(execFile)(process.execPath, words);
  return performance.now() - start;
}

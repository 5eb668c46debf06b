import { startApp, EMPTY, STINT } from './apps.ts';
import { besideEmpty, percentile } from './figure.ts';
import type { Figure } from './figure.ts';

const RUNS = 9;

/**
 * Time from process start to the first row on screen, alternating with an empty app; the first pair only warms the disk
 * cache.
 */
export async function startupTime(dataDir: string, emptyDir: string): Promise<Figure[]> {
  const stint: number[] = [];
  const empty: number[] = [];
  for (let run = -1; run < RUNS; run++) {
    const one = await startOnce(STINT, dataDir);
    const other = await startOnce(EMPTY, emptyDir);
    if (run < 0) continue;
    stint.push(one);
    empty.push(other);
  }
  const median = (times: readonly number[]) => percentile(times, 0.5);
  return [besideEmpty('start to painted list, 1000 tasks', 'ms', median(stint), median(empty), 'ratio under 1.25')];
}

async function startOnce(folder: string, dataDir: string): Promise<number> {
  const { painted, end } = await startApp(folder, dataDir);
  await end();
  return painted;
}

import { setTimeout as after } from 'node:timers/promises';
import { startApp, EMPTY, STINT } from './apps.ts';
import { figureBeside, median, ratioBelow } from './figure.ts';
import type { Figure } from './figure.ts';
import { cpuTime } from './processTree.ts';

/** Pairs of starts: every other one has a key pressed, the rest have their CPU time counted. */
const RUNS = 8;
/** Pairs of starts with very many tasks and with one. */
const LARGE_RUNS = 3;
/** How long after the paint what a start does is counted, ms: also what is put off until then. */
const SETTLED = 1500;

/** A start: ms until the first row was painted, CPU time of all processes until then and until it settled, ms. */
type Start = { readonly painted: number; readonly cpu: number; readonly settled: number };

/** A start whose window is left alone. */
async function startAlone(folder: string, dataDir: string): Promise<Start> {
  const { pid, painted, end } = await startApp(folder, dataDir);
  const cpu = cpuTime(pid);
  await after(SETTLED);
  const settled = cpuTime(pid);
  await end();
  return { painted, cpu, settled };
}

/** A start with a key pressed as soon as something is seen: ms until the paint, and until the key had its effect. */
async function startWithKey(dataDir: string): Promise<{ readonly painted: number; readonly answered: number }> {
  const { started, painted, next, tell, end } = await startApp(STINT, dataDir);
  const answered = next('answered');
  tell('key');
  const at = await answered;
  await end();
  return { painted, answered: at - started };
}

async function paintedOnce(folder: string, dataDir: string): Promise<number> {
  const { painted, end } = await startApp(folder, dataDir);
  await end();
  return painted;
}

/**
 * Time from process start to the first row on screen and to the first key that is handled, and CPU time, alternating
 * with an empty app; the first pair only warms the disk cache.
 */
export async function startupTime(dataDir: string, emptyDir: string): Promise<Figure[]> {
  const painted: number[] = [];
  const answered: number[] = [];
  const stint: Start[] = [];
  const empty: Start[] = [];
  await paintedOnce(STINT, dataDir);
  await paintedOnce(EMPTY, emptyDir);
  for (let run = 0; run < RUNS / 2; run++) {
    const own = await startAlone(STINT, dataDir);
    stint.push(own);
    empty.push(await startAlone(EMPTY, emptyDir));
    const keyed = await startWithKey(dataDir);
    painted.push(own.painted, keyed.painted);
    answered.push(keyed.answered);
    empty.push(await startAlone(EMPTY, emptyDir));
  }
  const of = (starts: readonly Start[], what: keyof Start) => median(starts.map((start) => start[what]));
  const paint = of(empty, 'painted');
  const cpu = (what: 'cpu' | 'settled') => [of(stint, what), of(empty, what)] as const;
  return [
    figureBeside('start to painted list, 1,000 tasks', 'ms', median(painted), paint, ratioBelow(1.15)),
    figureBeside('start to first key handled, beside the paint', 'ms', median(answered), paint, ratioBelow(1.3)),
    figureBeside('CPU of a start until the paint, all processes', 'ms', ...cpu('cpu')),
    figureBeside('CPU of a start until it rests, all processes', 'ms', ...cpu('settled')),
  ];
}

/** The same with 100,000 tasks and a million entries, beside a database with one task. */
export async function largeStartupTime(largeDir: string, smallDir: string): Promise<Figure[]> {
  const large: number[] = [];
  const small: number[] = [];
  for (let run = -1; run < LARGE_RUNS; run++) {
    const times = [await paintedOnce(STINT, largeDir), await paintedOnce(STINT, smallDir)] as const;
    if (run < 0) continue;
    large.push(times[0]);
    small.push(times[1]);
  }
  const name = 'start to painted list, 100,000 tasks and 1,000,000 entries, beside one task';
  return [figureBeside(name, 'ms', median(large), median(small), ratioBelow(2))];
}

import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { openLocalApi as LocalApi } from './apiServer.ts';
import { figureBeside, percentile, valueBelow } from './figure.ts';
import type { Figure } from './figure.ts';

const CHANGES = 200;
const SUBSCRIBERS = 500;

const now = (): number => performance.timeOrigin + performance.now();

/** From a command to the last of 500 listeners, beside a single one, over both ways to listen. */
export async function apiLatency(openLocalApi: typeof LocalApi): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const way of ['events', 'ws']) {
    const single = await measure(openLocalApi, way, 1);
    const many = await measure(openLocalApi, way, SUBSCRIBERS);
    for (const [name, p] of [
      ['p50', 0.5],
      ['p99', 0.99],
    ] as const) {
      const what = `feed (${way}), change to the last of ${SUBSCRIBERS}, ${name}`;
      const aim = name === 'p99' ? valueBelow(20) : undefined;
      figures.push(figureBeside(what, 'ms', percentile(many, p), percentile(single, p), aim));
    }
  }
  return figures;
}

function cutOff(): never {
  throw new Error('The listeners were cut off.');
}

async function measure(openLocalApi: typeof LocalApi, way: string, count: number): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stint-bench-'));
  const { core, port, token, dispose } = await openLocalApi(folder);
  const words = [String(port), token, String(count), way];
  const child = fork(join(import.meta.dirname, 'subscribers.ts'), words);
  child.on('exit', cutOff);
  const taken: number[] = [];
  await told(child, core.snapshot().revision);
  for (let n = 0; n < CHANGES; n++) {
    const start = now();
    core.execute({ type: 'startTimer', taskId: (n % 2) + 1 }, 'window');
    taken.push((await told(child, core.snapshot().revision)) - start);
  }
  child.off('exit', cutOff);
  child.disconnect();
  dispose();
  rmSync(folder, { recursive: true });
  return taken;
}

/** When the last listener had a revision, ms. */
const told = (child: ChildProcess, revision: number): Promise<number> =>
  new Promise((resolve) => {
    const hear = (message: unknown): void => {
      const { revision: had, at } = message as { revision: number; at: number };
      if (had < revision) return;
      child.off('message', hear);
      resolve(at);
    };
    child.on('message', hear);
  });

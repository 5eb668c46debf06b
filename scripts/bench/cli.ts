import { spawnSync } from 'node:child_process';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { buildClient } from '../package/buildClient.ts';
import { ROOT } from '../runtime/paths.ts';
import { startApp, STINT } from './apps.ts';
import { figure, figureBeside, median, percentile, valueBelow } from './figure.ts';
import type { Aim, Figure } from './figure.ts';

const ROUNDS = 40;
/** What `stint` ends with where nobody takes its words. */
const NOT_THERE = 3;

const TIMEWARRIOR = 'timewarrior, the running interval';
const NODE = 'node -e 0';

/** Programs that are timed in turn, so that each meets the same machine. */
type Measured = {
  readonly name: string;
  /** The name of what it stands beside. */
  readonly beside?: string;
  readonly aim?: Aim;
  readonly run: () => void;
};

/**
 * How long words on the command line take against the real app, by the client of packages and that of checkouts, beside
 * Timewarrior, a Node that does nothing, and a plain write with fdatasync on the same disk.
 */
export async function cliLatency(dataDir: string): Promise<Figure[]> {
  const folder = mkdtempSync(join(ROOT, 'out', 'bench-'));
  const native = join(folder, 'bin', 'stint');
  await buildClient({ platform: process.platform, arch: process.arch }, native);
  const app = await startApp(STINT, dataDir, { words: ['--disable-gpu'] });
  const file = openSync(join(folder, 'plain'), 'w');
  const data = `--user-data-dir=${dataDir}`;
  while (spawnSync(native, [data]).status === NOT_THERE) await after(50);
  try {
    const took = measureAll(measured(native, data, folder, file));
    const medianOf = (name: string) => median(took.find((one) => one.name === name)?.times ?? []);
    return took.flatMap(({ name, beside, aim, times }): Figure[] => {
      const p50 = `${name}, p50`;
      const value = median(times);
      const first = beside ? figureBeside(p50, 'ms', value, medianOf(beside), aim) : figure(p50, 'ms', value, aim);
      return [first, figure(`${name}, p99`, 'ms', percentile(times, 0.99))];
    });
  } finally {
    closeSync(file);
    await app.end();
    rmSync(folder, { recursive: true });
  }
}

/** What is compared: the client of packages beside Timewarrior, that of checkouts beside Node. */
function measured(native: string, data: string, folder: string, file: number): Measured[] {
  const script = join(ROOT, 'scripts', 'stint.cjs');
  const program = (command: string, ...args: string[]) => {
    const env = { ...process.env, TIMEWARRIORDB: join(folder, 'timew') };
    return () => void spawnSync(command, args, { env });
  };
  const hasTimew = spawnSync('timew', ['--version']).error === undefined;
  if (hasTimew)
    spawnSync('timew', ['start', 'Task'], {
      input: 'yes\n',
      env: { ...process.env, TIMEWARRIORDB: join(folder, 'timew') },
    });
  const timew = { name: TIMEWARRIOR, run: program('timew') };
  const byTimew = hasTimew ? { beside: TIMEWARRIOR } : {};
  const page = Buffer.alloc(4096, 1);
  return [
    ...(hasTimew ? [timew] : []),
    { name: NODE, run: program(process.execPath, '-e', '0') },
    { name: 'stint status (C)', ...byTimew, aim: valueBelow(10), run: program(native, data, 'status') },
    { name: 'stint list (C)', ...byTimew, aim: valueBelow(10), run: program(native, data, 'list') },
    { name: 'stint toggle (C)', ...byTimew, aim: valueBelow(16), run: program(native, data, 'toggle') },
    {
      name: 'stint status (TypeScript)',
      beside: NODE,
      aim: valueBelow(25),
      run: program(process.execPath, script, data, 'status'),
    },
    {
      name: 'write with fdatasync',
      run() {
        writeSync(file, page);
        fdatasyncSync(file);
      },
    },
  ];
}

function measureAll(all: readonly Measured[]) {
  const took = all.map((one) => ({ ...one, times: [] as number[] }));
  for (let turn = -5; turn < ROUNDS; turn++) {
    for (const { run, times } of took) {
      const start = performance.now();
      run();
      if (turn >= 0) times.push(performance.now() - start);
    }
  }
  return took;
}

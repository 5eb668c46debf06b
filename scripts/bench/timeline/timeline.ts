import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { EMPTY, startApp, STINT } from '../apps.ts';
import type { Mark } from '../apps.ts';
import { percentile } from '../figure.ts';
import { cpuByProcess } from '../processTree.ts';
import { readTrace, traceSwitches, workUntil } from './trace.ts';
import type { Work } from './trace.ts';

const ROUNDS = 7;
const TRACED = 3;
/** Seconds that are traced: longer than any start. */
const SECONDS = 3;
/** How long after the paint a start is watched, ms. */
const SETTLED = 1500;
const HOOKS = join(import.meta.dirname, 'hooks.cjs');

/** A start: its marks in ms since the process was started, and the CPU time of each process until the paint, ms. */
type Start = { readonly marks: ReadonlyMap<string, Mark>; readonly cpu: ReadonlyMap<string, number> };

/** Marks that are no instants: what traces count from, and the time of statements with their number. */
const OTHERS = new Set(['clock', 'sql']);

/** One row of what is printed; ms. */
type Row = Readonly<Record<string, number | string | undefined>>;
export type Table = { readonly title: string; readonly rows: Readonly<Record<string, Row>> };

const median = (values: readonly number[]): number => Math.round(percentile(values, 0.5) * 10) / 10;

/**
 * Where the time of a start goes: what happened when in main and in the page, beside an empty app, as medians of
 * several starts in turn, and what was done until the first paint according to Chromium's traces of further starts.
 */
export async function timeline(dataDir: string, emptyDir: string): Promise<Table[]> {
  const starts: { readonly stint: Start[]; readonly empty: Start[] } = { stint: [], empty: [] };
  for (let round = -1; round < ROUNDS; round++) {
    const [stint, empty] = [await startOnce(STINT, dataDir), await startOnce(EMPTY, emptyDir)];
    if (round < 0) continue;
    starts.stint.push(stint);
    starts.empty.push(empty);
  }
  const traced: Work[][] = [];
  for (let round = 0; round < TRACED; round++) traced.push(await traceOnce(dataDir));
  return [steps(starts.stint, starts.empty), processes(starts.stint, starts.empty), work(traced)];
}

async function startOnce(folder: string, dataDir: string): Promise<Start> {
  const app = await startApp(folder, dataDir, { hook: HOOKS });
  const cpu = cpuByProcess(app.pid);
  if (folder === STINT) {
    const answered = app.next('answered');
    app.tell('key');
    await answered;
  }
  // What comes after the paint is seen, too.
  await after(SETTLED);
  await app.end();
  const marks = app
    .marks()
    .map((mark): [string, Mark] => [mark.name, OTHERS.has(mark.name) ? mark : { ...mark, at: mark.at - app.started }]);
  return { marks: new Map(marks), cpu };
}

/** What is done until the first paint, by a trace of one start. */
async function traceOnce(dataDir: string): Promise<Work[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stint-trace-'));
  try {
    const file = join(folder, 'trace.json');
    const app = await startApp(STINT, dataDir, { words: traceSwitches(file, SECONDS), hook: HOOKS });
    const events = await readTrace(file);
    await app.end();
    const offset = app.marks().find(({ name }) => name === 'clock')?.at ?? Number.NaN;
    return workUntil(events, (app.started + app.painted - offset) * 1000);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function steps(stint: readonly Start[], empty: readonly Start[]): Table {
  const names = [...new Set(stint.flatMap(({ marks }) => [...marks.keys()]))].filter((name) => !OTHERS.has(name));
  const all = (starts: readonly Start[], name: string, of: 'at' | 'cpu'): number | undefined => {
    const values = starts.flatMap(({ marks }) => marks.get(name)?.[of] ?? []);
    return values.length > 0 ? median(values) : undefined;
  };
  const sorted = names
    .map((name) => ({ name, at: all(stint, name, 'at') ?? 0 }))
    .toSorted((one, other) => one.at - other.at);
  const rows = sorted.map(({ name, at }, place): [string, Row] => [
    name,
    {
      'ms since exec': at,
      'since before': Math.round((at - (sorted[place - 1]?.at ?? 0)) * 10) / 10,
      'CPU of main': all(stint, name, 'cpu'),
      'empty app': all(empty, name, 'at'),
    },
  ]);
  return { title: `Steps of a start, medians of ${ROUNDS}`, rows: Object.fromEntries(rows) };
}

function processes(stint: readonly Start[], empty: readonly Start[]): Table {
  const names = new Set([...stint, ...empty].flatMap(({ cpu }) => Array.from(cpu.keys())));
  const of = (starts: readonly Start[], name: string) => median(starts.map(({ cpu }) => cpu.get(name) ?? 0));
  const rows = Array.from(names, (name): [string, Row] => [
    name,
    { Stint: of(stint, name), 'empty app': of(empty, name) },
  ]);
  const sql = stint.map(({ marks }) => marks.get('sql'));
  const statements = {
    Stint: median(sql.map((mark) => mark?.at ?? 0)),
    statements: median(sql.map((mark) => mark?.cpu ?? 0)),
  };
  return {
    title: 'CPU until the first paint by process, ms; and the statements of main',
    rows: { ...Object.fromEntries(rows), 'SQL (in main)': statements },
  };
}

/** Work of less than this is left out, ms. */
const LEAST = 0.5;

function work(traced: readonly Work[][]): Table {
  const keys = new Set(traced.flatMap((all) => all.map(({ process, what }) => `${process}: ${what}`)));
  const rows = [...keys]
    .map((key): [string, { count: number; ms: number; cpu: number }] => {
      const found = traced.flatMap((all) => all.find(({ process, what }) => `${process}: ${what}` === key) ?? []);
      const of = (field: 'count' | 'ms' | 'cpu') => median(found.map((one) => one[field]));
      return [key, { count: of('count'), ms: of('ms'), cpu: of('cpu') }];
    })
    .filter(([, { ms }]) => ms >= LEAST)
    .toSorted(([one, { ms }], [other, { ms: less }]) => one.slice(0, 4).localeCompare(other.slice(0, 4)) || less - ms);
  return {
    title: `Work until the first paint, medians of ${TRACED} traced starts (kinds contain each other)`,
    rows: Object.fromEntries(rows),
  };
}

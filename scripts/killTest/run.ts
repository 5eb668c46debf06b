import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { ApiTasks } from '#shared/contract/api.ts';
import { openDatabase } from '../../src/main/store/database.ts';
import { startApp } from './app.ts';
import type { RunningApp } from './app.ts';
import { after as modelAfter, difference } from './model.ts';
import type { Between, Model, ModelTask } from './model.ts';
import { anyStep, carryOut, seeded } from './steps.ts';
import type { Chance } from './steps.ts';
import { stored } from './stored.ts';

/** The maximum number of commands before the kill, and the maximum delay after the last one, ms. */
const COMMANDS = 40;
const LATER = 30;
/** One in this many is killed while starting, after at most this delay, ms. */
const EARLY = 8;
const START = 1000;

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);

/** Data of an app whose API is on. */
function newData(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'stint-kill-'));
  const { db } = openDatabase(join(dataDir, 'stint.db'), 'new');
  db.prepare("INSERT INTO settings (key, value) VALUES ('localApi', 'true')").run();
  db.close();
  return dataDir;
}

/** The app's tasks as text, to compare how it read the existing data. */
const told = ({ tasks }: ApiTasks): string =>
  JSON.stringify(
    tasks
      .map(({ id, title, state, time_spent, started_at }) => [id, title, state === 'done', time_spent, started_at])
      .toSorted(([a], [b]) => Number(a) - Number(b)),
  );

const totals = (model: Model): string =>
  JSON.stringify(
    [...model]
      .toSorted(([a], [b]) => a - b)
      .map(([id, { title, done, entries }]: [number, ModelTask]) => [
        id,
        title,
        done,
        entries.reduce((sum, { start, end }) => sum + (end ? end[0] - start[0] : 0), 0),
        entries.find(({ end }) => end === null)?.start[0] ?? null,
      ]),
  );

type Stored = ReturnType<typeof stored>;
type Lived = { readonly acknowledged: number; readonly expected: readonly Model[] };

/** One run of the app: it reads the existing data, gets steps, and is killed. @throws what is lost or wrong */
async function round(dataDir: string, before: Stored, chance: Chance, name: string) {
  const app = startApp(dataDir);
  try {
    const { acknowledged, expected } = await live(app, before, chance, name);
    return { acknowledged, after: check(dataDir, expected) };
  } finally {
    await app.kill();
  }
}

/** Sends steps until the app is killed. Returns what may be stored then. */
async function live(app: RunningApp, before: Stored, chance: Chance, name: string): Promise<Lived> {
  if (chance(EARLY) === 0) {
    await after(chance(START));
    await app.kill();
    return { acknowledged: 0, expected: [before.model] };
  }
  const found = told(await app.up());
  if (found !== totals(before.model)) throw new Error(`taken up as ${found}, not ${totals(before.model)}`);

  const enough = chance(COMMANDS);
  let dying: Promise<void> | null = null;
  let { model, lastId } = before;
  for (let acknowledged = 0; ; acknowledged++) {
    if (acknowledged === enough) dying = after(chance(LATER)).then(app.kill);
    const step = anyStep(model, chance, `${name}.${acknowledged}`);
    const sent = Date.now();
    const isDone = await carryOut(app, model, step, chance);
    const at: Between = [sent, Date.now()];
    const next = modelAfter(model, step, at, lastId + 1);
    if (!isDone) {
      if (!dying) throw new Error(`${JSON.stringify(step)} failed though nobody killed the app`);
      await dying;
      // A step that was not acknowledged is stored completely or not at all.
      return { acknowledged, expected: [model, next] };
    }
    if (next.has(lastId + 1)) lastId += 1;
    model = next;
  }
}

/** The stored data, if it is one of the expected. */
function check(dataDir: string, expected: readonly Model[]): Stored {
  const found = stored(dataDir);
  const wrong = expected.map((model) => difference(model, found.model));
  if (!wrong.includes(null)) throw new Error(wrong.join('; or '));
  return found;
}

const rounds = option('rounds', 100);
const apps = option('apps', 2);
const seed = option('seed', Math.floor(Math.random() * 1e6));
const began = performance.now();
let done = 0;
let acknowledged = 0;
let idle = 0;
const failures: string[] = [];

async function oneAfterTheOther(worker: number): Promise<void> {
  const chance = seeded(seed + worker);
  const dataDir = newData();
  let state = stored(dataDir);
  while (done < rounds && failures.length === 0) {
    const number = (done += 1);
    try {
      const result = await round(dataDir, state, chance, `T${worker}.${number}`);
      acknowledged += result.acknowledged;
      if (result.acknowledged === 0) idle += 1;
      state = result.after;
    } catch (error) {
      failures.push(`round ${number} in ${dataDir}: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (number % 50 === 0) console.log(`${number} kills, ${acknowledged} commands acknowledged, none lost`);
  }
  if (failures.length === 0) rmSync(dataDir, { recursive: true });
}

await Promise.all(Array.from({ length: apps }, (_app, worker) => oneAfterTheOther(worker)));
const seconds = Math.round((performance.now() - began) / 1000);
console.log(
  `${done} kills in ${seconds} s (seed ${seed}), ${idle} of them before any command; ${acknowledged} commands acknowledged, ${failures.length === 0 ? 'none lost' : 'LOST:'}`,
);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;

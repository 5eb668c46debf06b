import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startTrayHost } from '../../tests/support/dbus/trayHost.ts';
import { ROOT } from '../runtime/paths.ts';
import { apiLatency } from './api.ts';
import { bundleSizes } from './bundleSizes.ts';
import { cliLatency } from './cli.ts';
import type * as Core from './core.ts';
import { desktopReach } from './desktop.ts';
import type { Figure } from './figure.ts';
import { fuzzApi } from './fuzz.ts';
import type { Prepared } from './history.ts';
import { appLoad, appMemory } from './load.ts';
import { keyTimes } from './manyTasks.ts';
import { panelOpening } from './panel.ts';
import { largeStartupTime, startupTime } from './startup.ts';
import { failures, markdownOf, tableOf } from './table.ts';
import { teamOfThousand } from './team.ts';
import { tickLateness } from './tick.ts';
import { timeline } from './timeline/timeline.ts';
import { timewarriorLatency } from './timewarrior.ts';

const { commandLatency, importTime, reportTimes, openLocalApi, openTeam, prepareData } = (await import(
  pathToFileURL(join(ROOT, 'out', 'bench', 'core.js')).href
)) as typeof Core;

const folders: string[] = [];

/** Data that is made when it is first used, and used by all parts. */
function data(...of: Parameters<typeof prepareData>): () => Prepared {
  let made: Prepared | null = null;
  return () => {
    if (made) return made;
    made = prepareData(...of);
    folders.push(made.dataDir);
    return made;
  };
}

// An idle app, one with a running task, apps with one task, many and very many, and one that is changed.
const idle = data(100, false);
const running = data(100, true);
const single = data(1, false);
const many = data(1000, false);
const crowd = data(100_000, false);
const changed = data(100, false);
const emptyDir = mkdtempSync(join(tmpdir(), 'stint-bench-'));
folders.push(emptyDir);

// Without a tray host, Stint would show a notice.
const host = await startTrayHost();

const parts: readonly [what: string, measure: () => Figure[] | Promise<Figure[]>][] = [
  ['start', () => startupTime(many().dataDir, emptyDir)],
  ['large start', () => largeStartupTime(crowd().dataDir, single().dataDir)],
  ['desktop', () => desktopReach(changed().dataDir, emptyDir, host)],
  ['load', () => appLoad(idle().dataDir, running().dataDir)],
  ['memory', () => appMemory(idle().dataDir, emptyDir)],
  ['tick', () => tickLateness(running())],
  ['panel', () => panelOpening(running())],
  ['keys', () => keyTimes(crowd(), idle())],
  ['commands', commandLatency],
  ['timewarrior', timewarriorLatency],
  ['reports', reportTimes],
  ['import', importTime],
  ['bundles', bundleSizes],
  ['cli', () => cliLatency(many().dataDir)],
  ['feed', () => apiLatency(openLocalApi)],
  ['fuzz', () => fuzzApi(openLocalApi)],
  ['team', () => teamOfThousand(openTeam)],
];

/** The value of an option `--name=value`. */
const option = (name: string): string | undefined =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const has = (name: string): boolean => process.argv.includes(`--${name}`);

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Measures one part, or all. */
async function measure(only: string | undefined): Promise<Figure[]> {
  const chosen = parts.filter(([name]) => only === undefined || name === only);
  if (chosen.length === 0) throw new Error(`--only= takes one of: timeline, ${parts.map(([name]) => name).join(', ')}`);
  const figures: Figure[] = [];
  for (const [what, run] of chosen) {
    const started = performance.now();
    figures.push(...(await run()));
    console.error(`${what}: ${seconds(started)}`);
  }
  console.error(`all: ${seconds(0)}`);
  return figures;
}

/** Prints the figures; with `--check`, the process ends with 1 where a ratio is far from its aim. */
function print(figures: readonly Figure[]): void {
  if (has('json')) console.log(JSON.stringify(figures, null, 2));
  else if (has('markdown')) console.log(markdownOf(figures));
  else console.table(tableOf(figures));
  if (!has('check')) return;
  const failed = failures(figures);
  for (const { name } of failed) console.error(`Missed by more than a third: ${name}`);
  if (failed.length > 0) process.exitCode = 1;
}

try {
  if (option('only') === 'timeline') {
    for (const { title, rows } of await timeline(many().dataDir, emptyDir)) {
      console.log(`\n${title}`);
      console.table(rows);
    }
  } else print(await measure(option('only')));
} finally {
  await host.stop();
  for (const folder of folders) rmSync(folder, { recursive: true });
}

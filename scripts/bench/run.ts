import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startTrayHost } from '../../tests/support/dbus/trayHost.ts';
import { ROOT } from '../runtime/paths.ts';
import { bundleSizes } from './bundleSizes.ts';
import { cliLatency } from './cli.ts';
import type * as Core from './core.ts';
import { apiLatency } from './api.ts';
import type { Figure } from './figure.ts';
import { fuzzApi } from './fuzz.ts';
import { appLoad } from './load.ts';
import { keyTimes } from './manyTasks.ts';
import { panelOpening } from './panel.ts';
import { startupTime } from './startup.ts';
import { teamOfThousand } from './team.ts';
import { tickLateness } from './tick.ts';
import { timeline } from './timeline/timeline.ts';
import { timewarriorLatency } from './timewarrior.ts';

const { commandLatency, importTime, reportTimes, openLocalApi, openTeam, prepareData } = (await import(
  pathToFileURL(join(ROOT, 'out', 'bench', 'core.js')).href
)) as typeof Core;

// Data of an idle app, of one with a running task, and of apps with many and very many tasks, and a profile for the
// empty app.
const idle = prepareData(100, false);
const running = prepareData(100, true);
const many = prepareData(1000, false);
const crowd = prepareData(100_000, false, 1);
const emptyDir = mkdtempSync(join(tmpdir(), 'stint-bench-'));

const parts: readonly [what: string, measure: () => Figure[] | Promise<Figure[]>][] = [
  ['commands', commandLatency],
  ['timewarrior', timewarriorLatency],
  ['reports', reportTimes],
  ['start-up', () => startupTime(many.dataDir, emptyDir)],
  ['the tick', () => tickLateness(running)],
  ['the panel', () => panelOpening(running)],
  ['CPU, wake-ups and memory', () => appLoad(idle.dataDir, running.dataDir, emptyDir)],
  ['keys', () => keyTimes(crowd, idle)],
  ['an import', importTime],
  ['bundles', bundleSizes],
  ['the feed', () => apiLatency(openLocalApi)],
  ['cli', () => cliLatency(many.dataDir)],
  ['a fuzzed feed', () => fuzzApi(openLocalApi)],
  ['a team', () => teamOfThousand(openTeam)],
];

// To run only one: npm run bench -- --only=tick
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? '';

// Without a tray host, Stint would show a notice.
const host = await startTrayHost();
const figures: Figure[] = [];
if (only === 'timeline') {
  for (const { title, rows } of await timeline(many.dataDir, emptyDir)) {
    console.log(`\n${title}`);
    console.table(rows);
  }
}
for (const [what, measure] of parts.filter(([name]) => name.includes(only))) {
  console.error(`Measuring ${what}…`);
  figures.push(...(await measure()));
}
await host.stop();
for (const dataDir of [idle.dataDir, running.dataDir, many.dataDir, crowd.dataDir, emptyDir])
  rmSync(dataDir, { recursive: true });

if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
else console.table(Object.fromEntries(figures.map(({ name, ...rest }) => [name, rest])));

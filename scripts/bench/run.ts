import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../runtime/paths.ts';
import { bundleSizes } from './bundleSizes.ts';
import type * as Core from './core.ts';
import type { Figure } from './figure.ts';
import { timewarriorLatency } from './timewarrior.ts';

const { commandLatency } = (await import(pathToFileURL(join(ROOT, 'out', 'bench', 'core.js')).href)) as typeof Core;

const parts: readonly [what: string, measure: () => Figure[] | Promise<Figure[]>][] = [
  ['commands', commandLatency],
  ['timewarrior', timewarriorLatency],
  ['bundles', bundleSizes],
];

const figures: Figure[] = [];
for (const [what, measure] of parts) {
  console.error(`Measuring ${what}…`);
  figures.push(...(await measure()));
}
if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
else console.table(Object.fromEntries(figures.map(({ name, ...rest }) => [name, rest])));

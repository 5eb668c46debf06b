import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build } from 'vite';
import { ensureRuntime } from './ensureRuntime.ts';
import { quiet, tool } from './process.ts';
import { ROOT } from './runtime/paths.ts';
import { bundleSizes } from './bench/bundleSizes.ts';
import type { Figure } from './bench/figure.ts';

await ensureRuntime();
const built = await quiet(...tool('electron-vite/bin/electron-vite.js', 'build'));
if (built.code !== 0) throw new Error(built.output);

// The store is bundled first: its migrations come into the program that way, here as in the app.
const outDir = join(ROOT, 'out', 'bench');
await build({ root: ROOT, configFile: false, logLevel: 'error', build: { ssr: 'scripts/bench/commands.ts', outDir } });
const { commandLatency } = (await import(pathToFileURL(join(outDir, 'commands.js')).href)) as {
  commandLatency: () => Figure[];
};

const figures = [...commandLatency(), ...(await bundleSizes())];
if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
else console.table(Object.fromEntries(figures.map(({ name, ...rest }) => [name, rest])));

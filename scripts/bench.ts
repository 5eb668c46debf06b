import { join } from 'node:path';
import { build } from 'vite';
import { onOwnDesktop } from './display.ts';
import { ensureRuntime } from './ensureRuntime.ts';
import { quiet, tool } from './process.ts';
import { ROOT } from './runtime/paths.ts';
import { ensureSystem } from './system.ts';

await ensureRuntime();
await ensureSystem('benchmarks');
const built = await quiet(...tool('electron-vite/bin/electron-vite.js', 'build'));
if (built.code !== 0) throw new Error(built.output);

// The store is bundled first, which is how its migrations get into the program, as in the app.
const outDir = join(ROOT, 'out', 'bench');
await build({ root: ROOT, configFile: false, logLevel: 'error', build: { ssr: 'scripts/bench/core.ts', outDir } });

// Runs on its own desktop: without other windows, and with the tray of the benchmark. Memory is measured after a
// garbage collection.
const run = ['--expose-gc', join(import.meta.dirname, 'bench', 'run.ts'), ...process.argv.slice(2)];
process.exitCode = await onOwnDesktop(process.execPath, run);

import { join } from 'node:path';
import { build } from 'vite';
import { onOwnDesktop } from './display.ts';
import { ensureRuntime } from './ensureRuntime.ts';
import { captured, tool } from './process.ts';
import { ROOT } from './runtime/paths.ts';
import { ensureSystem } from './system.ts';

// Kills the real app (SIGKILL) while it gets commands: `npm run kill-test -- --rounds=1000 --apps=2 --seed=7`.
await ensureRuntime();
await ensureSystem('tests');
await captured(...tool('electron-vite/bin/electron-vite.js', 'build'));
// Bundled, which is how the database check gets the migrations, as in the app.
const outDir = join(ROOT, 'out', 'killTest');
await build({ root: ROOT, configFile: false, logLevel: 'error', build: { ssr: 'scripts/killTest/run.ts', outDir } });
process.exitCode = await onOwnDesktop(process.execPath, [join(outDir, 'run.js'), ...process.argv.slice(2)]);

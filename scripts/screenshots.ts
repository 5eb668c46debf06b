import { onOwnDesktop } from './display.ts';
import { ensureRuntime } from './ensureRuntime.ts';
import { captured, tool } from './process.ts';
import { ensureSystem } from './system.ts';

// Takes screenshots of every view, in each theme and language: `npm run screenshots`, saved to out/screenshots.
await ensureRuntime();
await ensureSystem('tests');
await captured(...tool('electron-vite/bin/electron-vite.js', 'build'));
process.exitCode = await onOwnDesktop(process.execPath, ['tests/e2e/screenshots/run.ts']);

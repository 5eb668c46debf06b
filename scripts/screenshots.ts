import { onOwnDesktop } from './display.ts';
import { ensureRuntime } from './ensureRuntime.ts';
import { captured, tool } from './process.ts';
import { ensureSystem } from './system.ts';

// Takes screenshots of every view, in each theme and language, saved to out/screenshots: `npm run screenshots`. With
// `-- docs`, those of the README and of docs, still and animated, saved to docs/images.
const isForDocs = process.argv[2] === 'docs';
await ensureRuntime();
await ensureSystem('screenshots');
await captured(...tool('electron-vite/bin/electron-vite.js', 'build'));
process.exitCode = await onOwnDesktop(process.execPath, [`tests/e2e/screenshots/${isForDocs ? 'docs' : 'run'}.ts`]);

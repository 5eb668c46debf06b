import { hasDisplay, onDesktop } from './display.ts';
import { ensureRuntime } from './ensureRuntime.ts';
import { quiet, shown, tool } from './process.ts';
import { ROOT } from './runtime/paths.ts';
import { ensureSystem } from './system.ts';

await ensureRuntime();
await ensureSystem(hasDisplay() ? 'desktop' : 'virtual');
const built = await quiet(...tool('electron-vite/bin/electron-vite.js', 'build'));
if (built.code !== 0) {
  console.error(built.output);
  process.exit(built.code);
}
const isRoot = process.getuid?.() === 0;
if (isRoot) console.log('Running as root: Chromium has no sandbox for root, so it is switched off for this run.');
if (!hasDisplay()) {
  console.log('There is no display: Stint runs on a virtual one. A picture of it: npm run screenshot');
}
// Ctrl+C reaches the app too; waiting for its end lets the virtual display be closed behind it.
process.on('SIGINT', () => {});
const [command, args] = tool('electron/cli.js', ...(isRoot ? ['--no-sandbox'] : []), ROOT, ...process.argv.slice(2));
process.exitCode = await onDesktop(false, (env, wrap) => shown(...wrap(command, args), { env }));

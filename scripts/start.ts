import { hasDisplay, onDesktop } from './display.ts';
import { ensureRuntime } from './ensureRuntime.ts';
import { quiet, tool } from './process.ts';
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
// Imported once the runtime is in place. Electron's own starter would forward a signal that the app gets anyway.
const { default: electron } = await import('electron');
const args = [...(isRoot ? ['--no-sandbox'] : []), ROOT, ...process.argv.slice(2)];
process.exitCode = await onDesktop(electron as unknown as string, args);

import { onOwnDesktop } from './display.ts';
import { ensureRuntime } from './ensureRuntime.ts';
import { quiet, tool } from './process.ts';
import { ensureSystem } from './system.ts';

await ensureRuntime();
await ensureSystem('tests');
const built = await quiet(...tool('electron-vite/bin/electron-vite.js', 'build'));
if (built.code !== 0) {
  console.error(built.output);
  process.exit(built.code);
}
const [command, args] = tool('@playwright/test/cli.js', 'test', ...process.argv.slice(2));
// On Linux, always on a separate virtual desktop: the tests press keys and own names on the session bus.
process.exitCode = await onOwnDesktop(command, args);

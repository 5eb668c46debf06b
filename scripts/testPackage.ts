import { onOwnDesktop } from './display.ts';
import { ensureRuntime } from './ensureRuntime.ts';
import { tool } from './process.ts';
import { openRunFolder } from './runFolder.ts';
import { ensureSystem } from './system.ts';

if (process.platform !== 'linux' || process.getuid?.() !== 0) {
  console.error('Packages are tested on Linux, as root: they are installed, though on a layer that is thrown away.');
  process.exit(1);
}
await ensureRuntime();
await ensureSystem('package tests');
// Builds, machines and whatever else the tests make lie there, and go with it.
const folder = openRunFolder();
Object.assign(process.env, { TMPDIR: folder, STINT_TEST_RUN: folder });
const config = '--config=playwright.package.config.ts';
const [command, args] = tool('@playwright/test/cli.js', 'test', config, ...process.argv.slice(2));
process.exitCode = await onOwnDesktop(command, args);

import { hasDisplay, onDesktop } from './display.ts';
import { ensureRuntime } from './ensureRuntime.ts';
import { tool } from './process.ts';
import { ensureSystem } from './system.ts';

await ensureRuntime();
await ensureSystem(hasDisplay() ? 'desktop' : 'virtual');
const sandbox = process.getuid?.() === 0 ? ['--noSandbox'] : [];
const [command, args] = tool('electron-vite/bin/electron-vite.js', 'dev', ...sandbox, '--', ...process.argv.slice(2));
process.exitCode = await onDesktop(command, args);

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DISPLAY_NOTE } from './display.ts';
import { shown } from './process.ts';
import { ensureSystem } from './system.ts';

await ensureSystem('tests');
const display = await readFile(DISPLAY_NOTE, 'utf8').catch(() => null);
if (display === null) {
  console.error('No virtual display is running. Start Stint without a display first: npm start');
  process.exit(1);
}
const path = resolve(process.argv[2] ?? 'out/screenshot.png');
process.exitCode = await shown('import', ['-display', display, '-window', 'root', path]);
if (process.exitCode === 0) console.log(path);

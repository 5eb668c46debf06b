import * as module from 'node:module';
import { fileURLToPath } from 'node:url';

// Compiled once and kept in the system's temporary folder: what is typed answers sooner. Older versions of Node lack it.
module.enableCompileCache?.();
const { run } = await import('./main.ts');
// Two folders above what is built of this file.
await run(process.argv.slice(2), fileURLToPath(new URL('../..', import.meta.url)));

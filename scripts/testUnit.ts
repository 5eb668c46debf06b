import { shown, tool } from './process.ts';
import { ensureSystem } from './system.ts';

await ensureSystem('unit tests');
const [command, args] = tool('vitest/vitest.mjs', 'run', ...process.argv.slice(2));
process.exitCode = await shown(command, args);

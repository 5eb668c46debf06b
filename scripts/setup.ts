import { ensureRuntime } from './ensureRuntime.ts';
import { ensureSystem } from './system.ts';

await ensureRuntime();
await ensureSystem('tests');

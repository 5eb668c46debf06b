import { join } from 'node:path';
import { run } from './main.ts';

// Two folders above what is built of this file.
void run(process.argv.slice(2), join(import.meta.dirname, '../..'));

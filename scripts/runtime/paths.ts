import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Where the `electron` package expects its binary: in `dist/`, named by `path.txt`. */
export const ELECTRON = join(ROOT, 'node_modules', 'electron');

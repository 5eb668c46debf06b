import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** The folder where the `electron` package expects its binary: `dist/` beside `path.txt`. */
export const ELECTRON = join(ROOT, 'node_modules', 'electron');

/** Downloads and builds of this user, shared by all checkouts. Safe to delete. */
export const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'stint');

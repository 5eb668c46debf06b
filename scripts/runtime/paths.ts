import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Where the `electron` package expects its binary: `dist/` beside `path.txt`. */
export const ELECTRON = join(ROOT, 'node_modules', 'electron');

/** What was fetched or compiled once for this user, shared by all checkouts. Safe to delete. */
export const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'stint');

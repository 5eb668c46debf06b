import { join } from 'node:path';
import { app } from 'electron';

/** The path of what the build made: a file or folder below `out`. */
export const builtFile = (path: string): string => join(app.getAppPath(), 'out', path);

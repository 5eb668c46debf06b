import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder of the data. `typed`: by `--user-data-dir`; null: where Electron keeps an app's data on each system. */
export function dataFolder(typed: string | null): string {
  if (typed !== null) return resolve(typed);
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? homedir(), 'Stint');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Stint');
  return join(process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'Stint');
}

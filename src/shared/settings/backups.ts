import { path } from './kind.ts';
import { elsewhere } from './edit.ts';
import { changedBy, setting } from './setting.ts';

export const backups = changedBy('stint', {
  /** The backup folder, chosen in a system dialog; null means the folder beside the database. */
  backupFolder: setting(path, null, elsewhere),
});

/** Settings that restoring a backup does not change: they belong to this computer, not to the past. */
export const keptOnRestore = ['backupFolder'] as const satisfies readonly (keyof typeof backups)[];

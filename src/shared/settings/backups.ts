import { path } from './kind.ts';
import { elsewhere } from './edit.ts';
import { changedBy, setting } from './setting.ts';

export const backups = changedBy('stint', {
  /** Where backups go; null: the folder beside the database. It is chosen in a dialog of the system. */
  backupFolder: setting(path, null, elsewhere),
});

/** What restoring a backup leaves as it is: it belongs to this computer, not to the past. */
export const keptOnRestore = ['backupFolder'] as const satisfies readonly (keyof typeof backups)[];

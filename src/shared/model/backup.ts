/** A backup in the backup folder, read from its file name. */
export type Backup = {
  readonly name: string;
  /** When it was made, ms UTC. */
  readonly at: number;
  /** Bytes. */
  readonly size: number;
  /** `beforeRestoring`: a backup of the data that a restore replaced, so that the restore can be undone. */
  readonly kind: 'regular' | 'beforeRestoring';
  /** Whether it is a backup of this database; others may use the same folder. */
  readonly own: boolean;
};

/** The backups, and the paths of database and folder. */
export type BackupListing = {
  readonly database: string;
  readonly folder: string;
  /** The backup made by the last restore comes first, then the latest. */
  readonly backups: readonly Backup[];
};

/** The contents of a database in figures. */
export type Holdings = {
  readonly tasks: number;
  readonly entries: number;
  /** Total of the closed entries, ms. */
  readonly time: number;
  /** When the last entry ended, or started if it is running, ms UTC; null if there are no entries. */
  readonly lastEntryAt: number | null;
};

/** How many rows are only in one of two databases, and how many are in both but differ. */
export type Difference = { readonly onlyBackup: number; readonly onlyNow: number; readonly changed: number };

/** What restoring a backup would change. */
export type BackupPreview = {
  readonly backup: Holdings;
  readonly now: Holdings;
  readonly tasks: Difference;
  readonly entries: Difference;
};

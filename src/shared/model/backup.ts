/** A backup in the folder, as its name tells. */
export type Backup = {
  readonly name: string;
  /** When it was made, ms UTC. */
  readonly at: number;
  /** Bytes. */
  readonly size: number;
  /** `beforeRestoring`: of what a restore replaced, so that it can be taken back. */
  readonly kind: 'regular' | 'beforeRestoring';
  /** Of this database; others may share the folder. */
  readonly own: boolean;
};

/** What there is to restore from, and where things are. */
export type BackupListing = {
  readonly database: string;
  readonly folder: string;
  /** What the last restore replaced comes first, then the latest. */
  readonly backups: readonly Backup[];
};

/** What a database holds, in figures. */
export type Holdings = {
  readonly tasks: number;
  readonly entries: number;
  /** Of the closed entries, ms. */
  readonly time: number;
  /** When the last entry ended, or started where it runs, ms UTC; null: there is none. */
  readonly lastEntryAt: number | null;
};

/** How many rows only one of two databases has, and how many both have but not alike. */
export type Difference = { readonly onlyBackup: number; readonly onlyNow: number; readonly changed: number };

/** What restoring a backup would come to. */
export type BackupPreview = {
  readonly backup: Holdings;
  readonly now: Holdings;
  readonly tasks: Difference;
  readonly entries: Difference;
};

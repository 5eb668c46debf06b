import type { About } from '#shared/contract/about.ts';
import type { DatabaseFacts } from '../../core/databaseFacts.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';

/** What Stint runs on. No paths: they contain the person's name. */
export type SystemFacts = {
  /** The operating system with its version and architecture. */
  readonly system: string;
  /** The desktop environment and the kind of its session, as they call themselves; null if they do not. */
  readonly desktop: string | null;
  readonly session: string | null;
};

/** The backups of this database. `newest`: when the latest was made, ms UTC. */
export type BackupFacts = {
  readonly count: number;
  readonly newest: number | null;
  readonly folder: 'default' | 'chosen';
};

/** Facts that could not be found out, and the code of the reason. */
export type Failed = { readonly failed: string };

/**
 * Everything that belongs in a bug report, and nothing that was typed or is secret: no titles, notes, names, addresses,
 * paths, tokens or passwords.
 */
export type Diagnostics = {
  /** When it was collected, ms UTC. */
  readonly at: number;
  readonly about: About;
  readonly system: SystemFacts;
  /** The desktop portals with their versions; null if none answer. */
  readonly portals: readonly { readonly name: string; readonly version: number }[] | null;
  /** Where idle time is read from; null if Stint is not running. */
  readonly idleSource: string | null;
  /** Null if Stint is not running, so that only the files could be looked at. */
  readonly running: Pick<Snapshot, 'environment' | 'secrets' | 'localApi' | 'desktopStatus' | 'team'> | null;
  /** The names of the settings that are switched on; null if the settings could not be read. */
  readonly switchedOn: readonly string[] | null;
  readonly database: DatabaseFacts | Failed;
  readonly backups: BackupFacts | Failed;
  /** How many crash dumps are kept. */
  readonly dumps: number;
  /** The last entries of the error log. */
  readonly errors: readonly string[];
};

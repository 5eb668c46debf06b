import { settingNames, settingOf } from '#shared/settings/index.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { About } from '#shared/contract/about.ts';
import type { BackupListing } from '#shared/model/backup.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { DatabaseFacts } from '../../core/databaseFacts.ts';
import { BackupError, StoreError } from '../../core/ports.ts';
import type { BackupFacts, Diagnostics, Failed, SystemFacts } from './facts.ts';

/** Where the facts come from. */
export type Sources = {
  readonly about: () => About;
  readonly system: () => SystemFacts;
  readonly portals: () => Promise<Diagnostics['portals']>;
  /** Null if Stint is not running. */
  readonly idleSource: () => Promise<string | null>;
  /** @throws StoreError */
  readonly database: () => DatabaseFacts | Failed;
  /** Null if they could not be read. */
  readonly settings: () => Settings | null;
  /** Null if Stint is not running. @throws BackupError */
  readonly backups: () => Promise<BackupListing | null>;
  readonly dumps: () => Promise<number>;
  /** The last entries of the error log. */
  readonly errors: () => Promise<readonly string[]>;
};

/** The names of the settings that are switched on. */
const switchedOn = (settings: Settings): string[] =>
  settingNames.filter((name) => settingOf(name).kind.kind === 'toggle' && settings[name] === true);

/** What is found out, or the code of why not. Never the message, which can contain a path. */
async function unlessFailed<Facts>(find: () => Facts | Promise<Facts>): Promise<Facts | Failed> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof BackupError || error instanceof StoreError) return { failed: error.rejection.code };
    throw error;
  }
}

function backupFacts(listing: BackupListing | null, settings: Settings | null): BackupFacts | Failed {
  if (listing === null || settings === null) return { failed: 'not-running' };
  const own = listing.backups.filter((backup) => backup.own);
  return {
    count: own.length,
    newest: own.length === 0 ? null : Math.max(...own.map(({ at }) => at)),
    folder: settings.backupFolder === null ? 'default' : 'chosen',
  };
}

/** Collects diagnostics. `snapshot`: of the running Stint, which knows of its desktop; null if there is none. */
export async function collectDiagnostics(
  sources: Sources,
  snapshot: Snapshot | null,
  now: number,
): Promise<Diagnostics> {
  const settings = sources.settings();
  const [portals, idleSource, dumps, errors, backups, database] = await Promise.all([
    sources.portals(),
    sources.idleSource(),
    sources.dumps(),
    sources.errors(),
    unlessFailed(async () => backupFacts(await sources.backups(), settings)),
    unlessFailed(sources.database),
  ]);
  return {
    at: now,
    about: sources.about(),
    system: sources.system(),
    portals,
    idleSource,
    running: snapshot,
    switchedOn: settings && switchedOn(settings),
    database,
    backups,
    dumps,
    errors,
  };
}

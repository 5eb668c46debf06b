import { existsSync } from 'node:fs';
import { release } from 'node:os';
import { dirname, join } from 'node:path';
import { app, shell } from 'electron';
import type { About } from '#shared/contract/about.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { Backups, Clock } from '../core/ports.ts';
import { findDumps } from '../desktop/crashDumps.ts';
import { logPath } from '../desktop/errorLog.ts';
import { installation } from '../desktop/ownProgram.ts';
import { findPortals } from '../desktop/portals.ts';
import type { Sources } from '../features/about/collect.ts';
import type { SystemFacts } from '../features/about/facts.ts';
import { readLastEntries } from '../log/lastEntries.ts';
import type { SqliteStore } from '../store/store.ts';

/** How many entries of the log are part of diagnostics. */
const ERRORS = 10;

/**
 * Whether this is the runtime for tests on machines that reach no release of Electron. Its Node-API is older than any
 * that better-sqlite3's own binaries work with; nobody should use such a build.
 */
const isFallbackRuntime = (): boolean => Number(process.versions['napi']) < 10;

const about = (): About => ({
  version: app.getVersion(),
  build: installation.build,
  isFallback: isFallbackRuntime(),
  runtime: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}, Node ${process.versions.node}`,
});

const system = (): SystemFacts => ({
  system: `${process.platform} ${release()} ${process.arch}`,
  desktop: process.env['XDG_CURRENT_DESKTOP'] ?? null,
  session: process.env['XDG_SESSION_TYPE'] ?? null,
});

/** What is known without the data. */
const commonSources = (clock: Clock) => ({
  about,
  system,
  portals: () => findPortals(clock),
  dumps: async () => (await findDumps()).length,
  errors: () => readLastEntries(logPath(), ERRORS),
});

type Running = {
  readonly clock: Clock;
  readonly store: Pick<SqliteStore, 'facts'>;
  readonly backups: Pick<Backups, 'list'>;
  readonly settings: () => Settings;
  /** Where idle time is read from. */
  readonly idleSource: () => Promise<string>;
};

/** Where diagnostics of the running Stint come from. */
export const aboutSources = ({ clock, store, backups, settings, idleSource }: Running): Sources => ({
  ...commonSources(clock),
  idleSource,
  database: store.facts,
  backups: backups.list,
  settings,
});

/**
 * Diagnostics as text, of a Stint that is not running. Its database is only looked at, however it is: a damaged one, or
 * one of a newer version, must not keep anybody from asking what is wrong.
 */
export async function diagnoseAlone(clock: Clock): Promise<string> {
  const [{ collectDiagnostics }, { printDiagnostics }, { lookAtDatabase }] = await Promise.all([
    import('../features/about/collect.ts'),
    import('../features/about/print.ts'),
    import('../store/lookAtDatabase.ts'),
  ]);
  const { database, settings } = lookAtDatabase(join(app.getPath('userData'), 'stint.db'));
  const sources = {
    ...commonSources(clock),
    database: () => database,
    settings: () => settings,
    backups: async () => null,
    idleSource: async () => null,
  };
  return printDiagnostics(await collectDiagnostics(sources, null, clock.now()));
}

/** Shows the licences of Electron and Chromium, which come with them as a file, in the system's file manager. */
export function showRuntimeLicences(): Rejection | null {
  const folders = [dirname(process.execPath), process.resourcesPath];
  const path = folders.map((folder) => join(folder, 'LICENSES.chromium.html')).find((one) => existsSync(one));
  if (path === undefined) return { code: 'licences-missing' };
  shell.showItemInFolder(path);
  return null;
}

import { existsSync } from 'node:fs';
import { release } from 'node:os';
import { dirname, join } from 'node:path';
import { app, shell } from 'electron';
import type { About } from '#shared/contract/about.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Backups, Clock } from '../core/ports.ts';
import { isFallbackRuntime, ownBuildKind } from '../desktop/buildKind.ts';
import { findDumps } from '../desktop/crashDumps.ts';
import { logPath } from '../desktop/errorLog.ts';
import { findPortals } from '../desktop/portals.ts';
import type { Sources } from '../features/about/collect.ts';
import type { SystemFacts } from '../features/about/facts.ts';
import { readLastEntries } from '../log/lastEntries.ts';
import type { SqliteStore } from '../store/store.ts';

/** How many entries of the log are part of diagnostics. */
const ERRORS = 10;

const about = (): About => ({
  version: app.getVersion(),
  build: ownBuildKind(),
  isFallback: isFallbackRuntime(),
  runtime: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}, Node ${process.versions.node}`,
});

const system = (): SystemFacts => ({
  system: `${process.platform} ${release()} ${process.arch}`,
  desktop: process.env['XDG_CURRENT_DESKTOP'] ?? null,
  session: process.env['XDG_SESSION_TYPE'] ?? null,
});

/** Where diagnostics come from. */
export const aboutSources = ({
  clock,
  store,
  backups,
}: {
  readonly clock: Clock;
  readonly store: Pick<SqliteStore, 'facts'>;
  readonly backups: Pick<Backups, 'list'>;
}): Sources => ({
  about,
  system,
  portals: () => findPortals(clock),
  database: store.facts,
  backups: backups.list,
  dumps: async () => (await findDumps()).length,
  errors: () => readLastEntries(logPath(), ERRORS),
});

/** Shows the licences of Electron and Chromium, which come with them as a file, in the system's file manager. */
export function showRuntimeLicences(): Rejection | null {
  const folders = [dirname(process.execPath), process.resourcesPath];
  const path = folders.map((folder) => join(folder, 'LICENSES.chromium.html')).find((one) => existsSync(one));
  if (path === undefined) return { code: 'licences-missing' };
  shell.showItemInFolder(path);
  return null;
}

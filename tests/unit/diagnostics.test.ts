import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { outdatedDumps } from '../../src/main/desktop/crashDumps.ts';
import { collectDiagnostics } from '../../src/main/features/about/collect.ts';
import type { Sources } from '../../src/main/features/about/collect.ts';
import { printDiagnostics } from '../../src/main/features/about/print.ts';
import { readLastEntries } from '../../src/main/log/lastEntries.ts';
import { databaseFacts } from '../../src/main/store/databaseFacts.ts';
import { BackupError, StoreError } from '../../src/main/core/ports.ts';
import { newStore, openCore } from '../support/openCore.ts';

vi.mock('electron', () => ({ app: {}, crashReporter: {} }));

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'stint-diagnostics-'));

const sources = (more: Partial<Sources> = {}): Sources => ({
  about: () => ({ version: '1.2.3', build: 'deb', isFallback: false, runtime: 'Electron 45.0.0' }),
  system: () => ({ system: 'linux 6.1 x64', desktop: 'GNOME', session: 'wayland' }),
  portals: async () => [{ name: 'GlobalShortcuts', version: 1 }],
  idleSource: async () => 'ext_idle_notifier_v1',
  database: () => ({ sqlite: '3.54.1', schema: 10, check: 'ok', size: 4096, logSize: 0, rows: { tasks: 2 } }),
  backups: async () => ({
    database: '/home/anna/stint.db',
    folder: '/home/anna/backups',
    backups: [
      { name: 'a', at: 1000, size: 1, kind: 'regular', own: true },
      { name: 'b', at: 5000, size: 1, kind: 'regular', own: false },
    ],
  }),
  settings: () => null,
  dumps: async () => 1,
  errors: async () => ['2026-01-01T00:00:00.000Z error main: RangeError (error)'],
  ...more,
});

const textOf = async (more: Partial<Sources> = {}, isRunning = true): Promise<string> => {
  const { core } = openCore();
  core.execute({ type: 'changeSettings', settings: { team: true, backupFolder: '/home/anna/backups' } }, 'system');
  const { settings } = core.snapshot();
  const found = sources({ settings: () => settings, ...more });
  return printDiagnostics(await collectDiagnostics(found, isRunning ? core.snapshot() : null, 0));
};

test('diagnostics are lines of names and values, and the last errors', async () => {
  const text = await textOf();
  expect(text).toMatch(/^switched on .*\bteam\b/mu);
  expect(text.replace(/^switched on.*\n/mu, '')).toMatchInlineSnapshot(`
    "Stint, 1970-01-01T00:00:00.000Z
    version              1.2.3, deb
    runtime              Electron 45.0.0
    system               linux 6.1 x64
    desktop              GNOME, wayland session
    running              yes, language en, region en-GB
    portals              GlobalShortcuts 1
    shown in a tray      yes
    starts at login      no
    shortcut toggle      bound
    shortcut quickStart  bound
    shortcut resume      bound
    shortcut switchBack  bound
    shortcut window      bound
    signs of absence     idle yes, locked yes, asleep yes, switched yes
    idle time from       ext_idle_notifier_v1
    keyring              not asked
    local API            off
    desktop status       off
    team                 incomplete
    database             check: ok, schema 10, SQLite 3.54.1, 4.1 kB and a log of 0 byte
    rows                 tasks 2
    backups              1, the latest of 1970-01-01T00:00:01.000Z, in a chosen folder
    crash dumps          1

    Last errors:
    2026-01-01T00:00:00.000Z error main: RangeError (error)
    "
  `);
});

test('of what fails only the code is told, as a message can have a path; without a running Stint its desktop is unknown', async () => {
  const text = await textOf(
    {
      database: () => {
        throw new StoreError('unreachable', '/home/anna/stint.db');
      },
      backups: async () => {
        throw new BackupError({ code: 'backup-unreachable', params: { folder: '/home/anna', detail: 'anna' } });
      },
      portals: async () => null,
      errors: async () => [],
    },
    false,
  );
  for (const line of [
    /^running +no$/mu,
    /^portals +not running$/mu,
    /^database +not read: store-unreachable$/mu,
    /^backups +not read: backup-unreachable$/mu,
    /^No errors in the log\.$/mu,
  ])
    expect(text).toMatch(line);
  expect(text).not.toContain('anna');
});

test('a database is told by its check, its size and how many rows it has', () => {
  const path = join(newFolder(), 'stint.db');
  const { store, addTask } = openCore(undefined, newStore(path));
  addTask('Write');
  expect(store.facts()).toMatchObject({ check: 'ok', schema: expect.any(Number), rows: { tasks: 1, time_entries: 0 } });
  expect(store.facts().logSize).toBeGreaterThan(0);
  expect(Object.keys(store.facts().rows).filter((name) => /fts|search|sqlite/u.test(name))).toEqual([]);
  store.dispose();
});

test('a damaged database is told without failing', () => {
  const path = join(newFolder(), 'stint.db');
  const { store, addTask, db } = openCore(undefined, newStore(path));
  for (let count = 0; count < 200; count++) addTask(`Write ${count}`);
  const { rootpage, size } = db
    .prepare<[], { rootpage: number; size: number }>(
      `SELECT rootpage, (SELECT page_size FROM pragma_page_size) AS size FROM sqlite_schema WHERE name = 'tasks'`,
    )
    .get() ?? { rootpage: 0, size: 0 };
  db.pragma('wal_checkpoint(TRUNCATE)');
  store.dispose();
  const bytes = readFileSync(path);
  bytes.fill(0xff, (rootpage - 1) * size, rootpage * size);
  writeFileSync(path, bytes);
  const damaged = new Sqlite(path);
  const facts = databaseFacts(damaged);
  expect(facts.check).not.toBe('ok');
  expect(facts.check).not.toContain('Write');
  damaged.close();
});

test('the last entries of a log keep their lines; without a log there are none', async () => {
  const path = join(newFolder(), 'stint.log');
  expect(await readLastEntries(path, 2)).toEqual([]);
  const entry = (second: number) =>
    `2026-01-01T00:00:0${second}.000Z error main: RangeError (error)\n    at (index.js:1:1)`;
  writeFileSync(path, `${[1, 2, 3].map(entry).join('\n')}\n`);
  expect(await readLastEntries(path, 2)).toEqual([entry(2), entry(3)]);
});

test('the latest five crash dumps of the last month are kept', () => {
  const day = 86_400_000;
  const dumps = [40, 3, 1, 5, 2, 4, 6].map((age) => ({ path: String(age), at: (100 - age) * day }));
  expect(outdatedDumps(dumps, 100 * day).map(({ path }) => path)).toEqual(['6', '40']);
  expect(outdatedDumps(dumps.slice(0, 2), 100 * day).map(({ path }) => path)).toEqual(['40']);
});

import { chmodSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBackups } from '../../src/main/store/backups.ts';
import { openCandidate } from '../../src/main/store/candidate.ts';
import { openDatabase } from '../../src/main/store/database.ts';
import { LATEST, migrate } from '../../src/main/store/migrations.ts';
import { manualClock } from '../support/manualClock.ts';
import { newStore, openCore } from '../support/openCore.ts';

// Windows has no such rights; there the user's folder is closed to others.
const onPosix = test.skipIf(process.platform === 'win32');

let folder: string;
let path: string;
let umask: number;
beforeEach(() => {
  // A computer that lets everybody read and write what is made.
  umask = process.umask(0);
  folder = mkdtempSync(join(tmpdir(), 'stint-rights-'));
  chmodSync(folder, 0o755);
  path = join(folder, 'stint.db');
});
afterEach(() => void process.umask(umask));

/** The files and folders in the data, and the folder itself, that others may do anything with. */
function open(): string[] {
  const all = ['.', ...readdirSync(folder, { recursive: true }).map(String)];
  return all.filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0);
}

onPosix('a new database, its log and its backups are for this user alone, while they are made and after', async () => {
  const { store, clock, core, addTask } = openCore(manualClock(), newStore(path));
  const backups = createBackups(store, clock, core.snapshot);
  addTask('Write');
  expect(readdirSync(folder)).toContain('stint.db-wal');
  expect(open()).toEqual([]);
  const making = backups.make();
  const seen = new Set<string>();
  const watching = setInterval(() => open().forEach((name) => seen.add(name)));
  await making;
  clearInterval(watching);
  const name = readdirSync(join(folder, 'backups'))[0] ?? '';
  const candidate = await openCandidate(join(folder, 'backups', name), `${path}.restoring`);
  expect([...seen, ...open()]).toEqual([]);
  candidate.dispose();
  await backups.restore(name);
  expect(open()).toEqual([]);
  store.dispose();
});

onPosix('what an older Stint left open to others is closed: database, log, what was set aside, backups', async () => {
  const older = new Sqlite(path);
  older.pragma('journal_mode = WAL');
  migrate(older, LATEST - 1);
  mkdirSync(join(folder, 'backups'));
  writeFileSync(`${path}.damaged-20260101T000000Z`, '');
  const { store, clock, core } = openCore(manualClock(), newStore(path));
  expect(readdirSync(folder).filter((name) => name.includes('before-v'))).toHaveLength(1);
  const backups = createBackups(store, clock, core.snapshot);
  await backups.make();
  const [kept = ''] = readdirSync(join(folder, 'backups'));
  chmodSync(join(folder, 'backups', kept), 0o644);
  chmodSync(join(folder, 'backups'), 0o755);
  clock.advance(86_400_000);
  await backups.make();
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(2);
  expect(open()).toEqual([]);
  store.dispose();
  older.close();
});

onPosix('a damaged database is closed to others where it is set aside', () => {
  openDatabase(path, 'now').db.close();
  chmodSync(path, 0o644);
  writeFileSync(path, 'no database at all, for more bytes than a header has'.repeat(100));
  const { db, setAside } = openDatabase(path, 'later');
  expect(setAside).not.toBeNull();
  expect(open()).toEqual([]);
  db.close();
});

onPosix('the folder that somebody chose for backups keeps its rights; the backups in it are theirs alone', async () => {
  const chosen = join(folder, 'chosen');
  mkdirSync(chosen, { mode: 0o755 });
  const { store, clock, core, execute } = openCore(manualClock(), newStore(path));
  execute({ type: 'changeSettings', settings: { backupFolder: chosen } });
  await createBackups(store, clock, core.snapshot).make();
  expect(open()).toEqual(['chosen']);
  store.dispose();
});

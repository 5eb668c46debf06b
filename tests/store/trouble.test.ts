import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { createHeartbeat } from '../../src/main/core/heartbeat.ts';
import { createTicker } from '../../src/main/core/ticker.ts';
import { createBackups } from '../../src/main/store/backups.ts';
import { createStore } from '../../src/main/store/store.ts';
import { canMount, detachable, lockElsewhere, smallDisk } from '../support/disk.ts';
import { dump, expectSound } from '../support/invariants.ts';
import { manualClock } from '../support/manualClock.ts';
import { newStore, openCore } from '../support/openCore.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stint-trouble-'));
});

function open(path = join(folder, 'stint.db'), clock = manualClock()) {
  const opened = openCore(clock, newStore(path));
  const { core, execute } = opened;
  const add = (title: string) => execute({ type: 'addTasks', tasks: [{ title }] });
  /** What a command comes to that must not change anything that is shown. */
  const refusal = (): string => {
    const before = core.snapshot();
    const outcome = add('Refused');
    expect(core.snapshot()).toBe(before);
    return outcome.ok ? 'ok' : outcome.rejection.code;
  };
  return { ...opened, add, refusal };
}

/** Fills the disk until a command of this size is refused; answers how it was. */
function fill(add: (title: string) => { ok: boolean; rejection?: { code: string } }): string {
  for (;;) {
    const outcome = add('x'.repeat(500));
    if (!outcome.ok) return outcome.rejection?.code ?? '';
  }
}

test.runIf(canMount)('a full disk: nothing is half done, and with room again it works again', async () => {
  const disk = smallDisk(1200);
  const { db, store, core, clock, add, refusal } = open(join(disk.path, 'stint.db'));
  const ballast = join(disk.path, 'ballast');
  writeFileSync(ballast, Buffer.alloc(500_000));
  const backups = createBackups(store, clock, core.snapshot);
  await backups.make();
  const before = readdirSync(backups.folder());
  expect(fill(add)).toBe('store-full');
  const rows = dump(db);
  expect(refusal()).toBe('store-full');
  expect(() => store.writeValue('large', 'x'.repeat(100_000))).toThrow('full');
  clock.advance(1000);
  await expect(backups.make()).rejects.toMatchObject({ rejection: { code: 'backup-full' } });
  expect(readdirSync(backups.folder())).toEqual(before);
  expect(dump(db)).toEqual(rows);
  rmSync(ballast);
  expect(add('Again').ok).toBe(true);
  await backups.make();
  expect(readdirSync(backups.folder())).toHaveLength(2);
  expectSound(db);
  store.dispose();
  disk.remove();
});

test.runIf(canMount)(
  'started on a full disk, the question about the time it was gone is asked when there is room',
  () => {
    const disk = smallDisk(1200);
    const path = join(disk.path, 'stint.db');
    const ballast = join(disk.path, 'ballast');
    const first = open(path);
    const startedAt = first.clock.now();
    first.execute({ type: 'startTimer', taskId: first.addTask('Write') });
    writeFileSync(ballast, Buffer.alloc(500_000));
    expect(fill(first.add)).toBe('store-full');
    // The log stays as long as a process has it open: as after a crash.
    first.clock.sleep(3_600_000);
    const second = open(path, first.clock);
    const until = second.clock.now();
    // What is small may still find a place in the last page.
    expect(fill(second.add)).toBe('store-full');
    rmSync(ballast);
    second.core.subscribe(createHeartbeat(second.core, second.clock));
    second.core.subscribe(createTicker({ clock: second.clock, emit: second.core.tick, check: second.core.check }));
    second.clock.advance(40_000);
    expect(second.core.snapshot().away?.intervals).toEqual([{ start: startedAt, end: until }]);
    disk.remove();
  },
);

test('a database that may only be read: the command says so', () => {
  const { store } = open();
  const reading = new Sqlite(join(folder, 'stint.db'), { readonly: true });
  const readOnly = createStore(reading);
  expect(() => readOnly.writeValue('key', 1)).toThrow(expect.objectContaining({ trouble: 'read-only' }));
  store.dispose();
});

test('a lock held by another process: the command says so, and works when it is released', async () => {
  const { db, store, core, clock, add, refusal } = open();
  add('First');
  const release = await lockElsewhere(join(folder, 'stint.db'));
  expect(refusal()).toBe('store-locked');
  expect(() => store.writeValue('key', 1)).toThrow(expect.objectContaining({ trouble: 'locked' }));
  // A copy only reads.
  const backups = createBackups(store, clock, core.snapshot);
  await backups.make();
  const name = (await backups.list()).backups[0]?.name ?? '';
  await expect(backups.restore(name)).rejects.toMatchObject({ trouble: 'locked' });
  await release();
  expect(add('Second').ok).toBe(true);
  await backups.restore(name);
  core.refresh();
  expect(core.snapshot().tasks.size).toBe(1);
  expectSound(db);
});

test('a file that was moved away: the command says so, nothing takes its place, and it works when it is back', () => {
  const { core, add, refusal } = open();
  const path = join(folder, 'stint.db');
  add('First');
  renameSync(path, `${path}.away`);
  expect(refusal()).toBe('store-unreachable');
  expect(refusal()).toBe('store-unreachable');
  core.check();
  expect(existsSync(path)).toBe(false);
  // What is no database of Stint is not taken for it, and left as it is.
  writeFileSync(path, '');
  expect(refusal()).toBe('store-unreachable');
  expect(refusal()).toBe('store-unreachable');
  const other = open(join(folder, 'other.db'));
  other.store.dispose();
  copyFileSync(join(folder, 'other.db'), path);
  expect(refusal()).toBe('store-unreachable');
  renameSync(`${path}.away`, path);
  expect(add('Second').ok).toBe(true);
  expect(core.snapshot().tasks.size).toBe(2);
  const reader = new Sqlite(path, { readonly: true });
  expect(reader.prepare('SELECT count(*) FROM tasks').pluck().get()).toBe(2);
  expectSound(reader);
  reader.close();
});

test('a log that was deleted: the next command says so, and what it held is not lost', () => {
  const { db, core, add, refusal } = open();
  add('First');
  rmSync(join(folder, 'stint.db-wal'));
  expect(refusal()).toBe('store-unreachable');
  expect(add('Second').ok).toBe(true);
  expect(db.open).toBe(false);
  expect([...core.snapshot().tasks.values()].map((task) => task.title)).toEqual(['First', 'Second']);
  const reader = new Sqlite(join(folder, 'stint.db'), { readonly: true });
  expect(reader.prepare('SELECT count(*) FROM tasks').pluck().get()).toBe(2);
  expectSound(reader);
  reader.close();
});

test('a folder that comes back with other data: that is read before anything is decided', () => {
  const share = join(folder, 'share');
  mkdirSync(share);
  const { core, add, refusal, execute } = open(join(share, 'stint.db'));
  add('First');
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  const other = open(join(elsewhere, 'stint.db'));
  for (const title of ['One', 'Two', 'Three']) other.add(title);
  other.store.dispose();
  renameSync(share, join(folder, 'gone'));
  expect(refusal()).toBe('store-unreachable');
  renameSync(elsewhere, share);
  expect(execute({ type: 'renameTask', taskId: 3, title: 'The third' }).ok).toBe(true);
  expect([...core.snapshot().tasks.values()].map((task) => task.title)).toEqual(['One', 'Two', 'The third']);
});

test.runIf(canMount)('a disk that is taken away, comes back read-only, and then can be written again', () => {
  const stick = detachable(folder);
  const { db, core, add, refusal, execute } = open(join(stick.path, 'stint.db'));
  add('First');
  execute({ type: 'startTimer', taskId: 1 });
  stick.takeAway();
  expect(refusal()).toBe('store-unreachable');
  // The mount point is an ordinary folder now.
  expect(readdirSync(stick.path)).toEqual([]);
  stick.bringBack('ro');
  expect(refusal()).toBe('store-read-only');
  stick.takeAway();
  stick.bringBack('rw');
  expect(add('Second').ok).toBe(true);
  expect(core.snapshot().tasks.get(1)?.running).not.toBeNull();
  expect(db.open).toBe(false);
  stick.remove();
});

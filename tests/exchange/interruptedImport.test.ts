import { mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { StoreError } from '../../src/main/core/ports.ts';
import { Cancelled } from '../../src/main/features/exchange/importer.ts';
import { openCandidate } from '../../src/main/store/candidate.ts';
import { expectSound } from '../support/invariants.ts';
import { manualClock } from '../support/manualClock.ts';
import { newStore, openCore } from '../support/openCore.ts';
import { openImporter } from '../support/openImporter.ts';

const NOW = Date.parse('2024-03-20T12:00Z');
const HEAD =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';

/** A thousand entries, half of them on one task. */
const file = [
  HEAD,
  ...Array.from({ length: 1000 }, (_row, at) => {
    const date = `2024-01-${String(1 + (at % 28)).padStart(2, '0')}`;
    const title = at % 2 === 0 ? 'Write' : `Task ${at}`;
    const project = at % 2 === 0 ? '' : 'Site';
    return `Ann,a@example.com,${project && 'Acme'},${project},,${title},No,${date},09:00:00,${date},09:${String(at % 60).padStart(2, '0')}:59,,`;
  }),
].join('\r\n');

const folder = mkdtempSync(join(tmpdir(), 'stint-interrupted-'));
let count = 0;

/** An importer in the middle of writing the entries of the file, half of them to a task that was there. */
async function midway() {
  count += 1;
  const path = join(folder, `stint${count}.db`);
  const on = openImporter(openCore(manualClock(NOW), newStore(path)));
  const taskId = on.addTask('Write');
  /** A copy of the database as it is now. */
  const copy = (name: string): string => {
    const target = join(folder, `${name}${count}.db`);
    on.db.prepare('VACUUM INTO ?').run(target);
    return target;
  };
  const before = copy('before');
  const prepared = await on.prepare(file);
  on.progress.length = 0;
  const running = on.importer.run(prepared);
  const entries = () => on.db.prepare<[], number>('SELECT count(*) FROM time_entries').pluck().get();
  while (entries() === 0) await new Promise(setImmediate);
  return { ...on, path, taskId, running, copy, before };
}

type Midway = Awaited<ReturnType<typeof midway>>;

/** Only the task that was there is left, without time, stored and drawn. */
function expectNothing({ db, core, taskId }: Midway): void {
  const { tasks, projects, clients } = core.whole();
  expect([[...tasks.keys()], projects.size, clients.size]).toEqual([[taskId], 0, 0]);
  expect(tasks.get(taskId)?.timeSpent).toBe(0);
  expect(db.prepare('SELECT count(*) FROM time_entries').pluck().get()).toBe(0);
  expect(db.prepare('SELECT count(*) FROM imports').pluck().get()).toBe(0);
  expectSound(db);
}

test('commands show some of an import that goes on; cancelled, nothing of it is left on the screen', async () => {
  const on = await midway();
  on.execute({ type: 'setNeverAsk', taskId: on.taskId, neverAsk: true });
  expect(on.core.snapshot().projects.size).toBe(1);
  on.importer.cancel();
  await expect(on.running).rejects.toThrow(Cancelled);
  expectNothing(on);
});

test('a task that is deleted while entries are imported to it stops the import, and undo brings back only its own', async () => {
  const on = await midway();
  on.execute({ type: 'deleteTask', taskId: on.taskId });
  await expect(on.running).rejects.toThrow(StoreError);
  on.execute({ type: 'undo' });
  expectNothing(on);
});

test('a backup that is made meanwhile holds nothing of the import', async () => {
  const on = await midway();
  const backup = on.copy('backup');
  await on.running;
  const candidate = await openCandidate(backup, join(folder, 'candidate.db'));
  expect(candidate.db.prepare('SELECT count(*) FROM time_entries').pluck().get()).toBe(0);
  expect(candidate.db.prepare('SELECT count(*), sum(time_spent) FROM tasks').raw().get()).toEqual([1, 0]);
  candidate.dispose();
});

test('a backup that is restored meanwhile ends the import', async () => {
  const on = await midway();
  on.store.replaceBy(on.before);
  on.core.refresh();
  await expect(on.running).rejects.toThrow(StoreError);
  expectNothing(on);
});

test('a disk that was gone for a moment ends the import, whatever was read of the file', async () => {
  const on = await midway();
  const move = (from: string, to: string) =>
    ['', '-wal', '-shm'].forEach((suffix) => renameSync(from + suffix, to + suffix));
  move(on.path, join(folder, 'gone.db'));
  expect(on.execute({ type: 'stopTimers' })).toMatchObject({ ok: true });
  expect(on.execute({ type: 'addTasks', tasks: [{ title: 'x' }] }).ok).toBe(false);
  move(join(folder, 'gone.db'), on.path);
  on.core.refresh();
  await expect(on.running).rejects.toThrow(StoreError);
  const again = openCore(manualClock(NOW), newStore(on.path));
  expectNothing({ ...on, ...again });
});

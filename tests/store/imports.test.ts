import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '#shared/commands/change.ts';
import { newClient } from '#shared/model/client.ts';
import { newProject } from '#shared/model/project.ts';
import { plainReport } from '#shared/model/report.ts';
import type { ReportQuery } from '#shared/model/report.ts';
import { plainDetails } from '#shared/model/task.ts';
import type { ReservedIds, StagedEntry } from '../../src/main/core/importStore.ts';
import { expectSound } from '../support/invariants.ts';
import { manualClock } from '../support/manualClock.ts';
import { newStore, openCore } from '../support/openCore.ts';

const MINUTE = 60_000;

const staged = (line: number, start: number, end: number, more: Partial<StagedEntry> = {}): StagedEntry => ({
  line,
  key: `toggl:${line}`,
  work: 0,
  note: '',
  billable: null,
  startedAt: start * MINUTE,
  endedAt: end * MINUTE,
  zone: 'UTC',
  dayOnly: false,
  invoice: null,
  ...more,
});

const none: ReservedIds = { clients: 0, projects: 0, tasks: 0, invoices: 0, entries: 0 };

/** Imports what is on the stage into one new task of a new project of a new client. */
function importStage({ core, store }: ReturnType<typeof openCore>, count: number): number {
  const { imports } = store;
  let id = 0;
  let first = none;
  core.absorb((now) => {
    const begun = imports.begin(
      'toggl.csv',
      'toggl',
      { clients: 1, projects: 1, tasks: 1, invoices: 0, entries: count },
      now,
    );
    ({ id, first } = begun);
    return begun.delta;
  });
  const project = { ...newProject('Site', first.projects, []), clientId: first.clients };
  const details = { ...plainDetails, projectId: first.projects };
  const added: Change[] = [
    { type: 'clientAdded', client: newClient('Acme', first.clients) },
    { type: 'projectAdded', project },
    { type: 'taskAdded', id: first.tasks, title: 'Imported', position: 'b10', createdAt: 1, details },
  ];
  imports.add(id, added);
  imports.setTasks([[0, first.tasks]]);
  imports.addEntries(id, 1, count, first);
  return id;
}

test('an import is one step: undone and redone whole, with all that it added', () => {
  const on = openCore();
  const { core, store, execute, addTask } = on;
  const { imports } = store;
  addTask('Mine');
  imports.clearStage();
  imports.stage([staged(2, 0, 10), staged(3, 20, 50, { note: 'x', billable: true }), staged(4, 60, 60)]);
  const id = importStage(on, 3);
  // Commands go on between slices, and take no id of the import.
  const meanwhile = addTask('Meanwhile');
  core.absorb((now) => imports.finish(id, 'toggl.csv', [], now));
  const titles = () => [...core.snapshot().tasks.values()].map(({ title }) => title).toSorted();
  const imported = () => [...core.snapshot().tasks.values()].find(({ title }) => title === 'Imported');
  expect(titles()).toEqual(['Imported', 'Meanwhile', 'Mine']);
  expect(imported()).toMatchObject({ timeSpent: 40 * MINUTE });
  expect(meanwhile).not.toBe(imported()?.id);
  expect(core.snapshot().undo).toEqual({ command: 'importFile', title: 'toggl.csv', count: 1 });
  expect(store.db.prepare('SELECT count(*) FROM journal_rows').pluck().get()).toBe(3);
  const rows = () =>
    ['clients', 'projects', 'tasks', 'time_entries'].map((table) => store.db.prepare(`SELECT * FROM ${table}`).all());
  const before = rows();

  execute({ type: 'undo' });
  expect(titles()).toEqual(['Meanwhile', 'Mine']);
  expect([core.snapshot().projects.size, core.snapshot().clients.size]).toEqual([0, 0]);
  expectSound(store.db);
  execute({ type: 'redo' });
  expect(rows()).toEqual(before);
  expect(imported()?.timeSpent).toBe(40 * MINUTE);
  expectSound(store.db);

  // Another command after undo: it can no longer be redone, and leaves nothing.
  execute({ type: 'undo' });
  addTask('Later');
  expect(core.snapshot().redo).toBe(null);
  expect(store.db.prepare('SELECT count(*) FROM parked_rows').pluck().get()).toBe(0);
});

test('what is stored already is a duplicate, by its key or by task and times; overlaps are found', () => {
  const on = openCore();
  const { core, store, execute, addTask } = on;
  const { imports } = store;
  imports.clearStage();
  imports.stage([staged(2, 0, 10), staged(3, 20, 50)]);
  const id = importStage(on, 2);
  core.absorb((now) => imports.finish(id, 'a', [], now));
  const mine = addTask('Mine');
  execute({ type: 'addEntry', taskId: mine, startedAt: 100 * MINUTE, endedAt: 130 * MINUTE, note: '' });
  imports.clearStage();
  imports.stage([
    staged(2, 0, 10),
    // The same times again, but another entry of the same program.
    staged(5, 20, 50),
    // Typed by hand here as well.
    staged(6, 100, 130, { work: 1 }),
    staged(7, 120, 125, { work: 1 }),
    staged(8, 200, 210),
    staged(9, 205, 220),
    staged(10, 210, 230, { dayOnly: true }),
  ]);
  imports.setTasks([
    [0, null],
    [1, mine],
  ]);
  imports.findDuplicates(1, 100, 'toggl:');
  imports.findOverlaps(1, 100);
  expect(imports.stagedLines('duplicate', 10)).toEqual([2, 6]);
  expect(imports.stagedLines('overlaps', 10)).toEqual([5, 7, 8, 9]);
  expect(imports.newWorks()).toEqual([
    { work: 0, first: 20 * MINUTE, last: 230 * MINUTE },
    { work: 1, first: 120 * MINUTE, last: 125 * MINUTE },
  ]);
  expect(imports.summary()).toEqual({
    staged: 7,
    entries: 5,
    time: (30 + 5 + 10 + 15 + 20) * MINUTE,
    first: 20 * MINUTE,
    last: 230 * MINUTE,
    dayEntries: 1,
    duplicates: 2,
    overlaps: 4,
  });
});

test('an import that is cancelled, or cut off by the end of the program, leaves nothing', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'stint-import-')), 'stint.db');
  const on = openCore(manualClock(), newStore(path));
  on.addTask('Mine');
  on.store.imports.clearStage();
  on.store.imports.stage([staged(2, 0, 10)]);
  on.core.absorb((now) => on.store.imports.cancel(importStage(on, 1), now));
  const counts = (store: ReturnType<typeof newStore>) =>
    ['clients', 'projects', 'tasks', 'time_entries', 'imports'].map((table) =>
      store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    );
  expect(counts(on.store)).toEqual([0, 0, 1, 0, 0]);
  importStage(on, 1);
  expect(counts(on.store)).toEqual([1, 1, 2, 1, 1]);
  on.store.dispose();
  const again = newStore(path);
  expect(counts(again)).toEqual([0, 0, 1, 0, 0]);
  expectSound(again.db);

  // One that is undone waits for redo, also after a restart.
  const next = openCore(manualClock(), again);
  next.store.imports.clearStage();
  next.store.imports.stage([staged(2, 0, 10)]);
  const id = importStage(next, 1);
  next.core.absorb((now) => next.store.imports.finish(id, 'a', [], now));
  next.execute({ type: 'undo' });
  next.store.dispose();
  const last = openCore(manualClock(), newStore(path));
  expect(counts(last.store)).toEqual([0, 0, 1, 0, 1]);
  expect(last.execute({ type: 'redo' }).ok).toBe(true);
  expect(counts(last.store)).toEqual([1, 1, 2, 1, 1]);
  expectSound(last.store.db);
});

test('entries of an import that is not finished are in no list and no report', () => {
  const on = openCore(manualClock(300 * MINUTE));
  const { core, store, execute, addTask } = on;
  const { imports } = store;
  const mine = addTask('Mine');
  execute({ type: 'addEntry', taskId: mine, startedAt: 10 * MINUTE, endedAt: 20 * MINUTE, note: '' });
  const query: ReportQuery = { ...plainReport, range: { kind: 'all' } };
  const counts = () => [
    core.entriesBetween({ start: 0, end: 200 * MINUTE }).length,
    core.entriesOf(mine).entries.length,
    core.latestEntries(9).length,
    core.reportEntries(query).length,
    core.report(query).total.tracked / MINUTE,
    imports.allEntries().length,
  ];
  const before = counts();
  expect(before).toEqual([1, 1, 1, 1, 10, 1]);
  const write = () => {
    imports.clearStage();
    imports.stage([staged(2, 30, 45), staged(3, 60, 70, { work: 1 })]);
    imports.setTasks([[1, mine]]);
    return importStage(on, 2);
  };
  const id = write();
  expect(counts()).toEqual(before);
  // Nor are they in the way of anything.
  const times = { startedAt: 30 * MINUTE, endedAt: 40 * MINUTE };
  expect(execute({ type: 'addEntry', taskId: mine, ...times, note: '' }).ok).toBe(true);
  execute({ type: 'undo' });
  core.absorb((now) => imports.cancel(id, now));
  expect(counts()).toEqual(before);
  const next = write();
  core.absorb((now) => imports.finish(next, 'a', [], now));
  expect(counts()).toEqual([3, 2, 3, 3, 35, 3]);
});

test('an imported entry without length is in nobody’s way, and stays', () => {
  const on = openCore();
  on.store.imports.clearStage();
  on.store.imports.stage([staged(2, 60, 60), staged(3, 70, 70)]);
  const id = importStage(on, 2);
  on.core.absorb((now) => on.store.imports.finish(id, 'a', [], now));
  const taskId = on.addTask('Mine');
  const times = { startedAt: 60 * MINUTE, endedAt: 120 * MINUTE };
  expect(on.execute({ type: 'addEntry', taskId, ...times, note: '' }).ok).toBe(true);
  on.execute({ type: 'undo' });
  expect(on.execute({ type: 'addEntry', taskId, ...times, note: '', overlaps: 'trim' }).ok).toBe(true);
  expect(on.store.imports.allEntries()).toHaveLength(3);
});

test('overlaps within a file are found whatever the slices, and however many entries a day has', () => {
  const span = fc.record({ start: fc.integer({ min: 1, max: 60 }), length: fc.integer({ min: 0, max: 9 }) });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), (spans, size) => {
      const { imports } = newStore();
      imports.clearStage();
      imports.stage(spans.map(({ start, length }, index) => staged(index, start, start + length)));
      for (let from = 1; from <= spans.length; from += size) imports.findOverlaps(from, from + size - 1);
      const overlaps = spans.flatMap(({ start, length }, index) =>
        spans.some(
          (other, at) =>
            at !== index &&
            Math.min(length, other.length) > 0 &&
            other.start < start + length &&
            start < other.start + other.length,
        )
          ? [index]
          : [],
      );
      expect(imports.stagedLines('overlaps', 100)).toEqual(overlaps);
    }),
    { numRuns: 50 },
  );
  const { imports } = newStore();
  imports.clearStage();
  const dense = 20_000;
  imports.stage(Array.from({ length: dense }, (_none, index) => staged(index, index * 0.05, index * 0.05 + 0.04)));
  const before = performance.now();
  imports.findOverlaps(1, dense);
  expect(performance.now() - before).toBeLessThan(2000);
  expect(imports.stagedLines('overlaps', 1)).toEqual([]);
});

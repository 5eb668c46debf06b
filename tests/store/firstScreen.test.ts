import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '#shared/commands/command.ts';
import { activeTasks, totalToday } from '#shared/model/elapsed.ts';
import { plainView } from '#shared/model/listView.ts';
import { resumable } from '#shared/model/resumable.ts';
import { initialSlices } from '#shared/snapshot/slices.ts';
import { planOf } from '#shared/snapshot/plan.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { readStart, writeStart } from '#shared/snapshot/start.ts';
import { openFirstReader } from '../../src/main/store/firstScreen.ts';
import { LATEST, migrate } from '../../src/main/store/migrations.ts';
import { linesIn } from '../support/linesIn.ts';
import { manualClock } from '../support/manualClock.ts';
import { newStore, openCore } from '../support/openCore.ts';

const newPath = () => join(mkdtempSync(join(tmpdir(), 'stint-first-')), 'stint.db');
const HOUR = 3_600_000;

const taskId = fc.integer({ min: 1, max: 12 });
const draft = fc.record(
  {
    title: fc.constantFrom('Write', 'Read', 'Call'),
    project: fc.constantFrom('Client X', 'Home'),
    due: fc.constantFrom('2026-03-01', '2026-03-04', '2026-03-09'),
    planned: fc.constantFrom('2026-03-03', '2026-03-04T14:30', '2026-03-05'),
    estimate: fc.constantFrom(0, HOUR),
    parentId: taskId,
  },
  { requiredKeys: ['title'] },
);
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('addTasks'), tasks: fc.array(draft, { minLength: 1, maxLength: 4 }) }),
  fc.record({ type: fc.constant('startTimer'), taskId }),
  fc.record({ type: fc.constant('pauseTimer'), taskId }),
  fc.constant({ type: 'stopTimers' }),
  fc.record({ type: fc.constant('completeTask'), taskId }),
  fc.record({ type: fc.constant('moveTasks'), taskIds: fc.array(taskId, { maxLength: 2 }), before: fc.option(taskId) }),
  fc.record({
    type: fc.constant('changeProject'),
    projectId: fc.integer({ min: 1, max: 2 }),
    fields: fc.record({ archived: fc.boolean() }),
  }),
) as fc.Arbitrary<Command>;
const step = fc.record({ command, wait: fc.constantFrom(0, 60_000, HOUR, 20 * HOUR) });

test('the first screen shows the beginning of the list and the figures that all tasks come to', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), fc.integer({ min: 1, max: 4 }), (steps, rows) => {
      const path = newPath();
      const clock = manualClock();
      const { store, core, execute } = openCore(clock, newStore(path));
      for (const { command: one, wait } of steps) {
        execute(one);
        clock.advance(wait);
      }
      core.refresh();
      const whole = core.snapshot();
      store.dispose();
      const reader = openFirstReader(path);
      const { stored, below } = reader?.load(whole.day, rows) ?? { stored: null, below: 0 };
      reader?.dispose();
      if (!stored) throw new Error('A database that was closed can be read.');
      const some: Snapshot = { ...whole, ...stored, undo: null, redo: null, ...initialSlices };

      const asked = { view: plainView, doneOpen: false };
      const ids = (shown: Snapshot) =>
        linesIn(shown, asked).map((line) => (line.kind === 'task' ? line.task.id : line.kind));
      const all = ids(whole);
      const running = activeTasks(whole.tasks).length;
      expect(ids(some).slice(0, running + rows)).toEqual(all.slice(0, running + rows));
      expect(ids(some).length + below).toBe(all.length);
      const now = clock.now();
      expect(totalToday(some.tasks, whole.day, now)).toBe(totalToday(whole.tasks, whole.day, now));
      expect(resumable(some.tasks)).toEqual(resumable(whole.tasks));
      expect(planOf(some, now)).toEqual(planOf(whole, now));
      expect(readStart(writeStart({ snapshot: some, below, now, width: 1, height: 1 })).snapshot).toEqual(some);
    }),
    { numRuns: 30 },
  );
});

test('a database that has to be checked, migrated, explained or made is left to whoever opens it for good', () => {
  const path = newPath();
  expect(openFirstReader(path)).toBeNull();
  expect(existsSync(path)).toBe(false);

  const { store } = openCore(manualClock(), newStore(path));
  // Another process has it, or one that ended without closing it.
  expect(openFirstReader(path)).toBeNull();
  store.dispose();
  openFirstReader(path)?.dispose();
  expect(existsSync(`${path}-wal`)).toBe(false);

  for (const version of [LATEST - 1, LATEST + 1]) {
    const other = newPath();
    const db = new Sqlite(other);
    migrate(db, Math.min(version, LATEST));
    db.pragma(`user_version = ${version}`);
    db.close();
    expect(openFirstReader(other)).toBeNull();
  }
  writeFileSync(path, 'no database');
  expect(openFirstReader(path)).toBeNull();
});

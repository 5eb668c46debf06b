import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Database } from 'better-sqlite3';
import type { Command } from '#shared/commands/command.ts';
import { expectSound } from '../support/invariants.ts';
import { counterOf, elapsed, totalToday } from '#shared/model/elapsed.ts';
import { resumable } from '#shared/model/resumable.ts';
import { presentTasks } from '#shared/model/present.ts';
import type { Task, Tasks } from '#shared/model/task.ts';
import { applyPatch, diff } from '#shared/snapshot/patch.ts';
import { elapsedWithParts } from '#shared/model/parts.ts';
import { goAway, openCore } from '../support/openCore.ts';

const taskId = fc.integer({ min: 1, max: 8 });
const taskIds = fc.array(taskId, { minLength: 1, maxLength: 3 });
const title = fc.constantFrom('Write', 'Read', ' Plan  it ', '', 'x'.repeat(501));
const HOUR = 3_600_000;
/** Around where the clock starts, and a day on. */
const instant = fc.integer({ min: -5, max: 30 }).map((hours) => Date.UTC(2026, 2, 4, 9) + hours * HOUR);
const consent = { overlaps: fc.constantFrom('trim', 'allow', undefined), long: fc.constantFrom(true, undefined) };
const fields = fc.record({ taskId, startedAt: instant, endedAt: instant, note: fc.string() }, { requiredKeys: [] });
const answer = fc.oneof(
  fc.record({ kind: fc.constantFrom('keep', 'subtract', 'stop', 'split') }),
  fc.record({ kind: fc.constant('give'), title }),
);
const tags = fc.array(fc.constantFrom('deep', '@Deep', 'calls', 'a b'), { maxLength: 2 });
const details = {
  tags,
  estimate: fc.constantFrom(null, 0, HOUR),
  due: fc.constantFrom(null, '2026-03-04', '2026-02-30'),
  planned: fc.constantFrom(null, '2026-03-03', '2026-03-04T14:30'),
  recurrence: fc.constantFrom(null, 'FREQ=DAILY;COUNT=3', 'FREQ=WEEKLY;BYDAY=MO'),
};
const draft = fc.record(
  { title, project: fc.constantFrom('Client X', 'client x', 'Home', ' '), ...details },
  { requiredKeys: ['title'] },
);
const part = fc.record({ title, parentId: taskId });
const projectId = fc.integer({ min: 1, max: 3 });
const batch = fc.oneof(
  fc.record({ type: fc.constant('completeTasks'), taskIds }),
  fc.record({ type: fc.constant('reopenTasks'), taskIds }),
  fc.record({
    type: fc.constant('changeTasks'),
    taskIds,
    fields: fc.record(
      { project: fc.constantFrom(null, 'Home'), addTags: tags, removeTags: tags },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ type: fc.constant('moveTasks'), taskIds, before: fc.option(taskId) }),
  fc.record({ type: fc.constant('deleteTasks'), taskIds }),
  fc.record({ type: fc.constant('mergeTasks'), taskIds, into: taskId }),
  fc.record({ type: fc.constant('duplicateTask'), taskId }),
);
const intent: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('addTasks'), tasks: fc.array(draft, { minLength: 1, maxLength: 3 }) }),
  fc.record({ type: fc.constant('addTasks'), tasks: fc.array(part, { minLength: 1, maxLength: 2 }) }),
  fc.record({
    type: fc.constant('changeTask'),
    taskId,
    fields: fc.record(
      {
        title,
        project: fc.constantFrom(null, 'Home', 'Work'),
        notes: fc.string(),
        parentId: fc.option(taskId),
        ...details,
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ type: fc.constant('addProject'), name: title }),
  fc.record({
    type: fc.constant('changeProject'),
    projectId,
    fields: fc.record({ name: title, client: fc.string(), archived: fc.boolean() }, { requiredKeys: [] }),
  }),
  fc.record({ type: fc.constant('deleteProject'), projectId }),
  fc.record({ type: fc.constant('renameTask'), taskId, title }),
  fc.record({ type: fc.constant('moveTask'), taskId, before: fc.option(taskId) }),
  fc.record({ type: fc.constant('completeTask'), taskId }),
  fc.record({ type: fc.constant('reopenTask'), taskId }),
  fc.record({ type: fc.constant('deleteTask'), taskId }),
  batch,
  fc.record({ type: fc.constant('startTimer'), taskId }),
  fc.record({ type: fc.constant('startTitle'), title }),
  fc.record({ type: fc.constant('pauseTimer'), taskId }),
  fc.record({ type: fc.constant('stopTimers') }),
  fc.record({ type: fc.constant('toggleTimer') }),
  fc.record({ type: fc.constant('changeSettings'), settings: fc.record({ severalAtOnce: fc.boolean() }) }),
  fc.record({ type: fc.constant('setNeverAsk'), taskId, neverAsk: fc.boolean() }),
  fc.record({
    type: fc.constant('addEntry'),
    taskId,
    startedAt: instant,
    endedAt: instant,
    note: fc.string(),
    ...consent,
  }),
  fc.record({ type: fc.constant('changeEntry'), entryId: taskId, fields, ...consent }),
  fc.record({ type: fc.constant('splitEntry'), entryId: taskId, at: instant }),
  fc.record({ type: fc.constant('mergeEntries'), entryId: taskId, other: taskId, ...consent }),
  fc.record({ type: fc.constant('deleteEntry'), entryId: taskId }),
  fc.record({ type: fc.constant('continueEntry'), entryId: taskId, ...consent }),
  fc.record({ type: fc.constant('startAtLastEnd'), entryId: taskId, ...consent }),
  fc.record({
    type: fc.constant('leave'),
    entries: fc.array(fc.record({ entryId: taskId, at: instant }), { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('answerAway'), questionId: fc.integer({ min: 1, max: 3 }), answer }),
  fc.record({ type: fc.constant('undo') }),
  fc.record({ type: fc.constant('redo') }),
) as fc.Arbitrary<Command>;

/** Commands with the ms that pass before each: often none at all. */
const history = fc.array(fc.tuple(intent, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90_000_000 }))), {
  minLength: 1,
  maxLength: 40,
});

const dump = (db: Database) => ({
  tasks: db.prepare('SELECT * FROM tasks ORDER BY id').all(),
  projects: db.prepare('SELECT * FROM projects ORDER BY id').all(),
  entries: db.prepare('SELECT * FROM time_entries ORDER BY id').all(),
  settings: db.prepare('SELECT * FROM settings ORDER BY key').all(),
});

const pastOf = (all: Tasks, present: Tasks): readonly Task[] =>
  [...all.values()].filter(({ id }) => !present.has(id)).toSorted((a, b) => a.id - b.id);

test('any history keeps the invariants, and the snapshot is what the database says', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const { db, store, core, clock, execute } = openCore();
      let copy = core.snapshot();
      let past: readonly Task[] = [];
      for (const [wish, wait] of steps) {
        clock.advance(wait);
        const before = core.snapshot();
        const outcome = execute(wish);
        const after = core.snapshot();
        if (!outcome.ok && after.day === before.day) expect(after).toBe(before);
        const patched = applyPatch(copy, diff(before, after));
        expect(patched).toEqual(after);
        copy = after;
        const wrong =
          db.prepare(`SELECT id FROM tasks WHERE time_spent <> (SELECT coalesce(sum(ended_at - started_at), 0)
          FROM time_entries WHERE task_id = tasks.id AND ended_at IS NOT NULL)`);
        expect(wrong.all()).toEqual([]);
        expectSound(db);
        const stored = store.load(after.day);
        expect(core.whole().tasks).toEqual(stored.tasks);
        const present = presentTasks(stored.tasks, { day: after.day, away: stored.away });
        expect([...after.tasks.values()]).toEqual(present);
        expect(after.past.count).toBe(stored.tasks.size - present.length);
        const ids = (tasks: readonly Task[]) => tasks.map(({ id }) => id).toSorted((a, b) => a - b);
        expect(ids(resumable(after.tasks))).toEqual(ids(resumable(stored.tasks)));
        const today = (tasks: Tasks) => totalToday(tasks, after.day, clock.now());
        expect(today(after.tasks)).toBe(today(stored.tasks));
        const pastAfter = pastOf(core.whole().tasks, after.tasks);
        if (after.past.changes === before.past.changes) expect(pastAfter).toEqual(past);
        past = pastAfter;
        const running = [...after.tasks.values()].filter((task) => task.running);
        if (!after.settings.severalAtOnce && outcome.ok && wish.type === 'startTimer') expect(running.length).toBe(1);
        const all = [...after.tasks.values()];
        const total = (task: Task) => elapsed(counterOf(task), clock.now());
        const withParts = (task: Task) => elapsedWithParts('total', after.tasks, task, after.day, clock.now());
        const sum = (tasks: readonly Task[], of: (task: Task) => number) =>
          tasks.reduce((one, task) => one + of(task), 0);
        // Parts are one level deep, so what stands at the top has all the time there is.
        expect(
          sum(
            all.filter((task) => task.parentId === null),
            withParts,
          ),
        ).toBe(sum(all, total));
        for (const task of all) {
          expect(elapsed(counterOf(task), clock.now())).toBeGreaterThanOrEqual(task.timeSpent);
          expect(task.state === 'done' && task.running !== null).toBe(false);
        }
      }
      store.dispose();
    }),
    { numRuns: 200 },
  );
}, 120_000);

test('undo of everything is an empty database again, and redo brings back the exact rows', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const { db, store, clock, execute } = openCore();
      const start = dump(db);
      for (const [wish, wait] of steps) {
        clock.advance(wait % 100_000);
        if (wish.type !== 'undo' && wish.type !== 'redo') execute(wish);
      }
      const end = dump(db);
      while (execute({ type: 'undo' }).ok);
      expect(dump(db)).toEqual(start);
      while (execute({ type: 'redo' }).ok);
      expect(dump(db)).toEqual(end);
      store.dispose();
    }),
    { numRuns: 100 },
  );
}, 120_000);

test('undo of any command restores the exact rows, questions about absences too, and redo after undo likewise', () => {
  const all = (db: Database) => ({
    ...dump(db),
    questions: db.prepare('SELECT * FROM away_parts ORDER BY id').all(),
  });
  fc.assert(
    fc.property(history, fc.array(fc.boolean(), { maxLength: 40 }), (steps, absences) => {
      const { db, core, store, clock, execute } = openCore();
      execute({ type: 'startTitle', title: 'Write' });
      for (const [index, [wish, wait]] of steps.entries()) {
        clock.advance(wait % 10_000_000);
        if (absences[index]) goAway(core, clock.now(), wait % 5_000_000);
        if (wish.type === 'undo' || wish.type === 'redo') continue;
        const questionId = core.snapshot().away?.id ?? 1;
        const before = all(db);
        const { revision } = core.snapshot();
        const outcome = execute(wish.type === 'answerAway' ? { ...wish, questionId } : wish);
        const after = all(db);
        if (!outcome.ok || core.snapshot().revision === revision) {
          expect(after).toEqual(before);
          continue;
        }
        execute({ type: 'undo' });
        expect(all(db)).toEqual(before);
        execute({ type: 'redo' });
        expect(all(db)).toEqual(after);
      }
      store.dispose();
    }),
    { numRuns: 100 },
  );
}, 120_000);

test('toggling twice is where it was, at whatever pace', () => {
  fc.assert(
    fc.property(history, fc.nat(100_000), fc.nat(100_000), (steps, first, second) => {
      const { core, store, clock, execute } = openCore();
      for (const [wish, wait] of steps) {
        clock.advance(wait);
        execute(wish);
      }
      const active = () => [...core.snapshot().tasks.values()].filter((task) => task.running).map((task) => task.id);
      const before = active();
      fc.pre(before.length > 0);
      clock.advance(first);
      execute({ type: 'toggleTimer' });
      expect(active()).toEqual([]);
      clock.advance(second);
      execute({ type: 'toggleTimer' });
      expect(active()).toEqual(before);
      store.dispose();
    }),
    { numRuns: 100 },
  );
}, 120_000);

test('split at any point, then merged, every entry is what it was', () => {
  fc.assert(
    fc.property(history, fc.nat(), fc.nat(), (steps, which, where) => {
      const { db, core, store, clock, execute } = openCore();
      execute({ type: 'startTitle', title: 'Write' });
      for (const [wish, wait] of steps) {
        clock.advance(wait);
        execute(wish);
      }
      const entries = core.entriesBetween({ start: 0, end: Date.UTC(2100, 0) });
      const entry = entries[which % Math.max(1, entries.length)];
      const length = entry ? (entry.endedAt ?? clock.now()) - entry.startedAt : 0;
      fc.pre(entry !== undefined && length > 1);
      const before = dump(db);
      const added = db.prepare('SELECT max(id) FROM time_entries').pluck();
      const at = (entry?.startedAt ?? 0) + 1 + (where % (length - 1));
      expect(execute({ type: 'splitEntry', entryId: entry?.id ?? 0, at })).toMatchObject({ ok: true });
      expect(dump(db)).not.toEqual(before);
      const other = added.get() as number;
      // What lies beside it lay there before.
      const merge = { type: 'mergeEntries', entryId: entry?.id ?? 0, other, overlaps: 'allow', long: true } as const;
      expect(execute(merge)).toMatchObject({ ok: true });
      expect(dump(db)).toEqual(before);
      store.dispose();
    }),
    { numRuns: 50 },
  );
}, 120_000);

import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '#shared/commands/command.ts';
import { expectSound } from '../support/invariants.ts';
import { manualClock } from '../support/manualClock.ts';
import { openCore } from '../support/openCore.ts';
import { openImporter } from '../support/openImporter.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2024-03-20T12:00Z');
const HEAD =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';

const id = fc.integer({ min: 1, max: 6 });

/** A row whose names often fit what is there, ignoring case. */
const row = fc
  .record({
    day: fc.integer({ min: 1, max: 9 }),
    hour: fc.integer({ min: 1, max: 8 }),
    minutes: fc.integer({ min: 0, max: 59 }),
    title: fc.constantFrom('A', 'B', ''),
    project: fc.constantFrom('', 'P', 'p', 'Q'),
    client: fc.constantFrom('', 'X', 'x', 'Y'),
  })
  .map(({ day, hour, minutes, title, project, client }) => {
    const [date, end] = [`2024-03-0${day}`, `0${hour}:${String(minutes).padStart(2, '0')}:00`];
    return `Ann,a@example.com,${client},${project},,${title},No,${date},0${hour}:00:00,${date},${end},,`;
  });

const billed = fc.constant(true as const);
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constant({ type: 'addTasks' as const, tasks: [{ title: 'A' }, { title: 'B', project: 'P' }] }),
  fc.record({ type: fc.constant('deleteTask' as const), taskId: id, billed }),
  fc.record({ type: fc.constant('deleteClient' as const), clientId: id }),
  fc.record({ type: fc.constant('deleteProject' as const), projectId: id }),
  fc.record({ type: fc.constant('deleteEntry' as const), entryId: id, billed }),
  fc.record({
    type: fc.constant('changeProject' as const),
    projectId: id,
    fields: fc.record({ client: fc.constantFrom('', 'X', 'Z') }),
  }),
  fc.record({
    type: fc.constant('markBilled' as const),
    entryIds: fc.array(id, { minLength: 1, maxLength: 4 }),
    reference: fc.constant('2026-014'),
    date: fc.constant('2024-03-01'),
  }),
  fc.record({ type: fc.constant('unmarkBilled' as const), invoiceId: id }),
  fc.record({ type: fc.constant('startTimer' as const), taskId: id }),
  fc.constant({ type: 'stopTimers' as const }),
  fc.record({
    type: fc.constant('addEntry' as const),
    taskId: id,
    startedAt: fc.integer({ min: 1, max: 200 }).map((hours) => NOW - hours * HOUR),
    endedAt: fc.constant(NOW - HOUR / 2),
    note: fc.constant(''),
    overlaps: fc.constantFrom('trim' as const, 'allow' as const),
    long: fc.constant(true as const),
    billed,
  }),
  fc.constantFrom({ type: 'undo' as const }, { type: 'redo' as const }),
);

const tables = ['clients', 'projects', 'tasks', 'time_entries', 'invoices', 'settings'];
const rowsOf = (db: Database): string =>
  JSON.stringify(tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()));

test('imports among commands are undone and redone exactly, and what is drawn is what is stored', async () => {
  const steps = fc.array(fc.oneof(fc.array(row, { minLength: 1, maxLength: 5 }), command), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const on = openImporter(openCore(manualClock(NOW)));
      const { core, db, execute, store } = on;
      for (const step of all) {
        if (Array.isArray(step)) await on.take(`${[HEAD, ...step].join('\r\n')}\r\n`);
        else execute(step);
        const { tasks, clients, projects, invoices, day } = core.whole();
        const stored = store.load(day);
        expect(stored).toMatchObject({ clients, projects, invoices });
        expect([...stored.tasks]).toEqual([...tasks]);
      }
      // A timer that is started again by undo would begin at another time.
      execute({ type: 'stopTimers' });
      const states = [rowsOf(db)];
      while (execute({ type: 'undo' }).ok) states.push(rowsOf(db));
      expect(states.at(-1)).toBe('[[],[],[],[],[],[]]');
      for (const state of states.toReversed().slice(1)) {
        expect(execute({ type: 'redo' }).ok).toBe(true);
        expect(rowsOf(db)).toBe(state);
      }
      expectSound(db);
    }),
    { numRuns: 40 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEntry, plainReport } from '#shared/model/report.ts';
import type { ReportQuery, ReportRange } from '#shared/model/report.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { intervalOfDates } from '#shared/report/range.ts';
import { addDays } from '#shared/time/date.ts';
import { anyEntries, anyRounding, NOW } from '../support/anyReport.ts';
import { dump, expectSound } from '../support/invariants.ts';
import { manualClock } from '../support/manualClock.ts';
import { openCore } from '../support/openCore.ts';

const HOUR = 3_600_000;

/** A core with five billable tasks of two rates, and what puts entries of them into its store. */
function open() {
  const opened = openCore(manualClock(NOW));
  const { db, execute } = opened;
  execute({ type: 'addTasks', tasks: ['a', 'b', 'c', 'd', 'e'].map((title) => ({ title })) });
  execute({ type: 'changeSettings', settings: { billableByDefault: true } });
  execute({ type: 'setRate', of: { kind: 'default' }, perHour: 7777, currency: 'EUR', from: null });
  execute({ type: 'setRate', of: { kind: 'task', id: 2 }, perHour: 333, currency: 'USD', from: null });
  const insert =
    db.prepare(`INSERT INTO time_entries (id, task_id, started_at, ended_at, zone, note, billable, day_only)
    VALUES (?, ?, ?, ?, 'UTC', ?, ?, ?)`);
  let puts = 0;
  const put = (entries: readonly TimeEntry[]): void => {
    db.exec('DELETE FROM time_entries');
    db.exec('DELETE FROM invoices');
    for (const { id, taskId, startedAt, endedAt, note, billable, dayOnly } of entries) {
      insert.run(id, taskId, startedAt, endedAt, note, billable === null ? null : Number(billable), Number(dayOnly));
    }
    // A step makes the core look for the next ids.
    execute({ type: 'renameTask', taskId: 5, title: `e${puts++}` });
  };
  return { ...opened, put };
}

test('an entry that crosses the edge of what is billed is split there, and the rest can be billed later', () => {
  const { core, db, store, execute, addTask } = openCore(manualClock(NOW));
  const taskId = addTask('Write');
  const [start, end] = [NOW - 10 * HOUR, NOW - 2 * HOUR];
  execute({ type: 'addEntry', taskId, startedAt: start, endedAt: end, note: 'Draft', billable: true });
  const before = dump(db).time_entries;
  const within = { start: start + HOUR, end: end - 3 * HOUR };
  const bill = { type: 'markBilled', reference: '2026-014', date: '2026-03-31' } as const;
  expect(execute({ ...bill, entryIds: [1], within }).ok).toBe(true);
  const rest = { taskId, zone: 'UTC', note: 'Draft', billable: true, invoiceId: null };
  expect([1, 2, 3].map(core.entry)).toMatchObject([
    { ...rest, startedAt: within.start, endedAt: within.end, invoiceId: 1 },
    { ...rest, startedAt: start, endedAt: within.start },
    { ...rest, startedAt: within.end, endedAt: end },
  ]);
  expect(execute({ ...bill, entryIds: [2, 3], reference: '2026-015' }).ok).toBe(true);
  execute({ type: 'undo' });
  execute({ type: 'undo' });
  expect(dump(db).time_entries).toEqual(before);
  expect(core.snapshot().invoices.size).toBe(0);
  expectSound(store.db);
});

test('what is running is billed up to the end of what is billed, and goes on', () => {
  const { core, execute, addTask, clock } = openCore();
  const taskId = addTask('Write');
  const started = clock.now();
  execute({ type: 'startTimer', taskId });
  clock.advance(3 * HOUR);
  const bill = { type: 'markBilled', entryIds: [1], reference: '2026-014', date: '2026-03-31' } as const;
  const until = (hours: number) => ({ start: started - HOUR, end: started + hours * HOUR });
  for (const within of [until(4), until(0), until(-1)]) {
    expect(execute({ ...bill, within })).toMatchObject({ rejection: { code: 'nothing-to-bill' } });
  }
  expect(execute({ ...bill, within: until(1) }).ok).toBe(true);
  expect(core.entry(1)).toMatchObject({ endedAt: started + HOUR, invoiceId: 1 });
  expect(core.snapshot().tasks.get(taskId)?.running).toMatchObject({ id: 2, startedAt: started + HOUR });
  execute({ type: 'undo' });
  expect(core.snapshot().tasks.get(taskId)?.running).toMatchObject({ id: 1, startedAt: started });
});

const anyDates = fc
  .tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 9 }))
  .map(([day, more]) => ({ from: addDays('2026-03-24', day), to: addDays('2026-03-24', day + more) }));

test('time and money before are what is billed and the rest, however a report is rounded', () => {
  const { core, db, execute, put } = open();
  fc.assert(
    fc.property(anyDates, anyEntries, anyRounding, ({ from, to }, drawn, rounding) => {
      const running = new Set<number>();
      put(drawn.filter(({ taskId, endedAt }) => endedAt !== null || (!running.has(taskId) && running.add(taskId))));
      const ranges: readonly ReportRange[] = [
        { kind: 'dates', from: '2026-01-01', to: addDays(from, -1) },
        { kind: 'dates', from, to },
        { kind: 'dates', from: addDays(to, 1), to: '2027-12-31' },
      ];
      const query: ReportQuery = { ...plainReport, groups: ['task', 'note'], rounding };
      const figures = (range: ReportRange, filter = anyEntry) => {
        const { tracked, elapsed, rounded, billable, amounts } = core.report({ ...query, range, filter }).total;
        return { tracked, elapsed, rounded, billable, amounts };
      };
      const within = intervalOfDates({ from, to }, core.snapshot().calendar);
      const listed = core.reportEntries({ ...query, range: { kind: 'dates', from, to } });
      const chosen = listed.filter(({ billable, endedAt }) => billable && endedAt !== null);
      if (chosen.length === 0) return;
      const before = ranges.map((range) => figures(range));
      const rows = dump(db).time_entries;
      const due = figures({ kind: 'dates', from, to }, { ...anyEntry, billable: true });
      const entryIds = chosen.map(({ id }) => id);
      expect(execute({ type: 'markBilled', entryIds, reference: '1', date: to, within }).ok).toBe(true);
      expect(ranges.map((range) => figures(range))).toEqual(before);
      const billed = (range: ReportRange) => figures(range, { ...anyEntry, billed: true });
      const isRunning = listed.some(({ endedAt }) => endedAt === null);
      if (!isRunning) expect(billed({ kind: 'dates', from, to })).toEqual(due);
      expect(billed({ kind: 'all' })).toEqual(billed({ kind: 'dates', from, to }));
      expectSound(db);
      execute({ type: 'undo' });
      expect(dump(db).time_entries).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});

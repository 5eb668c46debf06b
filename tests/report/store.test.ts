import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { plainReport } from '#shared/model/report.ts';
import type { ReportQuery } from '#shared/model/report.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { firstWeekday } from '#shared/time/date.ts';
import { createReportsFeature } from '../../src/main/features/reports/index.ts';
import { anyEntries, anyQuery, NOW } from '../support/anyReport.ts';
import { testContext } from '../support/context.ts';
import { listOf, reportOf } from '../support/computedReport.ts';
import { manualClock } from '../support/manualClock.ts';
import { environment, newStore, openCore } from '../support/openCore.ts';

const HOUR = 3_600_000;
const at = (day: number, hour: number): number => Date.UTC(2026, 3, day, hour);

/** A core over a file, with five tasks of two projects. */
function open() {
  const folder = mkdtempSync(join(tmpdir(), 'stint-report-'));
  const opened = openCore(manualClock(NOW), newStore(join(folder, 'stint.db')));
  onTestFinished(() => {
    opened.store.dispose();
    rmSync(folder, { recursive: true });
  });
  const { db, execute } = opened;
  execute({
    type: 'addTasks',
    tasks: ['Call', 'b', 'c', 'd', 'e'].map((title, i) => ({ title, project: `P${i % 2}`, tags: ['x'] })),
  });
  db.exec(`INSERT INTO invoices (reference, date) VALUES ('R1', '2026-04-01')`);
  const insert =
    db.prepare(`INSERT INTO time_entries (id, task_id, started_at, ended_at, zone, note, billable, invoice_id, day_only)
    VALUES (?, ?, ?, ?, 'UTC', ?, ?, ?, ?)`);
  const put = (entries: readonly TimeEntry[]): void => {
    db.exec('DELETE FROM time_entries');
    for (const one of entries) {
      const billable = one.billable === null ? null : Number(one.billable);
      insert.run(
        one.id,
        one.taskId,
        one.startedAt,
        one.endedAt,
        one.note,
        billable,
        one.invoiceId,
        Number(one.dayOnly),
      );
    }
  };
  const entry = (id: number, taskId: number, startedAt: number, endedAt: number | null): TimeEntry => ({
    id,
    taskId,
    startedAt,
    endedAt,
    zone: 'UTC',
    note: '',
    clock: 0,
    clockStep: 0,
    billable: null,
    invoiceId: null,
    dayOnly: false,
  });
  return { ...opened, put, entry };
}

const week: ReportQuery = { ...plainReport, groups: ['project'] };

test('a report of the store is that of its entries, with those that are running or reach into the range', () => {
  const { core, put } = open();
  fc.assert(
    fc.property(anyQuery, anyEntries, (query, drawn) => {
      const running = new Set<number>();
      // A task runs once at most.
      const entries = drawn.filter(
        ({ taskId, endedAt }) => endedAt !== null || (!running.has(taskId) && running.add(taskId)),
      );
      put(entries);
      const state = { ...core.snapshot(), firstDay: firstWeekday(environment.region) };
      const ordered = entries.toSorted(
        (a, b) =>
          a.startedAt - b.startedAt || (a.endedAt ?? -1) - (b.endedAt ?? -1) || a.taskId - b.taskId || a.id - b.id,
      );
      expect(core.report(query).total).toEqual(reportOf(query, state, ordered).total);
      const list = core.reportEntries(query);
      expect(list.toSorted((a, b) => a.id - b.id)).toEqual(
        listOf(query, state, ordered).toSorted((a, b) => a.id - b.id),
      );
      expect(list.map(({ startedAt }) => startedAt)).toEqual(
        list.map(({ startedAt }) => startedAt).toSorted((a, b) => a - b),
      );
    }),
    { numRuns: 300 },
  );
});

test('entries that cross the range are cut to it, and one without length counts where it starts', () => {
  const { core, put, entry } = open();
  // The week is 6 to 12 April.
  put([
    entry(1, 1, at(1, 0), at(6, 2)),
    entry(2, 1, at(5, 20), at(6, 0)),
    entry(3, 1, at(6, 0), at(6, 0)),
    entry(4, 2, at(8, 15), null),
    entry(5, 1, at(12, 23), at(13, 5)),
    entry(6, 1, at(13, 0), at(13, 1)),
  ]);
  const { from, to, total, lines } = core.report(week);
  expect([from, to, total.entries, total.running]).toEqual(['2026-04-06', '2026-04-12', 4, 1]);
  expect(total.tracked).toBe(2 * HOUR + (NOW - at(8, 15)) + HOUR);
  expect(lines.map(({ name, figures }) => [name, figures.entries])).toEqual([
    ['P0', 3],
    ['P1', 1],
  ]);
  expect(core.reportEntries(week).map(({ id, startedAt, endedAt }) => [id, startedAt, endedAt])).toEqual([
    [1, at(6, 0), at(6, 2)],
    [3, at(6, 0), at(6, 0)],
    [4, at(8, 15), null],
    [5, at(12, 23), at(13, 0)],
  ]);
});

test('a report of everything covers the dates of its entries', () => {
  const { core, put, entry } = open();
  const all = { ...week, range: { kind: 'all' } } as const;
  put([]);
  expect(core.report(all)).toMatchObject({ at: NOW, from: null, to: null, lines: [] });
  put([entry(1, 1, at(1, 23), at(2, 1)), entry(2, 2, at(4, 0), at(5, 0))]);
  expect(core.report(all)).toMatchObject({ from: '2026-04-01', to: '2026-04-04' });
});

test('a report reads nothing but the index, and the few entries that reach into its range from long before', () => {
  const { db, core } = open();
  const prepare = vi.spyOn(db, 'prepare');
  core.report(week);
  const statements = prepare.mock.calls.map(([sql]) => sql);
  const read = statements.map((sql) =>
    db
      .prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all({ start: 0, end: 1 })
      .flatMap(({ detail }) => /^(?:SEARCH|SCAN) time_entries .*/u.exec(detail)?.[0] ?? []),
  );
  const covered = expect.stringMatching(/^SEARCH time_entries USING COVERING INDEX time_entries_by_start/u);
  expect(read).toEqual([
    [
      expect.stringMatching(/^SEARCH time_entries USING INDEX time_entries_long/u),
      expect.stringMatching(/ USING INDEX one_running_entry_a_task/u),
    ],
    [covered],
    [covered],
  ]);
});

test('windows are told why a query is no query', () => {
  const { requests } = createReportsFeature(testContext(open()));
  const { argument, run } = requests['report:get'];
  const why = (query: unknown): string | undefined => argument.safeParse([query]).error?.issues[0]?.message;
  expect(why(week)).toBeUndefined();
  expect(run(week)).toMatchObject({ ok: true, value: { lines: [] } });
  expect(why({ ...week, range: { kind: 'dates', from: '2026-02-30', to: '2026-03-01' } })).toContain('date');
  expect(why({ ...week, range: { kind: 'dates', from: '2026-03-02', to: '2026-03-01' } })).toContain('after');
  expect(why({ ...week, range: { kind: 'unit', unit: 'year', offset: 1e9 } })).toContain('far');
  expect(why({ ...week, groups: ['day', 'day'] })).toContain('twice');
  expect(why({ ...week, groups: ['day', 'week', 'month', 'task'] })).toBeDefined();
  expect(why({ ...week, rounding: { mode: 'up', minutes: 7, per: 'entry' } })).toBeDefined();
  expect(why(null)).toBeDefined();
});

import fc from 'fast-check';
import { newClient } from '#shared/model/client.ts';
import { newProject } from '#shared/model/project.ts';
import type { Rates } from '#shared/model/rate.ts';
import { withRate } from '#shared/model/rate.ts';
import { anyEntry, groupings, GROUPINGS_MAX, rangeUnits, roundingMinutes } from '#shared/model/report.ts';
import type { ReportQuery, ReportRange, Rounding } from '#shared/model/report.ts';
import { Table } from '#shared/model/table.ts';
import { plainDetails } from '#shared/model/task.ts';
import type { Task } from '#shared/model/task.ts';
import { plainEntry } from '#shared/model/timeEntry.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { ListState } from '#shared/report/listedEntry.ts';

// Random data and questions of reports, around changes of clocks.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
export const NOW = Date.UTC(2026, 3, 8, 15, 20, 7, 123);

const zones = ['Europe/Berlin', 'America/Havana', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
const words = ['Call', 'call back', 'Müller', 'note', ''] as const;
const anyTag = fc.constantFrom('a', 'b', 'c');
const flag = fc.option(fc.boolean());

const anyDate = fc
  .integer({ min: 0, max: 16 })
  .map((day) => new Date(Date.UTC(2026, 2, 24 + day)).toISOString().slice(0, 10));

const anyRates: fc.Arbitrary<Rates> = fc
  .array(
    fc.record({
      from: fc.option(anyDate),
      perHour: fc.option(fc.constantFrom(0, 1, 333, 7500, 1_000_000_000)),
      currency: fc.constantFrom('EUR', 'USD'),
    }),
    { maxLength: 3 },
  )
  .map((rates) => rates.reduce<Rates>(withRate, []));

const billing = fc.record({ billable: flag, rates: anyRates });

const newTask = (id: number): Task => ({
  id,
  title: `${words[id % words.length]} ${id}`,
  ...plainDetails,
  state: 'open',
  position: String(id),
  createdAt: 0,
  doneAt: null,
  neverAsk: false,
  timeSpent: 0,
  spentToday: 0,
  lastEndedAt: null,
  pausedIn: null,
  running: null,
});

/** Ids 1 to `length`, each with what is drawn for it. */
const numbered = <Made>(made: readonly Made[]) => made.map((one, index) => [index + 1, one] as const);

export const anyState: fc.Arbitrary<ListState> = fc
  .record({
    clients: fc.array(billing, { minLength: 2, maxLength: 2 }),
    projects: fc.array(fc.tuple(fc.option(fc.constantFrom(1, 2)), billing), { minLength: 3, maxLength: 3 }),
    tasks: fc.array(fc.tuple(fc.option(fc.constantFrom(1, 2, 3)), fc.uniqueArray(anyTag, { maxLength: 3 }), billing), {
      minLength: 5,
      maxLength: 5,
    }),
    settings: fc.record({ billableByDefault: fc.boolean(), defaultRates: anyRates }),
    calendar: fc.record({ zone: fc.constantFrom(...zones), dayStartsAt: fc.constantFrom(0, 240, 720) }),
    firstDay: fc.constantFrom(1, 6, 7),
  })
  .map(({ clients, projects, tasks, settings, calendar, firstDay }) => ({
    settings,
    calendar,
    firstDay,
    clients: new Map(numbered(clients).map(([id, more]) => [id, { ...newClient(`Client ${id}`, id), ...more }])),
    projects: new Map(
      numbered(projects).map(([id, [clientId, more]]) => [
        id,
        { ...newProject(`Project ${id}`, id, []), clientId, ...more },
      ]),
    ),
    tasks: Table.from(
      numbered(tasks).map(([id, [projectId, tags, more]]) => Object.assign(newTask(id), { projectId, tags, ...more })),
    ),
    invoices: new Map([[1, { id: 1, reference: '2026-1', date: '2026-04-01' }]]),
  }));

const length = fc.oneof(
  fc.constantFrom(0, 1, HOUR, DAY),
  fc.integer({ min: 1, max: 90 * MINUTE }),
  fc.integer({ min: 1, max: 3 * DAY }),
);

const instant = fc.integer({ min: Date.UTC(2026, 2, 25), max: NOW });
const midnight = fc.integer({ min: 0, max: 14 }).map((day) => Date.UTC(2026, 2, 25 + day));

const timed = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: instant }, { weight: 1, arbitrary: midnight }),
    fc.option(length, { freq: 8 }),
  )
  .map(([startedAt, ms]) => ({ startedAt, endedAt: ms === null ? null : startedAt + ms, dayOnly: false }));

/** Around noon, as importers make them. */
const untimed = fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 20 * HOUR })).map(([day, ms]) => {
  const startedAt = Date.UTC(2026, 2, 25 + day, 12) - Math.floor(ms / 2);
  return { startedAt, endedAt: startedAt + ms, dayOnly: true };
});

/** Entries by start. */
export const anyEntries: fc.Arbitrary<readonly TimeEntry[]> = fc
  .array(
    fc.record({
      times: fc.oneof({ weight: 6, arbitrary: timed }, { weight: 1, arbitrary: untimed }),
      taskId: fc.integer({ min: 1, max: 5 }),
      note: fc.constantFrom('', 'Call Müller', 'other'),
      billable: flag,
      invoiceId: fc.option(fc.constant(1), { freq: 1 }),
    }),
    { maxLength: 20 },
  )
  .map((drawn) =>
    drawn
      .map(({ times, ...rest }, index) => ({ ...plainEntry, id: index + 1, zone: 'UTC', clock: 0, ...rest, ...times }))
      .toSorted((a, b) => a.startedAt - b.startedAt || a.id - b.id),
  );

const anyRange: fc.Arbitrary<ReportRange> = fc.oneof(
  fc.constant({ kind: 'all' as const }),
  fc.record({
    kind: fc.constant('unit' as const),
    unit: fc.constantFrom(...rangeUnits),
    offset: fc.integer({ min: -2, max: 1 }),
  }),
  fc
    .tuple(anyDate, anyDate)
    .map(([one, other]) =>
      one < other ? { kind: 'dates' as const, from: one, to: other } : { kind: 'dates' as const, from: other, to: one },
    ),
);

export const anyRounding: fc.Arbitrary<Rounding> = fc.oneof(
  fc.constant({ mode: 'none' as const }),
  fc.record({
    mode: fc.constantFrom('up' as const, 'down' as const, 'nearest' as const),
    minutes: fc.constantFrom(...roundingMinutes),
    per: fc.constantFrom('entry' as const, 'taskDay' as const, 'line' as const),
  }),
);

const anyFilter = fc.oneof(
  { weight: 2, arbitrary: fc.constant(anyEntry) },
  {
    weight: 1,
    arbitrary: fc.record({
      clients: fc.uniqueArray(fc.constantFrom(null, 1, 2), { maxLength: 2 }),
      projects: fc.uniqueArray(fc.constantFrom(null, 1, 2, 3), { maxLength: 3 }),
      tags: fc.uniqueArray(anyTag, { maxLength: 2 }),
      billable: flag,
      billed: flag,
      text: fc.constantFrom('', 'CALL', ' müller call ', 'nothing'),
    }),
  },
);

export const anyQuery: fc.Arbitrary<ReportQuery> = fc.record({
  range: anyRange,
  groups: fc.uniqueArray(fc.constantFrom(...groupings), { maxLength: GROUPINGS_MAX }),
  filter: anyFilter,
  rounding: anyRounding,
  sort: fc.record({ by: fc.constantFrom('name', 'time', 'amount'), descending: fc.boolean() }),
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Command } from '#shared/commands/command.ts';
import { colours } from '#shared/model/project.ts';
import { exportSchema } from '../../src/main/features/exchange/json/schema.ts';
import { expectSound } from '../support/invariants.ts';
import { manualClock } from '../support/manualClock.ts';
import { openCore } from '../support/openCore.ts';
import { openImporter } from '../support/openImporter.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-03-04T09:00Z');

const name = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }).filter((text) => text.trim() !== '');
const rowId = fc.integer({ min: 1, max: 4 });
const inherited = fc.option(fc.boolean());
const date = fc
  .integer({ min: 0, max: 600 })
  .map((days) => new Date(NOW - days * 24 * HOUR).toISOString().slice(0, 10));
const rate = fc.record({
  perHour: fc.option(fc.integer({ min: 0, max: 20_000 })),
  currency: fc.constantFrom('EUR', 'USD', 'JPY'),
  from: fc.option(date),
});
const budget = fc.oneof(
  fc.record({
    kind: fc.constant('time' as const),
    amount: fc.integer({ min: 1, max: 1e9 }),
    per: fc.constantFrom('total', 'month'),
  }),
  fc.constant(null),
);
const start = fc.integer({ min: 1, max: 5000 }).map((minutes) => NOW - minutes * 60_000);

/** Commands that make all kinds of data; those that do not apply are refused. */
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('addClient' as const), name }),
  fc.record({
    type: fc.constant('addTasks' as const),
    tasks: fc.array(
      fc.record({ title: name, tags: fc.uniqueArray(fc.constantFrom('a', 'B', 'ж'), { maxLength: 2 }) }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  fc.record({
    type: fc.constant('changeTask' as const),
    taskId: rowId,
    fields: fc.record({
      project: name,
      notes: fc.string(),
      estimate: fc.option(fc.integer({ min: 1, max: 1e9 })),
      due: fc.option(date),
      planned: fc.option(date.map((day) => `${day}T09:30`)),
      recurrence: fc.constantFrom(null, 'FREQ=DAILY;COUNT=2', 'FREQ=MONTHLY;BYDAY=-1FR'),
      billable: inherited,
    }),
  }),
  fc.record({
    type: fc.constant('changeTask' as const),
    taskId: rowId,
    fields: fc.record({ parentId: fc.option(rowId) }),
  }),
  fc.record({
    type: fc.constant('changeProject' as const),
    projectId: rowId,
    fields: fc.record({
      client: name,
      colour: fc.constantFrom(...colours),
      archived: fc.boolean(),
      billable: inherited,
      budget,
    }),
  }),
  fc.record({
    type: fc.constant('changeClient' as const),
    clientId: rowId,
    fields: fc.record({
      currency: fc.option(fc.constantFrom('EUR', 'USD')),
      archived: fc.boolean(),
      billable: inherited,
    }),
  }),
  fc
    .record({ kind: fc.constantFrom('task' as const, 'project' as const, 'client' as const), id: rowId, rate })
    .map(({ kind, id, rate: set }) => Object.assign({ type: 'setRate' as const, of: { kind, id } }, set)),
  rate.map((set) => Object.assign({ type: 'setRate' as const, of: { kind: 'default' as const } }, set)),
  fc.record({
    type: fc.constant('addEntry' as const),
    taskId: rowId,
    startedAt: start,
    endedAt: start.map((at) => at + 300 * 60_000),
    note: fc.string(),
    overlaps: fc.constant('allow' as const),
    long: fc.constant(true as const),
  }),
  fc.record({ type: fc.constant('changeEntry' as const), entryId: rowId, fields: fc.record({ billable: inherited }) }),
  fc.record({
    type: fc.constant('markBilled' as const),
    entryIds: fc.array(rowId, { minLength: 1 }),
    reference: name,
    date,
  }),
  fc.record({ type: fc.constant('completeTask' as const), taskId: rowId }),
  fc.record({ type: fc.constant('setNeverAsk' as const), taskId: rowId, neverAsk: fc.boolean() }),
  fc.record({ type: fc.constant('deleteTask' as const), taskId: rowId, billed: fc.constant(true as const) }),
  fc.record({
    type: fc.constant('changeSettings' as const),
    settings: fc.record({
      dayStartsAt: fc.integer({ min: 0, max: 300 }),
      billableByDefault: fc.boolean(),
      billerName: fc.string({ maxLength: 9 }),
    }),
  }),
);

test('a file of Stint imported into an empty Stint gives the same, and the same file again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 40 }), async (commands) => {
      const from = openImporter(openCore(manualClock(NOW)));
      for (const one of commands) from.execute(one);
      const file = from.print();
      const into = openImporter(openCore(manualClock(NOW)));
      await into.take(file);
      expect(into.print()).toBe(file);
      expectSound(into.db);
      // Once more: nothing is new.
      expect(await into.take(file)).toMatchObject({ entries: 0 });
      expect(into.print()).toBe(file);
    }),
    { numRuns: 60 },
  );
});

test('saved views keep their projects, and clients keep their names apart, where ids differ', async () => {
  const from = openImporter();
  from.addTask('Gone');
  from.execute({ type: 'changeTask', taskId: 1, fields: { project: 'Gone' } });
  from.execute({ type: 'deleteProject', projectId: 1 });
  from.execute({ type: 'addProject', name: 'Site' });
  from.execute({ type: 'changeProject', projectId: 2, fields: { client: 'Acme' } });
  const view = { scope: 'all', project: 2, tag: null, group: 'none', sort: 'manual', reversed: false } as const;
  from.execute({ type: 'changeSettings', settings: { savedViews: [{ name: 'Mine', view }] } });
  const into = openImporter();
  await into.take(from.print());
  const [project] = into.core.snapshot().projects.values();
  expect(project).toMatchObject({ id: 1, name: 'Site' });
  expect(into.core.snapshot().settings.savedViews).toEqual([{ name: 'Mine', view: { ...view, project: 1 } }]);
  expect(into.print()).toBe(from.print());
});

test('what was changed since it was imported from a file of Stint is not added again by a newer file', async () => {
  const from = openImporter(openCore(manualClock(NOW)));
  const taskId = from.addTask('Write');
  const [startedAt, endedAt] = [NOW - 2 * HOUR, NOW - HOUR];
  from.execute({ type: 'addEntry', taskId, startedAt, endedAt, note: '' });
  from.execute({ type: 'addEntry', taskId, startedAt, endedAt, note: 'beside', overlaps: 'allow' });
  const on = openImporter(openCore(manualClock(NOW)));
  await on.take(from.print());
  on.execute({ type: 'renameTask', taskId: 1, title: 'Wrote' });
  on.execute({ type: 'changeEntry', entryId: 1, fields: { note: 'x' } });
  expect(await on.take(on.print())).toMatchObject({ entries: 0, duplicates: 2 });
});

test('an invoice whose entries are gone comes along into an empty Stint, and into no other', async () => {
  const from = openImporter(openCore(manualClock(NOW)));
  const taskId = from.addTask('Write');
  from.execute({ type: 'addEntry', taskId, startedAt: NOW - 2 * HOUR, endedAt: NOW - HOUR, note: '' });
  from.execute({ type: 'markBilled', entryIds: [1], reference: '2026-014', date: '2026-03-04' });
  from.execute({ type: 'deleteEntry', entryId: 1, billed: true });
  const into = openImporter(openCore(manualClock(NOW)));
  await into.take(from.print());
  expect(into.print()).toBe(from.print());
  await into.take(from.print());
  expect(into.core.snapshot().invoices.size).toBe(1);
});

test('entries of an invoice that is here already, by reference and date, become part of that one', async () => {
  const from = openImporter(openCore(manualClock(NOW)));
  const bill = { type: 'markBilled', reference: '2026-014', date: '2026-03-04' } as const;
  const add = (on: typeof from, hours: number) => {
    const taskId = on.core.whole().tasks.keys().next().value ?? on.addTask('Write');
    const startedAt = NOW - hours * HOUR;
    on.execute({ type: 'addEntry', taskId, startedAt, endedAt: startedAt + HOUR, note: '' });
  };
  for (const hours of [2, 4, 6]) add(from, hours);
  from.execute({ ...bill, entryIds: [1] });
  from.execute({ ...bill, entryIds: [2] });
  from.execute({ ...bill, entryIds: [3], date: '2026-03-03' });
  const into = openImporter(openCore(manualClock(NOW)));
  add(into, 8);
  into.execute({ ...bill, entryIds: [1] });
  await into.take(from.print());
  const { invoices } = into.core.snapshot();
  expect([...invoices.values()].map((one) => [one.reference, one.date])).toEqual([
    ['2026-014', '2026-03-04'],
    ['2026-014', '2026-03-04'],
    ['2026-014', '2026-03-03'],
  ]);
  // Two of that name and date in the file: one of them is the one that is here.
  const counts = [...invoices.keys()].map(into.core.invoicedCount);
  expect(counts).toEqual([2, 1, 1]);
  into.execute({ type: 'undo' });
  expect([...into.core.snapshot().invoices.keys()].map(into.core.invoicedCount)).toEqual([1]);
  expectSound(into.db);
});

test('texts of a file that another program wrote are cleaned, and a zone that does not exist is refused', async () => {
  const from = openImporter(openCore(manualClock(NOW)));
  const taskId = from.addTask('Write');
  from.execute({ type: 'changeTask', taskId, fields: { project: 'Site' } });
  from.execute({ type: 'addEntry', taskId, startedAt: NOW - 2 * HOUR, endedAt: NOW - HOUR, note: '' });
  const file = from.print();
  const into = openImporter(openCore(manualClock(NOW)));
  await into.take(file.replace('"Site"', '" Site\\u0007 "').replace('"Write"', '"\\u202eWrite\\n"'));
  expect(into.print()).toBe(file);
  await expect(into.take(file.replace(/"zone":"[^"]+"/u, '"zone":"Mars/Base"'))).rejects.toMatchObject({
    reason: 'damaged',
  });
});

test('a file of version 1 is still read, and parts that come before their task, or have parts, are refused', async () => {
  const from = openImporter(openCore(manualClock(NOW)));
  const [one, two] = [from.addTask('One'), from.addTask('Two')];
  const plain = from.print();
  const older = plain.replace('"version": 2', '"version": 1').replaceAll(/"planned".*?"parent":null,/gu, '');
  expect(older).not.toContain('planned');
  const into = openImporter(openCore(manualClock(NOW)));
  await into.take(older);
  expect(into.print()).toBe(plain);

  from.execute({ type: 'changeTask', taskId: one, fields: { parentId: two } });
  const file = from.print();
  for (const wrong of ['"parent":1', '"parent":7']) {
    await expect(into.take(file.replace('"parent":0', wrong))).rejects.toMatchObject({ reason: 'damaged' });
  }
});

test('a part comes under a task that is there already, unless that is a part itself', async () => {
  const from = openImporter(openCore(manualClock(NOW)));
  const trip = from.addTask('Trip');
  from.execute({ type: 'addTasks', tasks: [{ title: 'Pack', parentId: trip }] });
  const imported = async (isPart: boolean) => {
    const into = openImporter(openCore(manualClock(NOW)));
    const [own, other] = [into.addTask('Trip'), into.addTask('Year')];
    if (isPart) into.execute({ type: 'changeTask', taskId: own, fields: { parentId: other } });
    await into.take(from.print());
    expectSound(into.db);
    return [...into.core.whole().tasks.values()].find(({ title }) => title === 'Pack')?.parentId === own;
  };
  expect(await imported(false)).toBe(true);
  expect(await imported(true)).toBe(false);
});

test('a file of a newer version, or a damaged one, is refused', async () => {
  const on = openImporter();
  const file = on.print();
  await expect(on.take(file.replace('"version": 2', '"version": 3'))).rejects.toMatchObject({
    reason: 'newer-version',
  });
  await expect(on.take(file.replace('"clients": []', '"clients": [1]'))).rejects.toMatchObject({ reason: 'damaged' });
  await expect(on.take(file, { format: 'toggl' })).rejects.toMatchObject({ reason: 'other-format' });
});

test('the published schema is the one that files are checked with', () => {
  const published: unknown = JSON.parse(
    readFileSync(new URL('../../docs/export.schema.json', import.meta.url), 'utf8'),
  );
  expect(published).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(exportSchema))));
});

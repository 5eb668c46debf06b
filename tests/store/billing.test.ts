import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { isBillable, rateOf } from '#shared/model/billing.ts';
import { addDays } from '#shared/time/date.ts';
import { migrate } from '../../src/main/store/migrations.ts';
import { expectSound } from '../support/invariants.ts';
import { manualClock } from '../support/manualClock.ts';
import { newStore, openCore } from '../support/openCore.ts';

const HOUR = 3_600_000;

/** So many different rates, one a day. */
const manyRates = (length: number) =>
  Array.from({ length }, (_rate, day) => ({ from: addDays('2020-01-01', day), perHour: 1000 + day, currency: 'EUR' }));

test('an older database: clients of projects become clients, in undo as well; entries, ids and totals stay', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'stint-billing-')), 'stint.db');
  const db = new Sqlite(path);
  migrate(db, 9);
  db.exec(`INSERT INTO projects (id, name, client, colour) VALUES
      (1, 'Site', 'Acme', 'blue'), (2, 'Shop', 'acme', 'red'), (3, 'Own', '', 'grey'),
      (4, 'Odd', '  Bolt & Co ', 'grey'), (5, 'Blank', '  ', 'grey'), (6, 'Tab', char(9), 'grey');
    INSERT INTO tasks (id, title, position, created_at, project_id, billable) VALUES
      (1, 'Write', 'a0', 1, 1, 1), (2, 'Read', 'a1', 1, 3, 0);
    INSERT INTO time_entries (id, task_id, started_at, ended_at, zone, note) VALUES (7, 1, 1000, 5000, 'UTC', 'x');
    INSERT INTO time_entries (id, task_id, started_at, zone) VALUES (9, 2, 6000, 'UTC');
    DELETE FROM time_entries WHERE id = 9;
    INSERT INTO journal_steps (id, at, command) VALUES (1, 1, 'changeProject');`);
  const image = (client: string) => JSON.stringify({ id: 2, name: 'Shop', client, colour: 'red', archived: 0 });
  db.prepare("INSERT INTO journal_rows (step_id, table_name, before, after) VALUES (1, 'projects', ?, ?)").run(
    image('Bolt & Co'),
    image('acme'),
  );
  db.close();

  const { core, store, execute } = openCore(manualClock(), newStore(path));
  const clientOf = (id: number) => core.snapshot().clients.get(core.snapshot().projects.get(id)?.clientId ?? 0)?.name;
  expect([...core.snapshot().clients.values()].map(({ name }) => name)).toEqual(['\u{FFFD}', 'Acme', 'Bolt & Co']);
  expect([1, 2, 3, 4, 5, 6].map(clientOf)).toEqual(['Acme', 'Acme', undefined, 'Bolt & Co', undefined, '\u{FFFD}']);
  expect(core.snapshot().tasks.get(1)).toMatchObject({ billable: true, timeSpent: 4000, rates: [] });
  expect(core.snapshot().tasks.get(2)?.billable).toBe(null);
  expect(core.entry(7)).toMatchObject({ startedAt: 1000, endedAt: 5000, note: 'x', invoiceId: null, dayOnly: false });
  expect(core.search('acm', 50).taskIds).toEqual([1]);
  expect(execute({ type: 'undo' }).ok).toBe(true);
  expect(clientOf(2)).toBe('Bolt & Co');
  execute({ type: 'changeClient', clientId: 2, fields: { name: 'Zenith' } });
  expect([core.search('acm', 50).taskIds, core.search('zen', 50).taskIds]).toEqual([[], [1]]);
  // An id that was given once is not given again.
  execute({ type: 'startTimer', taskId: 1 });
  expect(core.snapshot().tasks.get(1)?.running?.id).toBe(10);
  expectSound(store.db);
});

test('clients of an older database are told apart as names are: not by case, nor by how letters are composed', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'stint-billing-')), 'stint.db');
  const db = new Sqlite(path);
  migrate(db, 9);
  const clients = ['Кафе', 'КАФЕ', 'Кофейня'.normalize('NFD'), 'кофейня'.normalize('NFC'), 'Ärzte', 'ärzte', 'Arzte'];
  const add = db.prepare("INSERT INTO projects (id, name, client, colour) VALUES (?, 'P' || ?, ?, 'blue')");
  for (const [index, client] of clients.entries()) add.run(index + 1, index, client);
  db.exec("INSERT INTO journal_steps (id, at, command) VALUES (1, 1, 'changeProject')");
  const image = (client: string) => JSON.stringify({ id: 7, name: 'P6', client, colour: 'blue', archived: 0 });
  db.prepare("INSERT INTO journal_rows (step_id, table_name, before, after) VALUES (1, 'projects', ?, ?)").run(
    image('каФЕ'),
    image('Arzte'),
  );
  db.close();
  const { core, execute } = openCore(manualClock(), newStore(path));
  const ids = () => [...core.snapshot().projects.values()].toSorted((a, b) => a.id - b.id).map((one) => one.clientId);
  const [cafe, , coffee, , doctors, , other] = ids();
  expect(ids()).toEqual([cafe, cafe, coffee, coffee, doctors, doctors, other]);
  expect(new Set(core.snapshot().clients.keys())).toEqual(new Set([cafe, coffee, doctors, other]));
  expect(execute({ type: 'undo' }).ok).toBe(true);
  expect(ids()[6]).toBe(cafe);
});

test('the nearest rate counts, from its date on, and a rate can be taken away again', () => {
  const { core, execute, addTask } = openCore();
  const taskId = addTask('Write');
  execute({ type: 'changeTask', taskId, fields: { project: 'Site' } });
  execute({ type: 'changeProject', projectId: 1, fields: { client: 'Acme' } });
  const rate = (date: string) => {
    const task = core.snapshot().tasks.get(taskId);
    return task ? (rateOf(task, date, core.snapshot())?.perHour ?? null) : undefined;
  };
  const set = (kind: 'task' | 'project' | 'client', perHour: number | null, from: string | null) =>
    execute({ type: 'setRate', of: { kind, id: 1 }, perHour, currency: 'EUR', from });
  expect(rate('2026-01-01')).toBe(null);
  execute({ type: 'setRate', of: { kind: 'default' }, perHour: 5000, currency: 'EUR', from: null });
  expect(rate('2026-01-01')).toBe(5000);
  set('client', 6000, null);
  set('project', 7000, '2026-02-01');
  set('task', 8000, '2026-03-01');
  expect(['2026-01-31', '2026-02-01', '2026-03-01'].map(rate)).toEqual([6000, 7000, 8000]);
  set('task', null, '2026-04-01');
  expect(['2026-03-31', '2026-04-01'].map(rate)).toEqual([8000, 7000]);
  set('task', 9000, '2026-03-01');
  expect(rate('2026-03-15')).toBe(9000);
  execute({ type: 'undo' });
  expect(rate('2026-03-15')).toBe(8000);
  expect(set('task', 1, '2026-02-30')).toMatchObject({ ok: false });
});

test('a rate that has changed a thousand times is refused one more change, and keeps those it has', () => {
  const { core, execute } = openCore();
  const set = (days: number, perHour: number) =>
    execute({ type: 'setRate', of: { kind: 'default' }, perHour, currency: 'EUR', from: addDays('2020-01-01', days) });
  execute({ type: 'changeSettings', settings: { defaultRates: manyRates(1000) } });
  const refused = { ok: false, rejection: { code: 'rates-too-many', params: { max: 1000 } } };
  expect(set(1000, 1)).toMatchObject(refused);
  expect(set(-1, 1)).toMatchObject(refused);
  expect(core.snapshot().settings.defaultRates).toEqual(manyRates(1000));
  expect(set(999, 7).ok).toBe(true);
  expect(core.snapshot().settings.defaultRates.at(-1)?.perHour).toBe(7);
});

test('billable: the nearest of task, project, client and settings that says so', () => {
  const { core, execute, addTask } = openCore();
  const taskId = addTask('Write');
  execute({ type: 'changeTask', taskId, fields: { project: 'Site' } });
  execute({ type: 'changeProject', projectId: 1, fields: { client: 'Acme' } });
  const is = () => {
    const task = core.snapshot().tasks.get(taskId);
    return task && isBillable(task, core.snapshot());
  };
  expect(is()).toBe(false);
  execute({ type: 'changeSettings', settings: { billableByDefault: true } });
  expect(is()).toBe(true);
  execute({ type: 'changeClient', clientId: 1, fields: { billable: false } });
  expect(is()).toBe(false);
  execute({ type: 'changeProject', projectId: 1, fields: { billable: true } });
  expect(is()).toBe(true);
  execute({ type: 'changeTask', taskId, fields: { billable: false } });
  expect(is()).toBe(false);
  execute({ type: 'changeTask', taskId, fields: { billable: null } });
  expect(is()).toBe(true);
});

test('billed entries are locked: changing or deleting one asks first; unmarking is one step, and undone', () => {
  const { core, store, execute, addTask, clock } = openCore();
  const taskId = addTask('Write');
  const at = clock.now();
  for (const hour of [5, 3]) {
    execute({ type: 'addEntry', taskId, startedAt: at - hour * HOUR, endedAt: at - (hour - 1) * HOUR, note: '' });
  }
  const bill = { type: 'markBilled', entryIds: [1, 2, 77], reference: ' 2026-014 ', date: '2026-11-30' } as const;
  expect(execute({ ...bill, reference: ' ' })).toMatchObject({ rejection: { code: 'invoice-reference-wrong' } });
  expect(execute(bill).ok).toBe(true);
  expect(core.snapshot().invoices.get(1)).toEqual({ id: 1, reference: '2026-014', date: '2026-11-30' });
  expect([1, 2].map((id) => core.entry(id)?.invoiceId)).toEqual([1, 1]);
  expect([1, 2].map(core.invoicedCount)).toEqual([2, 0]);
  expect(execute(bill)).toMatchObject({ rejection: { code: 'nothing-to-bill' } });

  const locked = { ok: false, rejection: { code: 'entry-billed' } };
  const change = { type: 'changeEntry', entryId: 1, fields: { note: 'x' } } as const;
  expect(execute(change)).toMatchObject(locked);
  expect(execute({ type: 'deleteEntry', entryId: 1 })).toMatchObject(locked);
  expect(execute({ type: 'deleteTask', taskId })).toMatchObject({ rejection: { params: { count: 2 } } });
  const over = { taskId: addTask('Read'), startedAt: at - 5.5 * HOUR, endedAt: at - 4.5 * HOUR, note: '' };
  expect(execute({ type: 'addEntry', ...over, overlaps: 'trim' })).toMatchObject(locked);
  expect(execute({ ...change, billed: true }).ok).toBe(true);

  expect(execute({ type: 'unmarkBilled', invoiceId: 1 }).ok).toBe(true);
  expect([1, 2].map((id) => core.entry(id)?.invoiceId)).toEqual([null, null]);
  expect(execute({ ...change, fields: { note: 'y' } }).ok).toBe(true);
  execute({ type: 'undo' });
  execute({ type: 'undo' });
  expect([1, 2].map((id) => core.entry(id)?.invoiceId)).toEqual([1, 1]);
  expect(core.snapshot().invoices.get(1)?.reference).toBe('2026-014');
  expect(execute({ type: 'deleteTask', taskId, billed: true }).ok).toBe(true);
  expectSound(store.db);
});

test('entries of which only day and length are known keep their length: what moves times asks for them first', () => {
  const { store, execute, addTask } = openCore(manualClock(100 * HOUR));
  const taskId = addTask('Write');
  execute({ type: 'addEntry', taskId, startedAt: 10 * HOUR, endedAt: 12 * HOUR, note: '' });
  execute({ type: 'addEntry', taskId, startedAt: 10 * HOUR, endedAt: 13 * HOUR, note: '', overlaps: 'allow' });
  store.db.exec('UPDATE time_entries SET day_only = 1');
  const consent = { overlaps: 'allow', long: true } as const;
  for (const command of [
    { type: 'mergeEntries', entryId: 1, other: 2, ...consent },
    { type: 'continueEntry', entryId: 1, ...consent },
    { type: 'startAtLastEnd', entryId: 2, ...consent },
    { type: 'splitEntry', entryId: 1, at: 11 * HOUR },
  ] as const) {
    expect(execute(command)).toMatchObject({ ok: false, rejection: { code: 'entry-no-times' } });
  }
  expect(execute({ type: 'changeEntry', entryId: 1, fields: { startedAt: 9 * HOUR }, ...consent }).ok).toBe(true);
  expect(execute({ type: 'splitEntry', entryId: 1, at: 11 * HOUR }).ok).toBe(true);
});

test('an entry that was billed is not changed when it is continued: a new one follows it, and nobody is asked', () => {
  const { core, store, execute, addTask, clock } = openCore();
  const taskId = addTask('Write');
  const at = clock.now();
  const times = { startedAt: at - 2 * HOUR, endedAt: at - HOUR };
  execute({ type: 'addEntry', taskId, ...times, note: 'Draft', billable: true });
  execute({ type: 'markBilled', entryIds: [1], reference: '2026-014', date: '2026-11-30' });
  const billed = core.entry(1);
  expect(execute({ type: 'continueEntry', entryId: 1 }).ok).toBe(true);
  expect(core.entry(1)).toEqual(billed);
  const next = { taskId, startedAt: times.endedAt, endedAt: null, note: 'Draft', billable: true, invoiceId: null };
  expect(core.entry(2)).toMatchObject(next);
  expect(core.snapshot().tasks.get(taskId)?.running?.id).toBe(2);
  execute({ type: 'undo' });
  expect([core.entry(1), core.entry(2)]).toEqual([billed, null]);
  expectSound(store.db);
});

test('Stint itself ends an entry that was billed and runs, since nobody can be asked', () => {
  const { core, execute, addTask, clock } = openCore();
  const taskId = addTask('Write');
  const at = clock.now();
  execute({ type: 'addEntry', taskId, startedAt: at - 2 * HOUR, endedAt: at - HOUR, note: '' });
  execute({ type: 'markBilled', entryIds: [1], reference: '2026-014', date: '2026-11-30' });
  execute({ type: 'startTimer', taskId });
  clock.advance(1);
  execute({ type: 'mergeEntries', entryId: 1, other: 2, billed: true });
  expect(core.snapshot().tasks.get(taskId)?.running?.id).toBe(1);
  expect(core.execute({ type: 'leave', entries: [{ entryId: 1, at: at - 1 }] }, 'system').ok).toBe(true);
  expect(core.entry(1)?.endedAt).toBe(at - 1);
});

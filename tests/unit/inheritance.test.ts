import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBillable, rateOf } from '#shared/model/billing.ts';
import {
  aboveClient,
  aboveEntry,
  aboveProject,
  aboveTask,
  inheritedBillable,
  inheritedRate,
} from '#shared/model/inheritance.ts';
import { rateOn, withoutRate, withRate } from '#shared/model/rate.ts';
import type { Rates } from '#shared/model/rate.ts';
import { openCore } from '../support/openCore.ts';

const TODAY = '2026-03-04';

/** A task of a project of a client. */
function chain() {
  const opened = openCore();
  const { core, execute } = opened;
  const taskId = opened.addTask('Write');
  execute({ type: 'changeTask', taskId, fields: { project: 'Site' } });
  execute({ type: 'changeProject', projectId: 1, fields: { client: 'Acme' } });
  const task = () => {
    const found = core.snapshot().tasks.get(taskId);
    if (!found) throw new Error('no task');
    return found;
  };
  const set = (kind: 'task' | 'project' | 'client', perHour: number) =>
    execute({ type: 'setRate', of: { kind, id: 1 }, perHour, currency: 'EUR', from: null });
  return { ...opened, task, set };
}

test('an entry inherits from its task, that from its project, that from its client, that from the settings', () => {
  const { core, execute, task } = chain();
  const sources = () => {
    const state = core.snapshot();
    const levels = [
      aboveEntry(task(), state),
      aboveTask(task(), state),
      aboveProject({ clientId: 1 }, state),
      aboveClient(state),
    ];
    return levels.map((above) => {
      const { billable, source } = inheritedBillable(above);
      return `${source.kind} ${billable}`;
    });
  };
  expect(sources()).toEqual(Array.from({ length: 4 }, () => 'settings false'));
  execute({ type: 'changeClient', clientId: 1, fields: { billable: true } });
  expect(sources()).toEqual(['client true', 'client true', 'client true', 'settings false']);
  execute({ type: 'changeProject', projectId: 1, fields: { billable: false } });
  execute({ type: 'changeTask', taskId: 1, fields: { billable: true } });
  expect(sources()).toEqual(['task true', 'project false', 'client true', 'settings false']);
  expect(inheritedBillable(aboveEntry(task(), core.snapshot())).billable).toBe(isBillable(task(), core.snapshot()));
});

test('an inherited rate is the nearest with an amount, and names what it comes from', () => {
  const { core, execute, task, set } = chain();
  const shown = () => {
    const found = inheritedRate(aboveTask(task(), core.snapshot()), TODAY);
    return found && [found.rate.perHour, found.source];
  };
  expect(shown()).toBe(null);
  execute({ type: 'setRate', of: { kind: 'default' }, perHour: 5000, currency: 'EUR', from: null });
  expect(shown()).toEqual([5000, { kind: 'settings' }]);
  set('client', 8500);
  expect(shown()).toEqual([8500, { kind: 'client', name: 'Acme' }]);
  set('task', 9900);
  expect(shown()).toEqual([8500, { kind: 'client', name: 'Acme' }]);
  const all = inheritedRate(aboveEntry(task(), core.snapshot()), TODAY);
  expect(all?.rate).toEqual(rateOf(task(), TODAY, core.snapshot()));
});

test('removing a change of a rate leaves what applied before it, and all others', () => {
  const anyDate = fc.constantFrom(null, '2026-01-01', '2026-02-01', TODAY, '2026-05-01');
  const anyRate = fc.record({
    from: anyDate,
    perHour: fc.constantFrom(null, 1, 2, 3),
    currency: fc.constantFrom('EUR', 'USD'),
  });
  const dates = ['2025-01-01', '2026-01-15', '2026-02-15', '2026-04-01', '2026-06-01'];
  const amount = (rates: Rates, date: string) => {
    const { perHour = null, currency = '' } = rateOn(rates, date) ?? {};
    return perHour === null ? null : `${perHour} ${currency}`;
  };
  fc.assert(
    fc.property(fc.array(anyRate, { minLength: 1, maxLength: 8 }), anyDate, (set, at) => {
      const rates = set.reduce<Rates>(withRate, []);
      const last = set.at(-1);
      if (last)
        expect(amount(rates, last.from ?? '2000-01-01')).toBe(
          last.perHour === null ? null : `${last.perHour} ${last.currency}`,
        );
      const removed = rates.find(({ from }) => from === at);
      if (!removed) return;
      const left = withRate(rates, withoutRate(rates, removed));
      const expected = rates.filter((rate) => rate !== removed);
      expect(dates.map((date) => amount(left, date))).toEqual(dates.map((date) => amount(expected, date)));
      expect(left.some(({ from }) => from === at)).toBe(false);
    }),
  );
});

test('an entry without clock times is in the way of no other', () => {
  const { execute, addTask, db, core, clock } = openCore();
  const taskId = addTask('Write');
  const times = { taskId, startedAt: clock.now() - 3_600_000, endedAt: clock.now(), note: '' };
  execute({ type: 'addEntry', ...times, billable: true });
  expect(core.entry(1)).toMatchObject({ billable: true, dayOnly: false });
  expect(execute({ type: 'addEntry', ...times })).toMatchObject({ rejection: { code: 'entry-overlaps' } });
  db.exec('UPDATE time_entries SET day_only = 1');
  expect(execute({ type: 'addEntry', ...times })).toMatchObject({ ok: true });
});

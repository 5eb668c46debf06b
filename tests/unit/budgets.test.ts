import { expect, test } from 'vitest';
import type { Settings } from '#shared/settings/index.ts';
import type { Budget } from '#shared/model/budget.ts';
import { createBudgets } from '../../src/main/features/budgets/budgets.ts';
import { createBudgetsFeature } from '../../src/main/features/budgets/index.ts';
import { createTicker } from '../../src/main/core/ticker.ts';
import { testContext } from '../support/context.ts';
import { manualClock } from '../support/manualClock.ts';
import { openCore } from '../support/openCore.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Wednesday, 4 March 2026, 9:00. */
const NINE = Date.UTC(2026, 2, 4, 9);

const tenHours: Budget = { kind: 'time', amount: 10 * HOUR, per: 'total' };

/** An app with the task “Write” of the project “Site”, and what it reminded of. */
function open(opened = openCore(manualClock(NINE)), isNew = true) {
  const { core, clock, store, execute } = opened;
  if (isNew) {
    const taskId = opened.addTask('Write');
    execute({ type: 'changeTask', taskId, fields: { project: 'Site' } });
  }
  const said: string[] = [];
  const budgets = createBudgets({ core, store, clock }, ({ project, percent, per }) =>
    said.push(`${project} ${percent} ${per}`),
  );
  const parts = [core.subscribe(budgets)];
  const spend = (from: number, to: number, note = '') =>
    execute({ type: 'addEntry', taskId: 1, startedAt: from, endedAt: to, note });
  return {
    ...opened,
    said,
    spend,
    budget: (budget: Budget | null) => execute({ type: 'changeProject', projectId: 1, fields: { budget } }),
    set: (settings: Partial<Settings>) => execute({ type: 'changeSettings', settings }),
    used: () => core.snapshot().budgets.map(({ used }) => used),
    start: () => execute({ type: 'startTimer', taskId: 1 }),
    end: () => parts.forEach((part) => part.dispose()),
  };
}

test('entries that reach 80 % and 100 % remind, each once, whatever is undone and done again', () => {
  const { budget, spend, said, used, execute, clock } = open();
  budget(tenHours);
  spend(NINE - 20 * HOUR, NINE - 13 * HOUR);
  expect([used(), said]).toEqual([[7 * HOUR], []]);
  spend(NINE - 12 * HOUR, NINE - 11 * HOUR);
  expect(said).toEqual(['Site 80 total']);
  execute({ type: 'undo' });
  expect(used()).toEqual([7 * HOUR]);
  execute({ type: 'redo' });
  expect(said).toHaveLength(1);
  spend(NINE - 10 * HOUR, NINE - 6 * HOUR);
  expect([used(), said]).toEqual([[12 * HOUR], ['Site 80 total', 'Site 100 total']]);
  expect(clock.pending()).toBe(0);
});

test('while a task is running, one timer waits for the next level, and none at rest', () => {
  const { budget, spend, start, said, clock, execute, addTask } = open();
  spend(NINE - 20 * HOUR, NINE - 13 * HOUR);
  budget(tenHours);
  expect(clock.pending()).toBe(0);
  start();
  expect(clock.pending()).toBe(1);
  execute({ type: 'renameTask', taskId: addTask('Read'), title: 'Read on' });
  expect(clock.pending()).toBe(1);
  clock.advance(HOUR - MINUTE);
  expect(said).toEqual([]);
  clock.advance(2 * MINUTE);
  expect(said).toEqual(['Site 80 total']);
  clock.advance(2 * HOUR);
  expect(said).toEqual(['Site 80 total', 'Site 100 total']);
  expect(clock.pending()).toBe(0);
  execute({ type: 'stopTimers' });
  expect(clock.pending()).toBe(0);
});

test('two tasks of a project at once use it twice as fast', () => {
  const { budget, start, said, clock, execute, addTask, set } = open();
  set({ severalAtOnce: true });
  const other = addTask('Read');
  execute({ type: 'changeTask', taskId: other, fields: { project: 'Site' } });
  budget({ ...tenHours, amount: 10 * HOUR });
  start();
  execute({ type: 'startTimer', taskId: other });
  clock.advance(4 * HOUR - MINUTE);
  expect(said).toEqual([]);
  clock.advance(2 * MINUTE);
  expect(said).toEqual(['Site 80 total']);
});

test('a restart repeats nothing, and reminds of what was reached meanwhile', () => {
  const first = open();
  first.budget(tenHours);
  first.spend(NINE - 20 * HOUR, NINE - 12 * HOUR);
  expect(first.said).toHaveLength(1);
  first.end();
  const second = open(openCore(first.clock, { ...first.store, db: first.db }), false);
  expect([second.said, second.used()]).toEqual([[], [8 * HOUR]]);
  second.end();
  second.spend(NINE - 11 * HOUR, NINE - 9 * HOUR);
  const third = open(openCore(first.clock, { ...first.store, db: first.db }), false);
  expect(third.said).toEqual(['Site 100 total']);
});

test('what a new budget has used from the start is no news; another amount is another budget', () => {
  const { budget, spend, said } = open();
  spend(NINE - 20 * HOUR, NINE - 11 * HOUR);
  budget(tenHours);
  expect(said).toEqual([]);
  budget({ ...tenHours, amount: 20 * HOUR });
  spend(NINE - 10 * HOUR, NINE - HOUR);
  expect(said).toEqual(['Site 80 total']);
});

test('a monthly budget begins anew with the month, also under a running timer', () => {
  const { budget, spend, start, said, used, core, clock } = open(openCore(manualClock(Date.UTC(2026, 2, 31, 20))));
  core.subscribe(createTicker({ clock, emit: core.tick, check: core.check }));
  budget({ ...tenHours, per: 'month' });
  spend(NINE, NINE + 7 * HOUR);
  spend(NINE - 30 * 24 * HOUR, NINE - 30 * 24 * HOUR + 5 * HOUR);
  expect(used()).toEqual([7 * HOUR]);
  start();
  clock.advance(HOUR + MINUTE);
  expect(said).toEqual(['Site 80 month']);
  clock.advance(3 * HOUR);
  expect(core.snapshot().day.date).toBe('2026-04-01');
  expect(used()[0]).toBeLessThan(MINUTE);
  expect(said).toEqual(['Site 80 month', 'Site 100 month']);
  clock.advance(8 * HOUR + MINUTE);
  expect(said).toEqual(['Site 80 month', 'Site 100 month', 'Site 80 month']);
});

test('money: only billable time at a rate in the currency of the budget counts', () => {
  const { budget, spend, start, said, used, execute, clock } = open();
  budget({ kind: 'money', amount: 100_000, currency: 'EUR', per: 'total' });
  spend(NINE - 20 * HOUR, NINE - 13 * HOUR);
  expect(used()).toEqual([0]);
  execute({ type: 'changeProject', projectId: 1, fields: { billable: true } });
  execute({ type: 'setRate', of: { kind: 'project', id: 1 }, perHour: 10_000, currency: 'EUR', from: null });
  expect(used()).toEqual([70_000]);
  start();
  clock.advance(HOUR - MINUTE);
  expect(said).toEqual([]);
  clock.advance(2 * MINUTE);
  expect(said).toEqual(['Site 80 total']);
  execute({ type: 'setRate', of: { kind: 'project', id: 1 }, perHour: 10_000, currency: 'USD', from: null });
  expect([used(), clock.pending()]).toEqual([[0], 0]);
});

test('in quiet hours it waits until they are over; turned off, it says nothing, also not later', () => {
  const { budget, spend, said, set, clock } = open();
  set({ quietHours: true, quietFrom: 8 * 60, quietTo: 11 * 60 });
  budget(tenHours);
  spend(NINE - 20 * HOUR, NINE - 12 * HOUR);
  expect([said, clock.pending()]).toEqual([[], 1]);
  clock.advance(2 * HOUR - MINUTE);
  expect(said).toEqual([]);
  clock.advance(2 * MINUTE);
  expect([said, clock.pending()]).toEqual([['Site 80 total'], 0]);
  set({ remindBudget: false });
  spend(NINE - 11 * HOUR, NINE - 8 * HOUR);
  set({ remindBudget: true });
  expect(said).toHaveLength(1);
});

test('the feature is loaded with the first budget; its notification says what it is about and turns it off', async () => {
  const opened = openCore(manualClock(NINE));
  const told: string[] = [];
  let turnOff = () => {};
  const context = testContext(opened, {
    notify: (_title, body, _onClick, action) => {
      told.push(body);
      if (action) turnOff = action.run;
    },
  });
  opened.core.subscribe(createBudgetsFeature(context));
  const { execute, core } = opened;
  execute({ type: 'changeTask', taskId: opened.addTask('Write'), fields: { project: 'Site' } });
  await new Promise(setImmediate);
  expect(core.snapshot().budgets).toEqual([]);
  execute({ type: 'changeProject', projectId: 1, fields: { budget: { ...tenHours, per: 'month' } } });
  await import('../../src/main/features/budgets/budgets.ts');
  await new Promise(setImmediate);
  expect(core.snapshot().budgets).toMatchObject([{ projectId: 1, used: 0, growth: 0 }]);
  execute({ type: 'addEntry', taskId: 1, startedAt: NINE - 20 * HOUR, endedAt: NINE - 9 * HOUR, note: '' });
  expect(told).toEqual(['“Site” has used up its budget for this month.']);
  turnOff();
  expect([core.snapshot().settings.remindBudget, core.snapshot().environment.notices]).toEqual([false, []]);
});

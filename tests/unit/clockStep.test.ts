import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counterOf, elapsed } from '#shared/model/elapsed.ts';
import { createTicker } from '../../src/main/core/ticker.ts';
import { openCore } from '../support/openCore.ts';

const HOUR = 3_600_000;

/** A core that ticks; `shown` is the elapsed time of “Write” at each second, ms, as every view draws it. */
function running() {
  const opened = openCore();
  const { core, clock, execute, addTask } = opened;
  const taskId = addTask('Write');
  const shown: number[] = [];
  const task = () => {
    const found = core.snapshot().tasks.get(taskId);
    if (!found) throw new Error('gone');
    return found;
  };
  const ticker = createTicker({
    clock,
    emit(now) {
      core.tick(now);
      shown.push(elapsed(counterOf(task()), now));
    },
    check: core.check,
  });
  core.subscribe(ticker);
  execute({ type: 'startTimer', taskId });
  return { ...opened, taskId, task, shown };
}

test.each([-HOUR, HOUR])(
  'the clock is set by %i ms at +60 s: the shown time goes on, it is noted, and undo passes it by',
  (by) => {
    const { core, clock, execute, task, shown } = running();
    clock.advance(60_000);
    const startedAt = task().running?.startedAt ?? 0;
    clock.set(clock.now() + by);
    clock.advance(10_000);
    expect(shown.at(-1)).toBe(70_000);
    for (const [index, ms] of shown.entries()) expect(ms - (shown[index - 1] ?? 0)).toBeLessThanOrEqual(1000);
    expect(shown.toSorted((a, b) => a - b)).toEqual(shown);
    expect(core.entriesOf(task().id).entries).toMatchObject([{ startedAt: startedAt + by, clockStep: by }]);
    expect(core.snapshot().environment.notices).toMatchObject([{ code: 'clock-set', by }]);
    expect(core.snapshot().undo).toMatchObject({ command: 'startTimer' });
    execute({ type: 'undo' });
    expect(core.entriesOf(task().id).entries).toEqual([]);
    execute({ type: 'redo' });
    expect(core.entriesOf(task().id).entries).toMatchObject([{ startedAt: startedAt + by, clockStep: by }]);
  },
);

test('a command right after the clock was set is decided by the corrected times', () => {
  const { clock, execute, task } = running();
  clock.advance(60_500);
  clock.set(clock.now() - HOUR);
  execute({ type: 'stopTimers' });
  expect(task()).toMatchObject({ running: null, timeSpent: 60_500 });
});

test('sleep is no step, and neither is a clock that is slewed or set while nothing runs', () => {
  const { core, clock, execute, taskId, task } = running();
  clock.sleep(8 * HOUR);
  clock.advance(1000);
  for (let second = 0; second < 600; second++) {
    clock.set(clock.now() + 5);
    clock.advance(1000);
  }
  expect(core.entriesOf(taskId).entries).toMatchObject([{ clockStep: 0 }]);
  execute({ type: 'stopTimers' });
  const { timeSpent } = task();
  clock.set(clock.now() - HOUR);
  execute({ type: 'startTimer', taskId });
  clock.advance(5000);
  expect(elapsed(counterOf(task()), clock.now())).toBe(timeSpent + 5000);
});

test('however often and far the clock is set, what is shown counts the seconds that passed', () => {
  const step = fc.tuple(fc.integer({ min: -90_000_000, max: 90_000_000 }), fc.integer({ min: 1, max: 120 }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const { clock, store, shown } = running();
      for (const [by, seconds] of steps.filter(([far]) => Math.abs(far) > 2000)) {
        clock.set(clock.now() + by);
        clock.advance(seconds * 1000);
      }
      const passed = clock.steady();
      expect(shown.at(-1)).toBe(Math.floor(passed / 1000) * 1000);
      store.dispose();
    }),
    { numRuns: 60 },
  );
});

import { expect, test } from 'vitest';
import { counterOf, elapsed } from '#shared/model/elapsed.ts';
import { openAway } from '../support/openAway.ts';

// Where a gap over a restart of the computer begins, and whose gap it is.

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type App = ReturnType<typeof openAway>;

function opened(): App {
  const app = openAway();
  app.execute({ type: 'changeSettings', settings: { awayOnIdle: false } });
  return app;
}

const spent = ({ core, clock }: App, id = 1): number => {
  const task = core.snapshot().tasks.get(id);
  return task ? elapsed(counterOf(task), clock.now()) : Number.NaN;
};

const subtract = (app: App) =>
  app.execute({ type: 'answerAway', questionId: app.core.snapshot().away?.id ?? 0, answer: { kind: 'subtract' } });

/** How long the parts in question are, ms. */
const asked = ({ core }: App): number[] => (core.snapshot().away?.parts ?? []).map(({ start, end }) => end - start);

/** Off over a restart of the computer that leaves a gap of `gap` ms by the wall clock. */
function offFor({ clock, crash }: App, gap: number): App {
  const next = crash();
  clock.sleep(100 * SECOND);
  clock.set(clock.now() + gap - 100 * SECOND);
  clock.reboot();
  return next();
}

/** The clock is corrected by so many ms. */
function correct({ clock, core }: App, by: number): void {
  clock.set(clock.now() + by);
  core.refresh();
}

for (const [gap, length] of [
  // An entry that follows one of the same moment starts 1 ms after the heartbeat, and so does the gap.
  [-2001, 2501],
  [-2000, 2502],
  [-HOUR, 3000],
] as const) {
  test.each(['stopTimers', 'pauseTimer', 'completeTask', 'deleteTask', 'startTitle'] as const)(
    `started at the very moment of another task, then a gap of ${gap} ms that is ${length} ms long: asked about after %s`,
    async (type) => {
      const app = opened();
      for (const title of ['Write', 'Read']) app.execute({ type: 'startTitle', title });
      const again = offFor(app, gap);
      expect(again.core.snapshot().away).toMatchObject({ why: 'clock', taskIds: [2] });
      expect(asked(again)).toEqual([0]);
      await again.pass(1);
      correct(again, length - gap);
      expect(asked(again)).toEqual([length - 1]);
      again.execute(
        type === 'stopTimers' ? { type } : type === 'startTitle' ? { type, title: 'Call' } : { type, taskId: 2 },
      );
      if (type === 'deleteTask') again.execute({ type: 'undo' });
      expect(asked(again)).toEqual([length - 1]);
      expect(spent(again, 2)).toBe(SECOND + length - 1);
    },
  );
}

test('a gap without a length of a task beside others: each is asked about for it, and keeps the time it had', async () => {
  const app = opened();
  app.execute({ type: 'startTitle', title: 'Write' });
  app.execute({ type: 'startTitle', title: 'Read' });
  app.execute({ type: 'changeSettings', settings: { severalAtOnce: true } });
  app.execute({ type: 'startTitle', title: 'Call' });
  const again = offFor(app, -HOUR);
  await again.pass(1);
  correct(again, HOUR + 3000);
  expect(asked(again).map((ms) => Math.round(ms / 10) * 10)).toEqual([3000, 3000]);
  subtract(again);
  for (const id of [2, 3]) expect(Math.abs(spent(again, id) - SECOND)).toBeLessThanOrEqual(1);
});

test.each([
  [-HOUR, HOUR + 5000, 5000],
  // Ahead at login, and then corrected to ten minutes.
  [DAY, 10 * MINUTE - DAY, 10 * MINUTE],
])(
  'started, then the clock set back by less than is followed, then off for %i ms by the wall clock: asked about, and no time is lost',
  async (gap, by, length) => {
    const app = opened();
    app.execute({ type: 'startTitle', title: 'Write' });
    app.clock.set(app.clock.now() - 1500);
    app.execute({ type: 'addTasks', tasks: [{ title: 'Read' }] });
    const again = offFor(app, gap);
    expect(asked(again)).toHaveLength(1);
    await again.pass(1);
    correct(again, by);
    await again.pass(1);
    const [ms = Number.NaN] = asked(again);
    expect(Math.abs(ms - length)).toBeLessThanOrEqual(2000);
    subtract(again);
    expect(spent(again)).toBe(2 * SECOND);
  },
);

test('what had ended before a gap of unknown length is not asked about, though the screen was locked', async () => {
  const app = opened();
  app.execute({ type: 'startTitle', title: 'Write' });
  await app.pass(30);
  app.signs.left('locked');
  await app.pass(10);
  app.execute({ type: 'stopTimers' });
  const again = offFor(app, -HOUR);
  expect(again.core.snapshot().away).toBeNull();
  expect(spent(again)).toBe(40 * SECOND);
});

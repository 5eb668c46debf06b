import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counterOf, elapsed } from '#shared/model/elapsed.ts';
import { createTicker } from '../../src/main/core/ticker.ts';
import { teamSeconds } from '../../src/main/features/team/teamSeconds.ts';
import { emptyTeam } from '../support/emptyTeam.ts';
import { openCore } from '../support/openCore.ts';

/** A core with a ticker, and every second it emitted. */
function ticking() {
  const opened = openCore();
  const seconds: number[] = [];
  const ticker = createTicker({
    clock: opened.clock,
    emit(now) {
      seconds.push(now);
      opened.core.tick(now);
    },
  });
  opened.core.subscribe(ticker);
  return { ...opened, ticker, seconds };
}

test('with nothing active there is no timer and no tick', () => {
  const { clock, seconds, execute, addTask } = ticking();
  const id = addTask('Write');
  expect(clock.pending()).toBe(0);
  execute({ type: 'startTimer', taskId: id });
  expect(clock.pending()).toBe(1);
  execute({ type: 'pauseTimer', taskId: id });
  expect(clock.pending()).toBe(0);
  const before = seconds.length;
  clock.advance(60_000);
  expect(seconds.length).toBe(before);
});

test('seconds neither skip nor repeat, however late each timer is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), fc.nat(5000), (late, before) => {
      const { core, clock, seconds, execute, addTask } = ticking();
      const id = addTask('Write');
      // Some closed time first, so that the flips do not fall on the start.
      execute({ type: 'startTimer', taskId: id });
      clock.advance(before + 1);
      execute({ type: 'pauseTimer', taskId: id });
      execute({ type: 'startTimer', taskId: id });
      seconds.length = 0;
      clock.advance(20_000, late);
      const task = core.snapshot().tasks.get(id);
      const shown = seconds.map((now) => Math.floor(elapsed(counterOf(task as never), now) / 1000));
      expect(seconds.every((now) => elapsed(counterOf(task as never), now) % 1000 === 0)).toBe(true);
      expect(shown).toEqual(shown.map((_second, index) => (shown[0] as number) + index));
      expect(shown.length).toBeGreaterThanOrEqual(19);
    }),
  );
});

test('it ticks at once when a timer starts, and when somebody begins to look', () => {
  const { clock, ticker, seconds, execute, addTask } = ticking();
  execute({ type: 'startTimer', taskId: addTask('Write') });
  expect(seconds).toEqual([clock.now()]);
  clock.advance(300);
  ticker.tickNow();
  expect(seconds.at(-1)).toBe(clock.now());
});

test('today turns over at midnight while something runs', () => {
  const { core, clock, execute, addTask } = ticking();
  const id = addTask('Write');
  execute({ type: 'startTimer', taskId: id });
  const firstDay = core.snapshot().day;
  clock.advance(24 * 3_600_000);
  expect(core.snapshot().day.start).toBe(firstDay.end);
});

test('today turns over in a sleep over midnight, and at the hour that was chosen', () => {
  const { core, clock, ticker, execute, addTask } = ticking();
  execute({ type: 'changeSettings', settings: { dayStartsAt: 4 * 60 } });
  execute({ type: 'startTimer', taskId: addTask('Write') });
  const { day } = core.snapshot();
  expect(new Date(day.end).toISOString()).toBe('2026-03-05T04:00:00.000Z');
  clock.sleep(day.end - clock.now() - 1);
  ticker.tickNow();
  expect(core.snapshot().day).toEqual(day);
  clock.sleep(1);
  ticker.tickNow();
  expect(core.snapshot().day).toMatchObject({ date: '2026-03-05', start: day.end });
});

test('another zone of the system is met by the next second, the chosen one stays', () => {
  const { core, clock, execute, addTask } = ticking();
  execute({ type: 'startTimer', taskId: addTask('Write') });
  clock.travel('Asia/Tokyo');
  clock.advance(1000);
  expect(core.snapshot().calendar.zone).toBe('Asia/Tokyo');
  execute({ type: 'changeSettings', settings: { zone: 'Europe/Berlin' } });
  clock.travel('Asia/Kathmandu');
  clock.advance(1000);
  expect(core.snapshot().calendar.zone).toBe('Europe/Berlin');
});

test('what others of a team run ticks while somebody looks, and no longer; a timer that is shared ticks anyhow', () => {
  const { core, clock } = openCore();
  const ticks: number[] = [];
  let isSeen = true;
  const ticker = createTicker({ clock, emit: (now) => ticks.push(now), isSeen: () => isSeen, sources: [teamSeconds] });
  core.subscribe(ticker);
  const startedAt = clock.now() - 1500;
  const task = { title: 'Write', timeSpent: 0, startedAt };
  const member = { id: 'a', name: 'Ann', here: true, lastSeen: 0, task };
  core.set('team', { ...emptyTeam, members: [member] });
  clock.advance(3000);
  // At once, and then where the digit of that member flips.
  expect(ticks.slice(1).map((now) => (now - startedAt) % 1000)).toEqual([0, 0, 0]);
  isSeen = false;
  clock.advance(1000);
  const { length } = ticks;
  clock.advance(60_000);
  expect(ticks.length).toBe(length);
  expect(clock.pending()).toBe(0);
  isSeen = true;
  ticker.tickNow();
  expect(clock.pending()).toBe(1);
  isSeen = false;
  const timer = { id: 't', title: 'Plan', timeSpent: 0, startedAt, taskId: null, efforts: [] };
  core.set('team', { ...emptyTeam, timers: [timer] });
  clock.advance(2000);
  expect(ticks.length).toBeGreaterThan(length + 1);
  core.set('team', null);
  expect(clock.pending()).toBe(0);
});

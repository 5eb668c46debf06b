import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trayModel } from '../../src/main/desktop/tray/trayModel.ts';
import { translator } from '#shared/i18n/translator.ts';
import { createAway } from '../../src/main/features/away/away.ts';
import { createFocusFeature } from '../../src/main/features/focus/index.ts';
import { createFocus } from '../../src/main/features/focus/focus.ts';
import type { FocusCommand } from '../../src/main/features/focus/phases.ts';
import { focusSeconds } from '../../src/main/features/focus/focusSeconds.ts';
import { createTicker } from '../../src/main/core/ticker.ts';
import { testContext } from '../support/context.ts';
import { openCore } from '../support/openCore.ts';

const MINUTE = 60_000;

/** A core with a ticker and phases, wired as in the app, and the phases that came to their end. */
function focusing(opened = openCore()) {
  const { core, clock, store } = opened;
  const over: string[] = [];
  const focus = createFocus(core, store, clock, (ended, next) => over.push(`${ended} then ${next}`));
  const ticker = createTicker({ clock, emit: core.tick, check: core.check, sources: [focusSeconds] });
  const parts = [focus, ticker].map(core.subscribe);
  const phase = () => core.snapshot().focus?.phase ?? null;
  const entries = () => opened.db.prepare('SELECT * FROM time_entries').all();
  return { ...opened, focus, over, phase, entries, end: () => parts.forEach((part) => part.dispose()) };
}

/** The same with a task that runs. */
function working() {
  const all = focusing();
  const taskId = all.addTask('Write');
  all.execute({ type: 'startTimer', taskId });
  return { ...all, taskId };
}

test('four stretches of work, three short breaks and a long one; then it begins anew', () => {
  const { focus, clock, over, phase } = working();
  for (let round = 1; round <= 4; round++) {
    focus.execute({ type: 'startFocus' });
    clock.advance(25 * MINUTE);
    expect(phase()).toBe(round < 4 ? 'shortBreak' : 'longBreak');
    clock.advance((round < 4 ? 5 : 15) * MINUTE);
    expect(phase()).toBe(null);
  }
  expect(over.filter((one) => one === 'work then shortBreak')).toHaveLength(3);
  expect(over.slice(-2)).toEqual(['work then longBreak', 'longBreak then null']);
  focus.execute({ type: 'startFocus' });
  clock.advance(25 * MINUTE);
  expect(phase()).toBe('shortBreak');
});

test('whatever is done with phases, entries are as if nobody had', () => {
  const anyWish = fc.constantFrom<FocusCommand>(
    { type: 'startFocus' },
    { type: 'startCountdown', ms: 90_000 },
    { type: 'skipPhase' },
    { type: 'endFocus' },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(anyWish, fc.integer({ min: 0, max: 40 * MINUTE })), { maxLength: 8 }), (wishes) => {
      const [one, other] = [working(), working()];
      for (const [wish, ms] of wishes) {
        one.focus.execute(wish);
        one.clock.advance(ms);
        other.clock.advance(ms);
      }
      for (const { execute } of [one, other]) execute({ type: 'stopTimers' });
      expect(one.entries()).toEqual(other.entries());
      expect(one.core.snapshot().undo).toEqual(other.core.snapshot().undo);
    }),
    { numRuns: 30 },
  );
});

test('where breaks pause, what ran stops with the work and goes on with the next', () => {
  const { focus, clock, core, execute, taskId, phase } = working();
  execute({ type: 'changeSettings', settings: { focusPausesInBreaks: true } });
  const isActive = () => core.snapshot().tasks.get(taskId)?.running !== null;
  focus.execute({ type: 'startFocus' });
  clock.advance(25 * MINUTE);
  expect([phase(), isActive()]).toEqual(['shortBreak', false]);
  // The break is counted down without a task, and then there is nothing left to wake up for.
  expect(clock.pending()).toBe(1);
  clock.advance(5 * MINUTE + 1000);
  expect([phase(), clock.pending()]).toEqual([null, 0]);
  focus.execute({ type: 'startFocus' });
  expect([phase(), isActive()]).toEqual(['work', true]);
});

test('work that is stopped ends its phase, a switched task does not', () => {
  const { focus, execute, addTask, phase } = working();
  focus.execute({ type: 'startFocus' });
  execute({ type: 'startTimer', taskId: addTask('Read') });
  expect(phase()).toBe('work');
  execute({ type: 'stopTimers' });
  expect(phase()).toBe(null);
});

test('with nothing to resume, focus asks for a task and nothing begins', () => {
  const { focus, phase, clock } = focusing();
  expect(focus.execute({ type: 'startFocus' })).toMatchObject({ ok: true, reveal: 'addField' });
  expect([phase(), clock.pending()]).toEqual([null, 0]);
});

test('a machine that slept past the end finds the phase over, told once, with no break after it', () => {
  const { focus, clock, over, phase } = working();
  focus.execute({ type: 'startFocus' });
  clock.sleep(3 * 3_600_000);
  clock.advance(2000);
  expect([phase(), over]).toEqual([null, ['work then null']]);
});

test('where breaks pause, work that ended in a sleep stopped when its phase was over, and is asked about up to there', () => {
  const opened = openCore();
  const absence = createAway(opened.core, opened.clock, async () => 0);
  opened.core.subscribe(absence);
  const { focus, clock, core, execute, addTask, over } = focusing(opened);
  execute({ type: 'changeSettings', settings: { focusPausesInBreaks: true } });
  const taskId = addTask('Write');
  execute({ type: 'startTimer', taskId });
  const startedAt = clock.now();
  focus.execute({ type: 'startFocus' });
  clock.advance(10 * MINUTE);
  clock.sleep(3 * 3_600_000);
  clock.advance(2000);
  const times = () => core.entriesOf(taskId).entries.map((entry) => [entry.startedAt, entry.endedAt]);
  expect(over).toEqual(['work then null']);
  expect(times()).toEqual([[startedAt, startedAt + 25 * MINUTE]]);
  const questionId = core.snapshot().away?.id ?? 0;
  expect(execute({ type: 'answerAway', questionId, answer: { kind: 'give', title: 'Lunch' } }).ok).toBe(true);
  const lunch = [...core.snapshot().tasks.values()].find(({ title }) => title === 'Lunch');
  // Together the two are the time of the phase, and nothing of the break.
  expect([times(), lunch?.timeSpent]).toEqual([[[startedAt, startedAt + 10 * MINUTE]], 15 * MINUTE]);
});

test('where breaks pause, work whose phase ended while Stint was off stopped then; what came later runs on', () => {
  const first = working();
  first.execute({ type: 'changeSettings', settings: { focusPausesInBreaks: true, severalAtOnce: true } });
  const startedAt = first.clock.now();
  first.focus.execute({ type: 'startFocus' });
  first.clock.advance(10 * MINUTE);
  first.end();
  first.clock.advance(20 * MINUTE);
  const later = first.addTask('Read');
  first.execute({ type: 'startTimer', taskId: later });
  const { core, execute, end } = focusing(first);
  expect(core.entriesOf(first.taskId).entries).toMatchObject([{ endedAt: startedAt + 25 * MINUTE }]);
  expect(core.entriesOf(later).entries).toMatchObject([{ endedAt: null }]);
  end();
  execute({ type: 'undo' });
  focusing(first);
  expect(core.entriesOf(first.taskId).entries).toMatchObject([{ endedAt: null }]);
});

test('a clock that is set leaves what is left as it was', () => {
  const { focus, clock, core } = working();
  focus.execute({ type: 'startFocus' });
  clock.advance(10 * MINUTE);
  clock.set(clock.now() + 3_600_000);
  clock.advance(1000);
  const left = (core.snapshot().focus?.endsAt ?? 0) - clock.now();
  expect(left).toBe(15 * MINUTE - 1000);
});

test('a restart finds the phase where it is; one that is over meanwhile is gone', () => {
  const first = working();
  first.focus.execute({ type: 'startFocus' });
  first.clock.advance(10 * MINUTE);
  first.end();
  const again = (ms: number) => {
    first.clock.advance(ms);
    return focusing(openCore(first.clock, { ...first.store, db: first.db }));
  };
  const second = again(0);
  expect(second.phase()).toBe('work');
  second.end();
  expect(again(20 * MINUTE).phase()).toBe(null);
});

test('the tray tells the phase and what is left, as finely as it tells the rest', () => {
  const { focus, clock, core, execute } = working();
  const tooltip = () => trayModel(core.snapshot(), clock.now(), 'linux', translator('en')).tooltip;
  focus.execute({ type: 'startFocus' });
  clock.advance(61_000);
  expect(tooltip()).toContain('Focus 1 0:23:59');
  execute({ type: 'changeSettings', settings: { traySeconds: false } });
  expect(tooltip()).toMatch(/Focus 1 0:24$/u);
});

test('the end of a session says what comes next; the end of a countdown says only that', () => {
  const opened = openCore();
  const said: string[] = [];
  const notify = (title: string, body: string) => void said.push(body === '' ? title : `${title}: ${body}`);
  const focus = createFocusFeature(testContext(opened, { notify }));
  const ticker = createTicker({
    clock: opened.clock,
    emit: opened.core.tick,
    check: opened.core.check,
    sources: [focusSeconds],
  });
  const parts = [focus, ticker].map(opened.core.subscribe);
  opened.execute({ type: 'startTimer', taskId: opened.addTask('Write') });
  focus.commands.startCountdown({ type: 'startCountdown', ms: MINUTE });
  opened.clock.advance(MINUTE);
  focus.commands.startFocus({ type: 'startFocus' });
  opened.clock.advance(30 * MINUTE);
  parts.forEach((part) => part.dispose());
  expect(said).toEqual([
    'The countdown is over',
    'Time for a break: A short break has started.',
    'The break is over: Start the next session when you are ready.',
  ]);
});

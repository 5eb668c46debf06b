import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertNever } from '#shared/model/assertNever.ts';
import { counterOf, elapsed } from '#shared/model/elapsed.ts';
import { createBackups } from '../../src/main/store/backups.ts';
import { manualClock } from '../support/manualClock.ts';
import { openAway } from '../support/openAway.ts';
import { newStore } from '../support/openCore.ts';
import { timeModel } from '../support/timeModel.ts';
import type { Off, TaskName } from '../support/timeModel.ts';

// Random lives of a person and a computer: what is recorded and what is asked about is the true time.

const DAY = 86_400_000;
const THRESHOLD = 60_000;

/** What goes on while nobody is there. */
type Inner =
  | { readonly kind: 'wait' | 'sleep'; readonly seconds: number }
  | { readonly kind: 'setClock'; readonly by: number }
  | { readonly kind: 'startElsewhere'; readonly task: TaskName }
  | ({ readonly kind: 'crash' } & Off);

type Event =
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'start' | 'pause'; readonly task: TaskName }
  | { readonly kind: 'stopAll' | 'zone' | 'backUp' | 'restore' | 'undoPause' | 'undoSplit' }
  | { readonly kind: 'earlier'; readonly task: TaskName; readonly seconds: number }
  | { readonly kind: 'setClock'; readonly by: number }
  | { readonly kind: 'several'; readonly on: boolean }
  | { readonly kind: 'policy'; readonly policy: 'ask' | 'keep' | 'stop' }
  | { readonly kind: 'answer'; readonly answer: 'keep' | 'subtract' | 'split'; readonly undone: boolean }
  | { readonly kind: 'sleep'; readonly seconds: number }
  | { readonly kind: 'absence'; readonly inner: readonly Inner[] }
  | ({ readonly kind: 'crash' } & Off);

const task = fc.constantFrom<TaskName>('Write', 'Read', 'Call');
// Clear of the threshold, on either side.
const seconds = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 100, max: 400 }));
const by = fc
  .oneof(fc.integer({ min: -2 * DAY, max: 2 * DAY }), fc.integer({ min: -600_000, max: 600_000 }))
  .filter((ms) => Math.abs(ms) > 4000);
const off = fc.record({
  kind: fc.constant('crash' as const),
  seconds,
  set: fc.oneof(fc.constant(0), by),
  reboot: fc.boolean(),
});
const setClock = fc.record({ kind: fc.constant('setClock' as const), by });
const inner: fc.Arbitrary<Inner> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('wait' as const, 'sleep' as const), seconds }) },
  { weight: 1, arbitrary: setClock },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('startElsewhere' as const), task }) },
  { weight: 1, arbitrary: off },
);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constantFrom('start' as const, 'start' as const, 'pause' as const), task }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('stopAll', 'zone', 'backUp', 'restore', 'undoPause', 'undoSplit'),
    }) as fc.Arbitrary<Event>,
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('earlier' as const), task, seconds }) },
  { weight: 2, arbitrary: setClock },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('several' as const), on: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('policy' as const), policy: fc.constantFrom('ask', 'keep', 'stop') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      answer: fc.constantFrom('keep', 'subtract', 'split'),
      undone: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('sleep' as const), seconds: fc.integer({ min: 100, max: 400 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('absence' as const),
      inner: fc.array(inner, { minLength: 1, maxLength: 5 }),
    }),
  },
  { weight: 3, arbitrary: off },
);

/** Lives that once went wrong. */
const known: [events: Event[]][] = [
  // The second entry starts 1 ms after the heartbeat that was written with it.
  [
    [
      { kind: 'start', task: 'Write' },
      { kind: 'start', task: 'Read' },
      { kind: 'crash', seconds: 100, set: -102_001, reboot: true },
      { kind: 'setClock', by: 4502 },
      { kind: 'stopAll' },
    ],
  ],
  // The clock is set by more than what ended in the absence had of it.
  [
    [
      { kind: 'start', task: 'Write' },
      {
        kind: 'absence',
        inner: [
          { kind: 'wait', seconds: 100 },
          { kind: 'startElsewhere', task: 'Call' },
          { kind: 'setClock', by: 100_500 },
          { kind: 'crash', seconds: 100, set: 4001, reboot: false },
        ],
      },
    ],
  ],
  // The clock is set back while nothing runs and Stint is off: what follows has the times of what was before.
  [
    [
      {
        kind: 'absence',
        inner: [
          { kind: 'startElsewhere', task: 'Write' },
          { kind: 'wait', seconds: 100 },
        ],
      },
      { kind: 'pause', task: 'Write' },
      { kind: 'crash', seconds: 100, set: -161_000, reboot: false },
      {
        kind: 'absence',
        inner: [
          { kind: 'startElsewhere', task: 'Write' },
          { kind: 'crash', seconds: 100, set: 0, reboot: false },
        ],
      },
    ],
  ],
  // Time in question ends at the heartbeat, where the gap begins.
  [
    [
      { kind: 'start', task: 'Write' },
      { kind: 'absence', inner: [{ kind: 'crash', seconds: 100, set: 0, reboot: false }] },
      { kind: 'crash', seconds: 100, set: -103_001, reboot: true },
      { kind: 'setClock', by: 6002 },
    ],
  ],
];

/** The app under test, and the model that is told the same. */
function life() {
  const folder = mkdtempSync(join(tmpdir(), 'stint-life-'));
  const clock = manualClock();
  let app = openAway(clock, newStore(join(folder, 'stint.db')));
  const backups = createBackups(app.store, clock, () => app.core.snapshot());
  /** When the last backup was made, by the clock of then. */
  let made = 0;
  const model = timeModel(() => clock.passed(), THRESHOLD);
  const ids = new Map<string, number>((['Write', 'Read', 'Call'] as const).map((title) => [title, app.addTask(title)]));
  const idOf = (title: TaskName): number => ids.get(title) ?? 0;
  app.execute({ type: 'changeSettings', settings: { awayOnIdle: false, awayMinutes: THRESHOLD / 60_000 } });

  const run = (intent: Parameters<typeof app.execute>[0]) => {
    const outcome = app.execute(intent);
    if (!outcome.ok) throw new Error(outcome.rejection.code);
    return outcome;
  };
  const runningId = () => [...app.core.snapshot().tasks.values()].find((one) => one.running)?.running?.id ?? null;

  async function wait(s: number): Promise<void> {
    await app.pass(s);
    model.settle();
  }

  /** The last heartbeat, as the model needs it. */
  function heartbeat() {
    const last = app.store.heartbeat();
    return { at: clock.passed() - (clock.now() - (last?.wall ?? 0)), wall: last?.wall ?? 0, boot: last?.boot ?? '' };
  }

  async function crash({ seconds: s, set, reboot }: Off): Promise<void> {
    const last = heartbeat();
    const next = app.crash();
    clock.sleep(s * 1000);
    clock.set(clock.now() + set);
    if (reboot) clock.reboot();
    model.recover(last, clock.now(), clock.boot() ?? '');
    if (!reboot && Math.abs(set) > 2000) model.setClock(set);
    app = next();
    await wait(1);
  }

  async function within(one: Inner): Promise<'crashed' | 'on'> {
    switch (one.kind) {
      case 'wait':
        await wait(one.seconds);
        return 'on';
      case 'sleep':
        app.signs.left('asleep');
        model.sign('asleep');
        clock.sleep(one.seconds * 1000);
        app.signs.back('asleep');
        app.ticker.tickNow();
        await wait(1);
        return 'on';
      case 'setClock':
        clock.set(clock.now() + one.by);
        app.core.refresh();
        model.setClock(one.by);
        return 'on';
      case 'startElsewhere':
        // Never just as long after a sign as a report of input may be late.
        clock.advance(500);
        model.settle();
        run({ type: 'startTimer', taskId: idOf(one.task) });
        model.start(one.task);
        return 'on';
      case 'crash':
        await crash(one);
        return 'crashed';
      default:
        return assertNever(one);
    }
  }

  async function undoOf(intent: Parameters<typeof app.execute>[0], s: number): Promise<void> {
    run(intent);
    await app.pass(s);
    run({ type: 'undo' });
    model.settle();
  }

  async function play(one: Event): Promise<void> {
    switch (one.kind) {
      case 'wait':
        return wait(one.seconds);
      case 'start':
        run({ type: 'startTimer', taskId: idOf(one.task) });
        return model.start(one.task);
      case 'pause':
        run({ type: 'pauseTimer', taskId: idOf(one.task) });
        return model.pause(one.task);
      case 'stopAll':
        run({ type: 'stopTimers' });
        return model.stopAll();
      case 'zone':
        clock.travel(clock.zone() === 'UTC' ? 'Pacific/Apia' : 'UTC');
        return app.core.refresh();
      case 'backUp':
        made = await backups.make();
        return model.backUp(heartbeat());
      case 'restore': {
        const kept = (await backups.list()).backups.find(({ at }) => at === made);
        if (!kept || !model.hasBackup()) return;
        await backups.restore(kept.name);
        app.core.refresh();
        model.restore(clock.now(), clock.boot() ?? '');
        return;
      }
      case 'undoPause':
        if (runningId() === null) return;
        return undoOf({ type: 'stopTimers' }, 20);
      case 'undoSplit': {
        const entryId = runningId();
        const started = [...app.core.snapshot().tasks.values()].find(({ running }) => running?.id === entryId)?.running;
        if (entryId === null || !started || clock.now() - started.startedAt < 2000) return;
        run({ type: 'splitEntry', entryId, at: started.startedAt + 1000 });
        await absence([{ kind: 'wait', seconds: 100 }]);
        // With policy “stop” that ended the work, which would be what undo takes back.
        if (app.core.snapshot().undo?.command === 'splitEntry') run({ type: 'undo' });
        return undefined;
      }
      case 'earlier': {
        const found = app.core.snapshot().tasks.get(idOf(one.task))?.running;
        if (!found) return;
        const fields = { startedAt: found.startedAt - one.seconds * 1000 };
        run({ type: 'changeEntry', entryId: found.id, fields, overlaps: 'allow', long: true });
        return model.earlier(one.task, one.seconds * 1000);
      }
      case 'setClock':
        return void (await within(one));
      case 'several':
        if (!one.on && model.running() > 1) return;
        run({ type: 'changeSettings', settings: { severalAtOnce: one.on } });
        return model.several(one.on);
      case 'policy':
        run({ type: 'changeSettings', settings: { awayPolicy: one.policy } });
        return model.policy(one.policy);
      case 'answer': {
        const questionId = app.core.snapshot().away?.id;
        if (questionId === undefined) return;
        run({ type: 'answerAway', questionId, answer: { kind: one.answer } });
        if (!one.undone) return model.answer(one.answer);
        await wait(10);
        run({ type: 'undo' });
        return model.forgetDoubt();
      }
      case 'sleep':
        // The system does not report it.
        clock.sleep(one.seconds * 1000);
        app.ticker.tickNow();
        model.unknownSleep(one.seconds * 1000);
        return wait(1);
      case 'absence':
        return absence(one.inner);
      case 'crash':
        return crash(one);
      default:
        return assertNever(one);
    }
  }

  async function absence(events: readonly Inner[]): Promise<void> {
    app.signs.left('locked');
    model.sign('locked');
    for (const one of events) if ((await within(one)) === 'crashed') return;
    app.signs.back('locked');
    model.back();
  }

  function check(): void {
    const { tasks, away } = app.core.snapshot();
    const entries = app.core.entriesBetween({ start: 0, end: Date.UTC(2200, 0) });
    const taskOf = new Map(entries.map((entry) => [entry.id, entry.taskId]));
    const tolerance = 1000 + model.blurred() * 1500;
    for (const title of ['Write', 'Read', 'Call'] as const) {
      const found = tasks.get(idOf(title));
      const recorded = found ? elapsed(counterOf(found), clock.now()) : 0;
      const asked = (away?.parts ?? [])
        .filter(({ entryId }) => taskOf.get(entryId) === idOf(title))
        .reduce((sum, { start, end }) => sum + end - start, 0);
      const due = model.of(title);
      const near = (is: number, should: number) => (Math.abs(is - should) <= tolerance ? should : is);
      const worked = near(recorded - asked, due.worked);
      expect({ title, asked: near(asked, due.asked), worked }).toEqual({ title, asked: due.asked, worked: due.worked });
      expect(found?.running !== null).toBe(due.runs);
      if (found?.running) expect(found.running.startedAt).toBeLessThanOrEqual(clock.now() + 1);
    }
  }

  return { play, check, dispose: () => app.store.dispose() };
}

test('whatever happens, what is recorded and what is asked about is the true time, to the second', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 14 }), async (events) => {
      const one = life();
      for (const happens of events) {
        await one.play(happens);
        one.check();
      }
      one.dispose();
    }),
    { numRuns: 150, examples: known },
  );
}, 240_000);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertNever } from '#shared/model/assertNever.ts';
import { union } from '#shared/time/interval.ts';
import type { Interval } from '#shared/time/interval.ts';
import { openAway } from '../support/openAway.ts';

/** What can happen to a person and a machine; waits are whole seconds. */
type Event =
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'touch' | 'lock' | 'unlock' | 'switchAway' | 'switchBack' }
  | { readonly kind: 'sleep'; readonly seconds: number; readonly told: boolean }
  | { readonly kind: 'crash'; readonly seconds: number };

const THRESHOLD = 60;
const seconds = fc.integer({ min: 1, max: 150 });
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait'), seconds }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('touch', 'lock', 'unlock', 'switchAway', 'switchBack') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('sleep'), seconds, told: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('crash'), seconds }) },
);

/**
 * What it should come to, said the other way round: each sign is an interval; an absence is what the union of those
 * leaves together, where that is long enough. A crash begins a new story. ms.
 */
function model(begin: number) {
  const reaches = (ms: number): boolean => {
    // Signs are looked at once a second, so what is so near to the threshold may be either.
    fc.pre(Math.abs(ms - THRESHOLD * 1000) > 4000);
    return ms >= THRESHOLD * 1000;
  };
  const long = ({ start, end }: Interval) => end < Infinity && reaches(end - start);
  const standing = new Map<'lock' | 'switch', number>();
  let now = begin;
  let input = begin;
  let told: Interval[] = [];
  let over: Interval[] = [];
  const isIdle = () => reaches(now - input);
  const open = () => [...standing.values(), ...(isIdle() ? [input] : [])];
  const absences = () => union([...over, ...open().map((start) => ({ start, end: Infinity }))]).filter(long);
  return {
    wait: (ms: number) => void (now += ms),
    touch(): void {
      if (isIdle()) over.push({ start: input, end: now });
      // A moment of presence parts what was before from what comes.
      input = now + 1;
    },
    isShut: () => standing.size > 0,
    leave: (sign: 'lock' | 'switch') => void (standing.has(sign) || standing.set(sign, now)),
    back(sign: 'lock' | 'switch'): void {
      const since = standing.get(sign);
      if (since !== undefined && now > since) over.push({ start: since, end: now });
      standing.delete(sign);
    },
    sleep(ms: number): void {
      over.push({ start: now, end: now + ms });
      now += ms;
    },
    /** Signs are forgotten by a crash, but not since when there were any. */
    crash(ms: number, lastSign: number): void {
      const group = union([...over, ...open().map((start) => ({ start, end: now }))]).at(-1);
      const away = open().length > 0 && group ? [group.start] : [];
      told = [...told, ...absences(), ...[{ start: Math.min(lastSign, ...away), end: now + ms }].filter(long)];
      standing.clear();
      over = [];
      now += ms;
      input = now;
    },
    absences: () => union([...told, ...absences()].map(({ start, end }) => ({ start, end: end + 1 }))),
  };
}

/** In the end the person is there, so that every absence is over. */
const backAtWork: readonly Event[] = [
  { kind: 'touch' },
  { kind: 'unlock' },
  { kind: 'switchBack' },
  { kind: 'wait', seconds: 3 },
];

/** Seconds between two moments. */
const apart = (a: number, b: number) => Math.abs(a - b) / 1000;

test('any interleaving of idle, lock, switch, sleep and crash asks about just the absences there were', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 14 }), async (events) => {
      let app = openAway();
      const truth = model(app.clock.now());
      const taskId = app.addTask('Write');
      app.execute({ type: 'changeSettings', settings: { awayMinutes: THRESHOLD / 60 } });
      app.execute({ type: 'startTimer', taskId });
      let before: readonly Interval[] = [];

      /** Input that is the person's: not while the screen is locked or somebody else's. */
      async function touch(): Promise<void> {
        if (truth.isShut()) return;
        // The idle time is looked at once a second: it must have been seen before and after.
        await app.pass(1);
        truth.wait(1000);
        app.touch();
        truth.touch();
        await app.pass(2);
        truth.wait(2000);
      }

      for (const one of [...events, ...backAtWork]) {
        await app.pass(0);
        switch (one.kind) {
          case 'wait':
            await app.pass(one.seconds);
            truth.wait(one.seconds * 1000);
            break;
          case 'touch':
            await touch();
            break;
          case 'lock':
          case 'switchAway': {
            const [sign, told] =
              one.kind === 'lock' ? (['lock', 'locked'] as const) : (['switch', 'switched'] as const);
            app.signs.left(told);
            truth.leave(sign);
            break;
          }
          case 'unlock':
          case 'switchBack': {
            const [sign, told] =
              one.kind === 'unlock' ? (['lock', 'locked'] as const) : (['switch', 'switched'] as const);
            app.signs.back(told);
            truth.back(sign);
            await touch();
            break;
          }
          case 'sleep':
            if (one.told) app.signs.left('asleep');
            app.clock.sleep(one.seconds * 1000);
            truth.sleep(one.seconds * 1000);
            if (one.told) app.signs.back('asleep');
            app.ticker.tickNow();
            await app.pass(1);
            truth.wait(1000);
            break;
          case 'crash': {
            const last = app.store.heartbeat()?.wall ?? 0;
            const next = app.crash();
            app.clock.sleep(one.seconds * 1000);
            app = next();
            truth.crash(one.seconds * 1000, last);
            break;
          }
          default:
            assertNever(one);
        }
        const intervals = app.core.snapshot().away?.intervals ?? [];
        // Never shrinks: each interval stays part of a later one.
        for (const old of before) {
          expect(intervals.some(({ start, end }) => start <= old.start && end >= old.end)).toBe(true);
        }
        before = intervals;
      }
      const asked = app.core.snapshot().away?.intervals ?? [];
      const were = truth.absences();
      expect({ asked: asked.length, events }).toEqual({ asked: were.length, events });
      for (const [index, { start, end }] of asked.entries()) {
        expect(apart(start, were[index]?.start ?? 0)).toBeLessThanOrEqual(3);
        expect(apart(end, were[index]?.end ?? 0)).toBeLessThanOrEqual(3);
      }
      expect(app.db.prepare('SELECT count(*) FROM away_parts WHERE entry_id <> 1').pluck().get()).toBe(0);
      app.store.dispose();
    }),
    { numRuns: 150 },
  );
}, 60_000);

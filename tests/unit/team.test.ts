import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elapsed } from '#shared/model/elapsed.ts';
import { changeShared, settle, sharedCounter } from '#shared/model/team.ts';
import { agreed, bySeniority, offsetOf } from '../../src/main/features/team/protocol/clockVote.ts';
import type { SharedTimer } from '#shared/model/team.ts';

const timer: SharedTimer = { id: 't', title: 'Write', state: 'left', spent: 0, since: 0, clock: 0, author: '' };

const anyTimer: fc.Arbitrary<SharedTimer> = fc.record({
  id: fc.constant('t'),
  title: fc.constantFrom('Write', 'Read'),
  state: fc.constantFrom('running', 'paused', 'left', 'ended'),
  spent: fc.nat(1000),
  since: fc.nat(1000),
  clock: fc.nat(3),
  author: fc.constantFrom('a', 'b', 'c'),
});

test('two states settle to the same, whatever the order, the grouping and how often they are heard', () => {
  fc.assert(
    fc.property(anyTimer, anyTimer, anyTimer, (a, b, c) => {
      expect(settle(a, b)).toEqual(settle(b, a));
      expect(settle(settle(a, b), c)).toEqual(settle(a, settle(b, c)));
      expect(settle(a, a)).toEqual(a);
      expect(settle(settle(a, b), b)).toEqual(settle(a, b));
    }),
  );
});

/** What happens in a group: somebody presses, the network cuts some off or mends, a message comes, is lost or comes again. */
type Event =
  | { readonly kind: 'press'; readonly who: number; readonly state: SharedTimer['state']; readonly after: number }
  | { readonly kind: 'part'; readonly cut: readonly number[] }
  | { readonly kind: 'deliver'; readonly at: number; readonly keep: boolean; readonly lose: boolean };

const PEOPLE = 4;
const who = fc.nat(PEOPLE - 1);
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constant('press' as const),
    who,
    state: fc.constantFrom('running', 'running', 'paused', 'left', 'ended'),
    after: fc.nat(60_000),
  }),
  fc.record({ kind: fc.constant('part' as const), cut: fc.uniqueArray(who) }),
  fc.record({ kind: fc.constant('deliver' as const), at: fc.nat(50), keep: fc.boolean(), lose: fc.boolean() }),
);

test('over any interleaving, delay, loss, doubling and partition, everybody ends with the same timer once all is told', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 80 }), (events) => {
      const states = Array.from({ length: PEOPLE }, () => timer);
      const authors = ['d', 'b', 'a', 'c'];
      let cut: readonly number[] = [];
      let under: { readonly to: number; readonly state: SharedTimer }[] = [];
      let now = 1000;
      const hear = (to: number, state: SharedTimer) => (states[to] = settle(states[to] as SharedTimer, state));
      for (const event of events) {
        if (event.kind === 'part') cut = event.cut;
        if (event.kind === 'press') {
          now += event.after;
          const before = states[event.who] as SharedTimer;
          const pressed = changeShared(before, event.state, authors[event.who] as string, now);
          states[event.who] = pressed;
          // Sent to all; who is parted from the others is not reached, nor reaches anybody.
          const reached = states.map((_state, to) => to).filter((to) => cut.includes(to) === cut.includes(event.who));
          if (pressed !== before) under.push(...reached.map((to) => ({ to, state: pressed })));
        }
        const message = event.kind === 'deliver' ? under[event.at % Math.max(1, under.length)] : undefined;
        if (event.kind === 'deliver' && message) {
          if (!event.lose) hear(message.to, message.state);
          if (!event.keep) under = under.filter((one) => one !== message);
        }
      }
      // In the end everybody is back and tells what it has, late messages included.
      const last = [...states];
      for (const state of last) states.forEach((_state, to) => hear(to, state));
      for (const { to, state } of under) hear(to, state);
      const [first] = states;
      for (const state of states) expect(state).toEqual(first);
      expect(elapsed(sharedCounter(first as SharedTimer), now)).toBeLessThanOrEqual(now);
      expect(elapsed(sharedCounter(first as SharedTimer), now)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});

test('starting and pausing count as a task does, and pressing what is so already changes nothing', () => {
  const started = changeShared(timer, 'running', 'a', 1000);
  expect(elapsed(sharedCounter(started), 4000)).toBe(3000);
  expect(changeShared(started, 'running', 'b', 2000)).toBe(started);
  const paused = changeShared(started, 'paused', 'b', 5000);
  expect(paused).toMatchObject({ state: 'paused', spent: 4000, clock: 2, author: 'b' });
  expect(changeShared(paused, 'paused', 'a', 9000)).toBe(paused);
  expect(changeShared(paused, 'left', 'a', 9000)).toBe(paused);
  expect(elapsed(sharedCounter(changeShared(paused, 'running', 'a', 10_000)), 10_500)).toBe(4500);
  // A pause that is stamped before the start takes nothing away.
  expect(changeShared(started, 'paused', 'b', 0).spent).toBe(0);
  const ended = changeShared(started, 'ended', 'b', 3000);
  expect(elapsed(sharedCounter(ended), 9000)).toBe(2000);
  expect(changeShared(ended, 'running', 'a', 9000)).toBe(ended);
});

test('the offset is wrong by half of the shortest trip at most', () => {
  const trip = fc.record({ asked: fc.nat(1e6), there: fc.nat(500), back: fc.nat(500) });
  fc.assert(
    fc.property(fc.integer({ min: -1e8, max: 1e8 }), fc.array(trip, { minLength: 1 }), (offset, trips) => {
      const found = offsetOf(
        trips.map(({ asked, there, back }) => ({
          asked,
          answered: asked + there + back,
          group: asked + there + offset,
        })),
      );
      const shortest = Math.min(...trips.map(({ there, back }) => there + back));
      expect(Math.abs((found ?? Number.NaN) - offset)).toBeLessThanOrEqual(shortest / 2);
    }),
  );
  expect(offsetOf([])).toBe(null);
});

test('all agree on who has the clock longest', () => {
  const members = [
    { id: 'c', joined: 5 },
    { id: 'b', joined: 3 },
    { id: 'a', joined: 3 },
  ];
  const order = ['a', 'b', 'c'];
  expect(bySeniority(members).map(({ id }) => id)).toEqual(order);
  expect(bySeniority(members.toReversed()).map(({ id }) => id)).toEqual(order);
});

const voices = (...offsets: number[]) => offsets.map((offset, n) => ({ id: String(n), offset }));

test('of several voices the median of those that agree counts, and between as many, who comes first', () => {
  expect(agreed([])).toBe(null);
  expect(agreed(voices(7))).toEqual({ offset: 7, by: ['0'] });
  expect(agreed(voices(40, 7))).toEqual({ offset: 40, by: ['0', '1'] });
  expect(agreed(voices(4000, 7, 50))).toEqual({ offset: 50, by: ['0', '1', '2'] });
  expect(agreed(voices(1e9, 7))).toEqual({ offset: 1e9, by: ['0'] });
  expect(agreed(voices(1e9, 7, 50))).toEqual({ offset: 7, by: ['1', '2'] });
});

test('fewer liars than honest members move the clock by no more than honest ones differ', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 4 }),
      fc.array(fc.integer({ min: -1e8, max: 1e8 }), { maxLength: 3 }),
      fc.boolean(),
      (honest, liars, areFirst) => {
        const few = liars.slice(0, honest.length - 1);
        const found = agreed(voices(...(areFirst ? [...few, ...honest] : [...honest, ...few])));
        expect(found?.offset).toBeGreaterThanOrEqual(Math.min(...honest));
        expect(found?.offset).toBeLessThanOrEqual(Math.max(...honest));
      },
    ),
  );
});

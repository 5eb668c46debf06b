import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageSchemas } from '#shared/contract/team.ts';
import type { SharedTimer } from '#shared/model/team.ts';
import { phases } from '../../src/main/features/team/protocol/connection.ts';
import type { Effect } from '../../src/main/features/team/protocol/effect.ts';
import type { OuterEvent } from '../../src/main/features/team/protocol/event.ts';
import type { Step } from '../../src/main/features/team/protocol/reduce.ts';
import type { TeamState } from '../../src/main/features/team/protocol/state.ts';
import type { Subject } from '../../src/main/features/team/topics.ts';
import { hostileMessage } from '../support/hostileMessage.ts';
import { simulateMember, teamAt } from '../support/simulatedMember.ts';

const ME = 'aaaaaaaa-0000-4000-8000-000000000000';
const OTHERS = ['11111111-0000-4000-8000-000000000000', 'ffffffff-0000-4000-8000-000000000000'] as const;
const id = fc.constantFrom<string>(ME, ...OTHERS);

/** A timer that is known here, by its number, or another. */
const shared = (n: number): string => `${ME.slice(0, -4)}${String(n).padStart(4, '0')}`;
const timerId = fc.oneof(fc.integer({ min: 1, max: 3 }).map(shared), fc.uuid());

const subject: fc.Arbitrary<Subject> = fc.oneof(
  fc.record({ kind: fc.constantFrom('presence', 'work', 'here'), member: id }),
  fc.record({ kind: fc.constant('timer'), timer: timerId }),
  fc.record({ kind: fc.constantFrom('ask', 'answer'), member: fc.constant(ME) }),
);

/** A message as it should be, beside those that may be anything. */
const timerMessage = fc
  .record({
    v: fc.constant(1),
    id: timerId,
    title: fc.constantFrom('Write', 'Read'),
    state: fc.constantFrom('running', 'paused', 'left', 'ended'),
    spent: fc.nat(1000),
    since: fc.nat(1_000_000),
    clock: fc.nat(5),
    author: id,
  })
  .map((value) => ({ subject: { kind: 'timer', timer: value.id } as const, value, retained: false }));
const hereMessage = fc
  .record({ member: fc.constantFrom(...OTHERS), here: fc.boolean(), joined: fc.nat(10) })
  .map(({ member, here, joined }) => ({
    subject: { kind: 'here', member } as const,
    value: here ? { v: 1, here, joined } : { v: 1, here },
    retained: false,
  }));
const anyMessage = fc.oneof(
  timerMessage,
  hereMessage,
  fc.record({
    subject,
    value: fc.oneof(hostileMessage, fc.constantFrom(null, undefined), fc.json()),
    retained: fc.boolean(),
  }),
);

type Member = ReturnType<typeof simulateMember>;
type Act = (member: Member) => void;

const act = <T>(arbitrary: fc.Arbitrary<T>, run: (member: Member, value: T) => void): fc.Arbitrary<Act> =>
  arbitrary.map((value) => (member: Member) => run(member, value));
const nth = fc.integer({ min: 1, max: 3 });

/** What may happen to a member, in any order. */
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: act(fc.array(anyMessage, { maxLength: 5 }), ({ dispatch }, messages) =>
      dispatch({ type: 'received', messages, dropped: [] }),
    ),
  },
  {
    weight: 6,
    arbitrary: act(fc.constantFrom('channelBegan', 'channelReady'), ({ dispatch }, type) => dispatch({ type })),
  },
  { weight: 3, arbitrary: act(fc.nat(20_000), ({ pass }, ms) => pass(ms)) },
  { weight: 2, arbitrary: act(nth, ({ command }, taskId) => command({ type: 'shareTask', taskId })) },
  {
    weight: 2,
    arbitrary: act(
      fc.tuple(fc.constantFrom('startTeamTimer', 'pauseTeamTimer', 'unshareTimer', 'forgetTeamTimer'), nth),
      ({ command }, [type, n]) => command({ type, timer: shared(n) }),
    ),
  },
  { weight: 2, arbitrary: act(nth, ({ tasks }, taskId) => tasks.start(taskId)) },
  { weight: 1, arbitrary: act(nth, ({ tasks }, taskId) => tasks.pause(taskId)) },
  { weight: 1, arbitrary: act(fc.boolean(), ({ set }, teamHidden) => set({ teamHidden })) },
  {
    weight: 1,
    arbitrary: act(fc.constantFrom('broker', 'other', null), ({ configure }, name) => configure(name && teamAt(name))),
  },
  {
    weight: 1,
    arbitrary: act(fc.constant('lost'), ({ dispatch }) =>
      dispatch({ type: 'channelDown', problem: 'lost', detail: '' }),
    ),
  },
  { weight: 1, arbitrary: act(fc.boolean(), ({ setOnline }, isOnline) => setOnline(isOnline)) },
  { weight: 1, arbitrary: act(fc.integer({ min: -1e8, max: 1e8 }), ({ setWall }, by) => setWall(by)) },
  {
    weight: 1,
    arbitrary: act(subject, ({ dispatch }, dropped) =>
      dispatch({ type: 'received', messages: [], dropped: [dropped] }),
    ),
  },
);

const isWord = (effect: Effect): effect is Extract<Effect, { type: 'publish' }> =>
  effect.type === 'publish' && !['ask', 'answer'].includes(effect.subject.kind);

/** What has to hold of every step. */
function check(before: TeamState, event: OuterEvent, { state, effects }: Step): void {
  const published = effects.filter((effect) => effect.type === 'publish');
  for (const { subject: about, value } of published) messageSchemas[about.kind].parse(value);
  for (const { value } of published.filter(isWord)) {
    // Nothing is told before the clock is known, and while hidden nothing but that all is taken back.
    expect([before.connection.phase, state.connection.phase]).toContain('joined');
    if (state.shown.settings.teamHidden) expect(value).toBe(null);
    else expect(state.takeBacks.owed.map(({ url }) => url)).toContain(state.configuration.current?.address.url);
  }
  // Whatever others say, a task is started by nobody but its own person, and paused only while it runs.
  if (event.type !== 'commanded') expect(effects.some(({ type }) => type === 'startTask')).toBe(false);
  for (const effect of effects) {
    if (effect.type === 'pauseTask') expect(state.shown.tasks.get(effect.taskId)?.running).toBeTruthy();
  }
  // Who leaves a team takes back what it showed, over the channel as long as that is open.
  const left = before.configuration.current;
  const isOpen = before.connection.phase !== 'off' && before.connection.phase !== 'away';
  if (left && isOpen && event.type !== 'disposed' && !isDeepStrictEqual(left, state.configuration.current)) {
    const types = effects.map(({ type }) => type);
    expect(types.indexOf('takeBackHere')).toBeGreaterThan(-1);
    expect(types.indexOf('takeBackHere')).toBeLessThan(types.indexOf('disconnect'));
  }
  // Phases follow each other by the table; one event may make several steps.
  expect(isReachable(before.connection.phase, state.connection.phase)).toBe(true);
}

function isReachable(from: keyof typeof phases, to: keyof typeof phases): boolean {
  const found = new Set([from]);
  for (const phase of found) for (const next of Object.values(phases[phase])) found.add(next);
  return found.has(to);
}

test('whatever happens in whatever order, nothing is told before joining or while hidden, and no word of others starts a task', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 60 }), (acts) => {
      const member = simulateMember(ME, { onStep: check });
      member.begin();
      for (const title of ['Write', 'Read', 'Draw']) member.tasks.add(title);
      for (const one of acts) one(member);
    }),
    { numRuns: 2000 },
  );
}, 120_000);

test('what an event comes to depends on nothing else, and leaves the state before as it was', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 25 }), (acts) => {
      const kept: [TeamState, TeamState][] = [];
      const member = simulateMember(ME, { onStep: (before) => kept.push([before, structuredClone(before)]) });
      member.begin();
      for (const title of ['Write', 'Read', 'Draw']) member.tasks.add(title);
      for (const one of acts) one(member);
      for (const [before, copy] of kept) expect(before).toEqual(copy);
    }),
    { numRuns: 200 },
  );
}, 120_000);

/** A member that has joined alone. */
function joinAlone(): Member {
  const member = simulateMember(ME);
  member.begin();
  for (const type of ['channelBegan', 'channelReady'] as const) member.dispatch({ type });
  expect(member.state().connection.phase).toBe('joined');
  return member;
}

const heard = (member: Member): ReadonlyMap<string, SharedTimer> =>
  new Map([...member.state().timers.all].map(([key, { timer }]) => [key, timer]));

test('members that heard the same have the same timers and members, in whatever order and however often they heard it', () => {
  const messages = fc.array(timerMessage, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      messages.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray(list, { minLength: list.length }),
          fc.array(fc.constantFrom(...list), { maxLength: 5 }),
          fc.integer({ min: 1, max: 5 }),
        ),
      ),
      ([list, other, again, batch]) => {
        const [one, two] = [joinAlone(), joinAlone()];
        one.dispatch({ type: 'received', messages: list, dropped: [] });
        const rest = [...other, ...again];
        for (let n = 0; n < rest.length; n += batch) {
          two.dispatch({ type: 'received', messages: rest.slice(n, n + batch), dropped: [] });
        }
        expect(heard(two)).toEqual(heard(one));
      },
    ),
    { numRuns: 1000 },
  );
});

test('who leaves while the broker is away owes it that until it is confirmed, also after many failures', () => {
  const effects: Effect[] = [];
  const member = simulateMember(ME, { onEffect: (effect) => effects.push(effect) });
  member.begin();
  for (const type of ['channelBegan', 'channelReady'] as const) member.dispatch({ type });
  const place = { url: teamAt('broker').address.url, team: 'north' };
  member.dispatch({ type: 'channelDown', problem: 'lost', detail: '' });
  member.configure(null);
  const tries = () => effects.filter(({ type }) => type === 'takeBackThere').length;
  for (let n = 1; n <= 5; n++) {
    member.pass(60_000);
    expect(tries()).toBe(n);
    member.dispatch({ type: 'takeBackEnded', place, isConfirmed: false });
    expect(member.state().takeBacks.owed).toMatchObject([place]);
  }
  member.pass(60_000);
  member.dispatch({ type: 'takeBackEnded', place, isConfirmed: true });
  expect(member.state().takeBacks).toMatchObject({ owed: [], phase: { kind: 'idle' } });
  member.pass(60_000);
  expect(tries()).toBe(6);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Team } from '#shared/model/team.ts';
import { diffTeam } from '#shared/snapshot/teamPatch.ts';
import { createDrawing } from '../../src/main/features/team/draw.ts';
import type { Message } from '../../src/main/features/team/message.ts';
import { simulateMember } from '../support/simulatedMember.ts';
import type { SimulatedMember } from '../support/simulatedMember.ts';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const ME = uuid(9999);
const START = Date.UTC(2026, 2, 4, 9);

const presence = (n: number, name: string, title: string | null, at = START): Message => ({
  subject: { kind: 'presence', member: uuid(n) },
  value: { v: 1, name, at, task: title === null ? null : { title, time_spent: 1000, started_at: at } },
  retained: false,
});
const work = (n: number, timers: readonly number[]): Message => ({
  subject: { kind: 'work', member: uuid(n) },
  value: { v: 1, work: timers.map((timer) => ({ timer: uuid(100 + timer), time_spent: 1000, started_at: START })) },
  retained: false,
});
const here = (n: number, is: boolean): Message => ({
  subject: { kind: 'here', member: uuid(n) },
  value: is ? { v: 1, here: true, joined: START } : { v: 1, here: false },
  retained: false,
});
const timer = (n: number, title: string, state: string, clock: number): Message => ({
  subject: { kind: 'timer', timer: uuid(100 + n) },
  value: { v: 1, id: uuid(100 + n), title, state, spent: 0, since: START, clock, author: uuid(1) },
  retained: false,
});

const who = fc.integer({ min: 1, max: 4 });
const which = fc.integer({ min: 1, max: 2 });
const title = fc.constantFrom('Write', 'Read');
const anyMessage: fc.Arbitrary<Message> = fc.oneof(
  fc
    .tuple(who, fc.constantFrom('Ada', 'Ben'), fc.option(title), fc.integer({ min: START, max: START + 2 }))
    .map((all) => presence(...all)),
  fc.tuple(who, fc.uniqueArray(which)).map((all) => work(...all)),
  fc.tuple(who, fc.boolean()).map((all) => here(...all)),
  fc.tuple(which, title, fc.constantFrom('running', 'paused', 'ended'), fc.nat(4)).map((all) => timer(...all)),
);

const hear =
  (messages: readonly Message[]) =>
  ({ dispatch }: SimulatedMember): void =>
    dispatch({ type: 'received', messages, dropped: [] });
const anyAct: fc.Arbitrary<(member: SimulatedMember) => void> = fc.oneof(
  { weight: 8, arbitrary: fc.array(anyMessage, { maxLength: 4 }).map(hear) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('channelBegan', 'channelReady').map(
      (type) =>
        ({ dispatch }: SimulatedMember) =>
          dispatch({ type }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(20_000).map(
      (ms) =>
        ({ pass }: SimulatedMember) =>
          pass(ms),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(1_000_000).map(
      (by) =>
        ({ setWall }: SimulatedMember) =>
          setWall(by),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant(({ dispatch }: SimulatedMember) =>
      dispatch({ type: 'channelDown', problem: 'lost', detail: '' }),
    ),
  },
  {
    weight: 1,
    arbitrary: which.map(
      (n) =>
        ({ command }: SimulatedMember) =>
          command({ type: 'startTeamTimer', timer: uuid(100 + n) }),
    ),
  },
);

test('whatever happens, the team is drawn as if anew, and what says the same is the same object', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 40 }), (acts) => {
      const member = simulateMember(ME);
      const draw = createDrawing();
      let before: Team | null = null;
      member.begin();
      member.dispatch({ type: 'channelBegan' });
      for (const act of [...acts, hear([])]) {
        act(member);
        const drawn = draw(member.state());
        expect(drawn).toEqual(createDrawing()(member.state()));
        for (const list of ['members', 'timers'] as const) {
          const known = new Map((before?.[list] ?? []).map((item) => [JSON.stringify(item), item]));
          for (const item of drawn?.[list] ?? []) expect(known.get(JSON.stringify(item)) ?? item).toBe(item);
        }
        before = drawn;
      }
    }),
    { numRuns: 500 },
  );
});

test('what one of a thousand members says sends that member alone', () => {
  const member = simulateMember(ME);
  const draw = createDrawing();
  member.begin();
  member.dispatch({ type: 'channelBegan' });
  const all = Array.from({ length: 1000 }, (_, n) => [
    presence(n, `Member ${n}`, 'Write'),
    work(n, [1]),
    here(n, true),
  ]).flat();
  hear([timer(1, 'Plan', 'running', 1), ...all])(member);
  const before = draw(member.state());
  expect(before?.members.length).toBe(1000);
  expect(before?.timers[0]?.efforts.length).toBe(1000);
  hear([presence(500, 'Member 500', 'Read')])(member);
  const after = draw(member.state());
  const index = after?.members.findIndex(({ task }) => task?.title === 'Read');
  expect(diffTeam(before, after)).toMatchObject({
    members: { placed: [[index, { name: 'Member 500' }]], removed: [] },
    timers: null,
  });
});

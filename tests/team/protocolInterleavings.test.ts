import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedCounter } from '#shared/model/team.ts';
import { elapsed } from '#shared/model/elapsed.ts';
import type { HeldTimer } from '../../src/main/features/team/protocol/state.ts';
import { anyTeamEvents, PEOPLE, TITLES } from '../support/anyTeamEvents.ts';
import type { SimulatedMember } from '../support/simulatedMember.ts';
import { simulateTeam } from '../support/simulatedTeam.ts';

const timersOf = (member: SimulatedMember): readonly HeldTimer[] =>
  [...member.state().timers.all.values()]
    .filter(({ timer }) => timer.state !== 'ended')
    .toSorted((a, b) => (a.timer.id < b.timer.id ? -1 : 1));

const worksOn = (member: SimulatedMember, { taskId }: HeldTimer): boolean =>
  (member.tasks.all().get(taskId ?? 0)?.running ?? null) !== null;

test('by the protocol alone, however it comes, in the end all agree, and a timer runs where somebody works on it', () => {
  fc.assert(
    fc.property(anyTeamEvents, (events) => {
      const { members, deliver, pass, cut, mend } = simulateTeam(PEOPLE);
      for (const { begin } of members) begin();
      pass(10_000);
      const [first] = members as [SimulatedMember, ...SimulatedMember[]];
      for (const title of TITLES) first.command({ type: 'shareTask', taskId: first.tasks.add(title) });
      pass(2000);
      const starts = members.map(() => 0);
      for (const { kind, who = 0, which = 0, at = 0, count = 0, ms = 0 } of events) {
        const member = members[who] as SimulatedMember;
        const timer = timersOf(member).find((held) => held.timer.title === TITLES[which])?.timer.id;
        if (
          timer !== undefined &&
          (kind === 'startTeamTimer' || kind === 'pauseTeamTimer' || kind === 'unshareTimer')
        ) {
          if (kind === 'startTeamTimer') starts[who] = (starts[who] ?? 0) + 1;
          member.command({ type: kind, timer });
        }
        if (kind === 'stop') for (const taskId of member.tasks.all().keys()) member.tasks.pause(taskId);
        if (kind === 'cut') cut(member);
        if (kind === 'mend') mend(member);
        if (kind === 'hide' || kind === 'show') member.set({ teamHidden: kind === 'hide' });
        for (let n = 0; n < count; n++) deliver((waiting) => (at + n) % Math.max(1, waiting));
        if (kind === 'pass') for (const one of members) one.pass(ms);
      }
      // In the end the network is whole, nobody hides, and all is said that there is to say.
      for (const member of members) {
        mend(member);
        member.set({ teamHidden: false });
      }
      pass(10 * 60_000, 10_000);
      for (const { state } of members) expect(state().connection.phase).toBe('joined');
      const [one, ...others] = members.map(timersOf);
      for (const other of others) expect(other.map(({ timer }) => timer)).toEqual(one?.map(({ timer }) => timer));
      for (const [index, { timer }] of (one ?? []).entries()) {
        const isWorkedOn = members.some((member) => worksOn(member, timersOf(member)[index] as HeldTimer));
        expect([timer.title, timer.state === 'running']).toEqual([timer.title, isWorkedOn]);
        expect(elapsed(sharedCounter(timer), timer.since)).toBe(timer.spent);
      }
      members.forEach((member, index) => expect(member.tasks.entries()).toBeLessThanOrEqual(starts[index] ?? 0));
    }),
    { numRuns: 500 },
  );
}, 120_000);

import { placeOf } from '../../src/main/features/team/configuration.ts';
import type { Place } from '../../src/main/features/team/configuration.ts';
import type { Effect } from '../../src/main/features/team/protocol/effect.ts';
import { simulateBroker } from './simulatedBroker.ts';
import { simulateMember } from './simulatedMember.ts';
import type { SimulatedMember } from './simulatedMember.ts';

const HOUR = 3_600_000;

/** Members as the protocol alone has them, whose clocks are hours apart, and the broker between them. */
export function simulateTeam(count: number) {
  const cut = new Set<string>();
  const members: SimulatedMember[] = [];
  const broker = simulateBroker(members, cut);

  function takeBack({ me, dispatch }: SimulatedMember, place: Place): void {
    for (const kind of ['presence', 'work'] as const) broker.send({ kind, member: me }, null, true);
    dispatch({ type: 'takenBack', place });
  }

  function carryOut(member: SimulatedMember, effect: Effect): void {
    const { me, dispatch } = member;
    if (effect.type === 'connect') broker.open(member);
    if (effect.type === 'disconnect') broker.close(me);
    if (effect.type === 'publish' && broker.isUp(me)) broker.send(effect.subject, effect.value, effect.retain);
    if (effect.type === 'takeBackHere' && broker.isUp(me)) takeBack(member, effect.place);
    if (effect.type === 'takeBackThere') {
      const place = placeOf(effect.configuration);
      if (!cut.has(me)) takeBack(member, place);
      dispatch({ type: 'takeBackEnded', place, isConfirmed: !cut.has(me) });
    }
  }

  for (let n = 0; n < count; n++) {
    const me = `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;
    const skew = (n % 2 === 0 ? 3 : -5) * n * HOUR;
    const member: SimulatedMember = simulateMember(me, { skew, onEffect: (effect) => carryOut(member, effect) });
    members.push(member);
  }

  return {
    members,
    deliver: broker.deliver,
    /** Time goes by for all, and all that is sent arrives. */
    pass(ms: number, step = 1000): void {
      for (let left = ms; left > 0; left -= step) {
        while (broker.deliver());
        for (const { pass } of members) pass(Math.min(left, step));
      }
      while (broker.deliver());
    },
    cut({ me, dispatch }: SimulatedMember): void {
      cut.add(me);
      if (broker.close(me)) dispatch({ type: 'channelDown', problem: 'lost', detail: '' });
    },
    mend: ({ me }: SimulatedMember): void => void cut.delete(me),
  };
}

import { messageSchemas } from '#shared/contract/team.ts';
import type { Effect } from '../../src/main/features/team/protocol/effect.ts';
import type { Subject } from '../../src/main/features/team/topics.ts';
import { simulateMember } from './simulatedMember.ts';
import type { SimulatedMember } from './simulatedMember.ts';

type Link = { readonly queue: (() => void)[]; isUp: boolean };

const keyOf = (subject: Subject): string => `${subject.kind} ${'timer' in subject ? subject.timer : subject.member}`;
const isDirect = ({ kind }: Subject): boolean => kind === 'ask' || kind === 'answer';

/** Members without cores, stores or promises, and a broker between them. Messages wait until they are delivered. */
export function simulateTeam(count: number) {
  const retained = new Map<string, { readonly subject: Subject; readonly value: unknown }>();
  const links = new Map<string, Link>();
  const cut = new Set<string>();
  const members: SimulatedMember[] = [];

  function send(subject: Subject, value: unknown, retain: boolean): void {
    // As the others read it: what is no message is a failure of the test.
    messageSchemas[subject.kind].parse(value);
    const message = { subject, value: structuredClone(value) };
    if (retain && value === null) retained.delete(keyOf(subject));
    else if (retain) retained.set(keyOf(subject), message);
    for (const { me, dispatch } of members) {
      const link = links.get(me);
      const isFor = !isDirect(subject) || ('member' in subject && subject.member === me);
      if (link?.isUp && isFor) {
        link.queue.push(() => dispatch({ type: 'received', messages: [{ ...message, retained: false }], dropped: [] }));
      }
    }
  }

  function close(me: string): void {
    const wasUp = links.get(me)?.isUp === true;
    links.delete(me);
    if (wasUp) send({ kind: 'here', member: me }, { v: 1, here: false }, true);
  }

  function open({ me, dispatch }: SimulatedMember): void {
    const link: Link = { queue: [], isUp: false };
    links.set(me, link);
    link.queue.push(() => {
      if (cut.has(me)) {
        links.delete(me);
        return dispatch({ type: 'channelDown', problem: 'refused', detail: '' });
      }
      link.isUp = true;
      dispatch({ type: 'channelBegan' });
      const messages = [...retained.values()].map(({ subject, value }) => ({ subject, value, retained: true }));
      link.queue.push(() => dispatch({ type: 'received', messages, dropped: [] }));
      link.queue.push(() => dispatch({ type: 'channelReady' }));
      return undefined;
    });
  }

  function carryOut(member: SimulatedMember, effect: Effect): void {
    const { me, dispatch } = member;
    if (effect.type === 'connect') open(member);
    if (effect.type === 'disconnect') close(me);
    if (effect.type === 'publish' && links.get(me)?.isUp) send(effect.subject, effect.value, effect.retain);
    if (effect.type === 'takeBackHere' && links.get(me)?.isUp) takeBack(member, effect.place);
    if (effect.type === 'takeBackThere') {
      const isConfirmed = !cut.has(me);
      const { address, team } = effect.configuration;
      const place = { url: address.url, team };
      if (isConfirmed) takeBack(member, place);
      dispatch({ type: 'takeBackEnded', place, isConfirmed });
    }
  }

  function takeBack({ me, dispatch }: SimulatedMember, place: { readonly url: string; readonly team: string }): void {
    for (const kind of ['presence', 'work'] as const) send({ kind, member: me }, null, true);
    dispatch({ type: 'takenBack', place });
  }

  for (let n = 0; n < count; n++) {
    const me = `${String(n).padStart(8, '0')}-0000-4000-8000-00000000${String(n).padStart(4, '0')}`;
    const skew = (n % 2 === 0 ? 3 : -5) * n * 3_600_000;
    const member: SimulatedMember = simulateMember(me, (effect) => carryOut(member, effect), undefined, skew);
    members.push(member);
  }

  /** Delivers the next message of one of the connections that have any; false: none waits. */
  function deliver(pick: (count: number) => number = () => 0): boolean {
    const busy = [...links.values()].filter(({ queue }) => queue.length > 0);
    const item = busy[pick(busy.length)]?.queue.shift();
    item?.();
    return item !== undefined;
  }

  return {
    members,
    retained,
    deliver,
    /** Time goes by for all, and all that is sent arrives. */
    pass(ms: number, step = 1000): void {
      for (let left = ms; left > 0; left -= step) {
        while (deliver());
        for (const { pass } of members) pass(Math.min(left, step));
      }
      while (deliver());
    },
    cut({ me, dispatch }: SimulatedMember): void {
      cut.add(me);
      if (!links.has(me)) return;
      close(me);
      dispatch({ type: 'channelDown', problem: 'lost', detail: '' });
    },
    mend: ({ me }: SimulatedMember): void => void cut.delete(me),
  };
}

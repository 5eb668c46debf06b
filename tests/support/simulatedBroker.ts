import { messageSchemas } from '#shared/contract/team.ts';
import type { Subject } from '../../src/main/features/team/topics.ts';
import type { SimulatedMember } from './simulatedMember.ts';

type Link = { readonly queue: (() => void)[]; isUp: boolean };

const keyOf = (subject: Subject): string => `${subject.kind} ${'timer' in subject ? subject.timer : subject.member}`;

/** Whether a member subscribes to a subject: questions and answers are for one alone. */
const isFor = (me: string, subject: Subject): boolean =>
  (subject.kind !== 'ask' && subject.kind !== 'answer') || subject.member === me;

/** A broker of one team, without bytes. Messages wait until they are delivered. `cut`: those that do not reach it. */
export function simulateBroker(members: readonly SimulatedMember[], cut: ReadonlySet<string>) {
  const retained = new Map<string, { readonly subject: Subject; readonly value: unknown }>();
  const links = new Map<string, Link>();

  function send(subject: Subject, value: unknown, retain: boolean): void {
    // As the others read it: what is no message is a failure of the test.
    messageSchemas[subject.kind].parse(value);
    if (retain && value === null) retained.delete(keyOf(subject));
    else if (retain) retained.set(keyOf(subject), { subject, value });
    const messages = [{ subject, value, retained: false }];
    for (const { me, dispatch } of members) {
      const link = links.get(me);
      if (link?.isUp && isFor(me, subject)) {
        link.queue.push(() => dispatch({ type: 'received', messages, dropped: [] }));
      }
    }
  }

  /** The last will is sent where it was connected. */
  function close(me: string): boolean {
    const wasUp = links.get(me)?.isUp === true;
    const isKnown = links.delete(me);
    if (wasUp) send({ kind: 'here', member: me }, { v: 1, here: false }, true);
    return isKnown;
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
      return void link.queue.push(() => dispatch({ type: 'channelReady' }));
    });
  }

  return {
    send,
    open,
    close,
    isUp: (me: string): boolean => links.get(me)?.isUp === true,
    /** Delivers the next message of one of the connections that have any; false: none waits. */
    deliver(pick: (count: number) => number = () => 0): boolean {
      const busy = [...links.values()].filter(({ queue }) => queue.length > 0);
      const item = busy[pick(busy.length)]?.queue.shift();
      item?.();
      return item !== undefined;
    },
  };
}

import {
  answeredSchema,
  askedSchema,
  hereSchema,
  presenceSchema,
  timerSchema,
  workSchema,
} from '#shared/contract/team.ts';
import type { Clock } from '../../core/ports.ts';
import type { GroupTime } from './groupTime.ts';
import type { Membership } from './membership.ts';
import type { Roster } from './roster.ts';
import type { Message } from './channelReader.ts';
import type { SharedTimers } from './sharedTimers.ts';
import type { Sharing } from './sharing.ts';
import type { Telling } from './telling.ts';

type Options = {
  readonly me: string;
  readonly clock: Clock;
  readonly say: Membership['say'];
  readonly roster: Roster;
  readonly timers: SharedTimers;
  readonly time: GroupTime;
  readonly sharing: Sharing;
  readonly telling: Telling;
  /** What is retained was heard. */
  readonly isReady: () => boolean;
  /** Whether this member speaks for all where one is enough. */
  readonly isElder: () => boolean;
  /** Somebody came or went. */
  readonly onCameOrWent: () => void;
};

/** What the others say, by subject: each is read by its schema, and what does not fit is none. */
export function createHearing(options: Options) {
  const { me, clock, say, roster, timers, time, sharing, telling, isReady, isElder, onCameOrWent } = options;

  function timer(id: string, value: unknown): void {
    const { data } = timerSchema.safeParse(value);
    if (data?.id !== id) return;
    const { v: _v, ...told } = data;
    const before = timers.get(id);
    const heard = timers.heard(told);
    if (!heard) return;
    const { settled, outdated } = heard;
    // The broker keeps what was said last, which may be what lost: its author mends that, or who speaks for all.
    const isMine = settled.author === me || (!roster.isHere(settled.author) && isElder());
    if (outdated && isMine) telling.timer(settled);
    sharing.heard(before, settled);
  }

  function ask(value: unknown): void {
    const { data } = askedSchema.safeParse(value);
    if (!data || !time.isSet()) return;
    say({ kind: 'answer', member: data.from }, { v: 1, by: me, asked: data.asked, group: time.now() }, false);
  }

  function answer(value: unknown): void {
    const { data } = answeredSchema.safeParse(value);
    if (!data) return;
    roster.spoke(data.by);
    time.answered(data.by, data.asked, data.group);
  }

  function presence(member: string, value: unknown): void {
    const { data } = presenceSchema.nullable().safeParse(value);
    if (data !== undefined) roster.showed(member, data);
  }

  function work(member: string, value: unknown): void {
    const { data } = workSchema.nullable().safeParse(value);
    if (data === undefined) return;
    for (const left of roster.worked(member, data)) sharing.othersLeft(left);
  }

  function here(member: string, value: unknown, retained: boolean): void {
    const { data } = hereSchema.nullable().safeParse(value);
    if (data === undefined) return;
    roster.cameOrWent(member, data, !retained, clock.now());
    if (!isReady()) return;
    onCameOrWent();
    // Gone, or hidden. One of those who are left is enough to say so.
    if (!data?.here && !retained && isElder()) sharing.someoneWent();
  }

  return ({ subject, value, retained }: Message): void => {
    if (subject.kind === 'timer') return timer(subject.timer, value);
    if (subject.kind === 'ask') return ask(value);
    if (subject.kind === 'answer') return answer(value);
    if (subject.kind === 'probe') return undefined;
    if (subject.member === me) return telling.heardOwn(subject.kind, value);
    if (!retained) roster.spoke(subject.member);
    if (subject.kind === 'presence') return presence(subject.member, value);
    return subject.kind === 'work' ? work(subject.member, value) : here(subject.member, value, retained);
  };
}

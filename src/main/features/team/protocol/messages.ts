import { answeredSchema, askedSchema, messageSchemas, timerSchema } from '#shared/contract/team.ts';
import type { SharedTimer } from '#shared/model/team.ts';
import type { Message } from '../message.ts';
import type { InnerEvent, MemberMessage } from './event.ts';
import type { TeamState } from './state.ts';
import type { EventOf, Handler } from './step.ts';

// Reads what comes: each message by the schema of its subject. What does not fit is ignored.

/** A message about another member; undefined: it is about something else. */
function readMember({ subject, value, retained }: Message): MemberMessage | undefined {
  if (!('member' in subject)) return undefined;
  const { kind, member } = subject;
  const from = { member, isLive: !retained };
  if (kind === 'presence') return { ...from, kind, value: messageSchemas.presence.safeParse(value).data };
  if (kind === 'work') return { ...from, kind, value: messageSchemas.work.safeParse(value).data };
  return kind === 'here' ? { ...from, kind, value: messageSchemas.here.safeParse(value).data } : undefined;
}

function readTimer({ subject, value }: Message): readonly SharedTimer[] {
  if (subject.kind !== 'timer') return [];
  const { data } = timerSchema.safeParse(value);
  if (data?.id !== subject.timer) return [];
  const { v: _v, ...timer } = data;
  return [timer];
}

/** Questions and answers of clock sync. */
function readSync({ subject, value }: Message): readonly InnerEvent[] {
  if (subject.kind === 'ask') {
    const { data } = askedSchema.safeParse(value);
    return data ? [{ type: 'questionHeard', from: data.from, asked: data.asked }] : [];
  }
  if (subject.kind !== 'answer') return [];
  const { data } = answeredSchema.safeParse(value);
  return data ? [{ type: 'answerHeard', by: data.by, asked: data.asked, group: data.group }] : [];
}

function readOwn({ subject, value }: Message): readonly InnerEvent[] {
  return subject.kind === 'presence' || subject.kind === 'work' || subject.kind === 'here'
    ? [{ type: 'ownHeard', kind: subject.kind, value }]
    : [];
}

/** Hands what came to its owners, that of all other members at once. */
export function distribute({ messages, dropped }: EventOf<'received'>, { me }: TeamState): readonly InnerEvent[] {
  const isOwn = ({ subject }: Message): boolean => 'member' in subject && subject.member === me;
  return [
    ...messages.flatMap(readSync),
    {
      type: 'membersHeard',
      messages: messages.filter((one) => !isOwn(one)).flatMap((one) => readMember(one) ?? []),
      timers: messages.flatMap(readTimer),
    },
    ...messages.filter(isOwn).flatMap(readOwn),
    ...(dropped.length > 0 ? [{ type: 'dropped', subjects: dropped } as const] : []),
  ];
}

/** Counts what could not be decrypted. */
export const countUnreadable: Handler<number, EventOf<'received'>> = (own, { messages }) => ({
  own: own + messages.filter(({ value }) => value === undefined).length,
});

export const resetUnreadable: Handler<number, unknown> = () => ({ own: 0 });

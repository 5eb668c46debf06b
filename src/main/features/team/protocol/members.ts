import type { MemberId } from '#shared/model/team.ts';
import { placeKey, placeOf } from '../configuration.ts';
import type { InnerEvent, MemberMessage } from './event.ts';
import type { Member, Members } from './state.ts';
import type { EventOf, Handler, Outcome } from './step.ts';

// Owns what is known of the other members: what each told last, and whether it is here.

/** More are not listed, only counted, up to a maximum as well. */
export const MEMBERS_MAX = 2000;
const BEYOND_MAX = 10_000;

const unknown: Member = { presence: null, work: [], here: null, gone: null, isSilent: false };

export const nobody: Members = { all: new Map(), passedOver: new Set(), beyond: new Set(), lostAt: null };

type Draft = {
  readonly all: Map<MemberId, Member>;
  readonly passedOver: Set<MemberId>;
  readonly beyond: Set<MemberId>;
  readonly lostAt: number | null;
};

/** A changed copy. What comes together is put into one copy: there may be thousands. */
function edited({ all, passedOver, beyond, lostAt }: Members, change: (draft: Draft) => void): Members {
  const draft = { all: new Map(all), passedOver: new Set(passedOver), beyond: new Set(beyond), lostAt };
  change(draft);
  return draft;
}

function put(draft: Draft, id: MemberId, part: Partial<Member>): void {
  const before = draft.all.get(id);
  if (!before && draft.all.size >= MEMBERS_MAX) return countBeyond(draft, id);
  const next: Member = { ...(before ?? unknown), ...part };
  if (next.presence === null && next.here === null && next.work.length === 0) draft.all.delete(id);
  else draft.all.set(id, next);
}

function countBeyond({ all, beyond }: Draft, id: MemberId): void {
  if (!all.has(id) && beyond.size < BEYOND_MAX) beyond.add(id);
}

const isSilent = ({ all }: Draft | Members, id: MemberId): boolean => all.get(id)?.isSilent === true;

/** A member that said something just now is not silent, and may be asked again. */
function spoke(draft: Draft, id: MemberId): void {
  if (!isSilent(draft, id)) return;
  draft.passedOver.delete(id);
  put(draft, id, { isSilent: false });
}

/** The timers that it worked on, and by this message no longer does. */
function leftBy({ all }: Draft, { member, value }: MemberMessage & { kind: 'work' }): readonly string[] {
  const worksOn = (timer: string): boolean =>
    value?.work.some((one) => one.timer === timer && one.started_at !== null) === true;
  const before = all.get(member)?.work ?? [];
  return before.filter((one) => one.started_at !== null && !worksOn(one.timer)).map(({ timer }) => timer);
}

/** Takes in what members said; then come the timers that were heard with it, and what follows for the others. */
export function hearMembers(
  own: Members,
  { messages, timers }: EventOf<'membersHeard'>,
  _state: unknown,
  now: { readonly wall: number },
): Outcome<Members> {
  if (messages.length === 0) return { own, raised: [{ type: 'timersHeard', timers }] };
  const left: string[] = [];
  const next = edited(own, (draft) => {
    for (const message of messages) {
      const { member, isLive } = message;
      if (isLive) spoke(draft, member);
      if (message.value === undefined) continue;
      if (message.kind === 'presence') put(draft, member, { presence: message.value });
      else if (message.kind === 'work') {
        left.push(...leftBy(draft, message));
        put(draft, member, { work: message.value?.work ?? [] });
      } else {
        const isGone = message.value?.here === false && isLive;
        put(draft, member, { here: message.value, gone: isGone ? now.wall : null });
      }
    }
  });
  const came = messages.filter(({ kind, value }) => kind === 'here' && value !== undefined);
  const isGone = messages.some(
    (one) => one.kind === 'here' && one.isLive && one.value?.here !== true && came.includes(one),
  );
  return {
    own: next,
    raised: [
      { type: 'timersHeard', timers },
      ...(left.length > 0 ? [{ type: 'othersLeft', timers: left } satisfies InnerEvent] : []),
      ...(came.length > 0 ? [{ type: 'membersChanged' } satisfies InnerEvent] : []),
      ...(isGone ? [{ type: 'memberGone' } satisfies InnerEvent] : []),
    ],
  };
}

/** Who answers is not silent. */
export const hearAnswer: Handler<Members, EventOf<'answerHeard'>> = (own, { by }) => ({
  own: isSilent(own, by) ? edited(own, (draft) => spoke(draft, by)) : own,
});

/** Those that did not answer count as gone until they say something. */
export const silenceMembers: Handler<Members, EventOf<'membersSilent'>> = (own, { members }) => ({
  own:
    members.length === 0
      ? own
      : edited(own, (draft) => {
          for (const id of members) {
            draft.passedOver.add(id);
            put(draft, id, { isSilent: true });
          }
        }),
});

export const passOver: Handler<Members, EventOf<'membersDistrusted'>> = (own, { members }) => ({
  own: members.length === 0 ? own : { ...own, passedOver: new Set([...own.passedOver, ...members]) },
});

/** Those that did not answer may only have been busy: all are asked again. */
export const askAll: Handler<Members, unknown> = (own) => ({ own: { ...own, passedOver: new Set() } });

/** Messages of members were dropped. */
export const countDropped: Handler<Members, EventOf<'dropped'>> = (own, { subjects }, { me }) => ({
  own: edited(own, (draft) => {
    for (const subject of subjects) {
      if ('member' in subject && subject.member !== me) countBeyond(draft, subject.member);
    }
  }),
});

/** Until the next connection, everybody is shown as last seen. */
export const loseMembers: Handler<Members, unknown> = (own, _event, _state, now) => ({
  own: own.lostAt === null ? { ...own, lostAt: now.wall } : own,
});

/** A new connection begins: everything that is still true is retained, and heard again. */
export const forgetMembers: Handler<Members, unknown> = () => ({ own: nobody });

/** Of another team nobody is shown. To be asked before its timers come to hand. */
export const forgetOtherTeam: Handler<Members, EventOf<'configured'>> = (own, { to }, { timers }) => ({
  own: to && placeKey(placeOf(to)) !== timers.team ? nobody : own,
});

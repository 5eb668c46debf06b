import { isDeepStrictEqual } from 'node:util';
import type { InnerEvent } from './event.ts';
import type { Effect } from './effect.ts';
import { MOVED } from './clockSync.ts';
import { groupNow, isHidden, joinedSince, linksOf, toGroup } from './select.ts';
import { presenceOf, workOf } from './shownWork.ts';
import type { PublishedKind, Publisher, TeamState } from './state.ts';
import type { EventOf, Handler } from './step.ts';

// Owns what this member tells the team about itself: what it shows, what it works on, and that it is here. Each is published
// when it changes, and once more where somebody else published something else in its name.

/** How long own messages may take to return, ms: what is heard in this member's name later is somebody else's. */
const IN_FLIGHT = 1000;

export const unpublished: Publisher = { published: {}, heard: {}, isCorrecting: false, ahead: 0 };

const isSame = ({ published }: Publisher, kind: PublishedKind, value: unknown): boolean =>
  kind in published && isDeepStrictEqual(value, published[kind]);

/** What the team may see; null: it is taken back. */
function visible(
  own: Publisher,
  state: TeamState,
  since: number,
): readonly (readonly [PublishedKind, object | null])[] {
  const group = (wall: number): number => toGroup(state, wall);
  const hidden = isHidden(state);
  const work = hidden ? null : workOf(state.shown, linksOf(state.timers), group);
  // An empty list is no news; but while hidden, there may be what was published before this connection.
  const isWorkNews = 'work' in own.published || work?.work.length !== 0;
  return [
    ...(isWorkNews ? [['work', work] as const] : []),
    ['presence', hidden ? null : presenceOf(state.shown, group)],
    ['here', hidden ? null : { v: 1, here: true, joined: since }],
  ];
}

/** Publishes what has changed; while hidden, takes all of it back. Nothing before this member has joined. */
export const publish: Handler<Publisher, unknown> = (own, _event, state, now) => {
  const since = joinedSince(state);
  const { ahead } = state.clockSync;
  if (since === null) return { own: own.ahead === ahead ? own : { ...own, ahead } };
  const changed = visible(own, state, since).filter(([kind, value]) => !isSame(own, kind, value));
  const effects = changed.map(([kind, value]): Effect => {
    const told = kind === 'presence' && value ? { ...value, at: groupNow(state, now) } : value;
    return { type: 'publish', subject: { kind, member: state.me }, value: told, retain: true };
  });
  return { own: { ...own, ahead, published: { ...own.published, ...Object.fromEntries(changed) } }, effects };
};

/** Takes in what was published in this member's name; undefined: unreadable. */
export const hearOwn: Handler<Publisher, EventOf<'ownHeard'>> = (own, { kind, value }, state) => {
  if (joinedSince(state) === null) return { own };
  const { at: _at, ...told } = Object(value) as { at?: unknown };
  const heard = value === null ? null : value === undefined ? 'unreadable' : told;
  const isWrong = !isSame(own, kind, heard);
  return {
    own: { ...own, heard: { ...own.heard, [kind]: heard }, isCorrecting: own.isCorrecting || isWrong },
    effects: isWrong && !own.isCorrecting ? [{ type: 'startTimer', timer: 'correction', ms: IN_FLIGHT }] : [],
  };
};

/** What was heard last in this member's name and is still wrong is published again. */
export const correct: Handler<Publisher, EventOf<'timerFired'>> = (own, { timer }) => {
  if (timer !== 'correction') return { own };
  return {
    own: { ...own, published: { ...own.published, ...own.heard }, heard: {}, isCorrecting: false },
    raised: [{ type: 'publishDue' }],
  };
};

/** A connection is over: in the next one everything is published anew. */
export const unpublish: Handler<Publisher, unknown> = (own) => ({
  own: { ...unpublished, ahead: own.ahead },
  effects: [{ type: 'stopTimer', timer: 'correction' }],
});

/** By another clock, what was published was published at another time. */
export const unpublishIfMoved: Handler<Publisher, unknown> = (own, event, state, now) => {
  const { ahead, storedAhead } = state.clockSync;
  return Math.abs(ahead - storedAhead) > MOVED ? unpublish(own, event, state, now) : { own };
};

/** The wall clock was set, or drifted from the steady one: times are converted by another lead than when they were published. */
export const publishIfAheadMoved = (_event: unknown, state: TeamState): readonly InnerEvent[] =>
  state.configuration.current && state.clockSync.ahead !== state.publisher.ahead ? [{ type: 'publishDue' }] : [];

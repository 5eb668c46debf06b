import type { MemberId } from '#shared/model/team.ts';
import { agreed, bySeniority, offsetOf, PLAUSIBLE } from './clockVote.ts';
import type { ClockSource, Vote } from './clockVote.ts';
import type { Effect } from './effect.ts';
import type { InnerEvent, EventTime } from './event.ts';
import { clockSources, groupNow, isHidden, joinedSince } from './select.ts';
import type { Asked, ClockSync, TeamState } from './state.ts';
import type { EventOf, Handler, Outcome } from './step.ts';

// Owns the group's clock. Three members that have it longest are asked at once, and what most say is taken; a member that has
// joined votes, too. What differs too much from the wall clock is not believed. Who is alone goes on with what it knew. Own
// entries are never touched by it.
//
//   idle ──syncDue──▶ asking ──all answered, or timer──▶ roundOver ▶ roundTallied ─▶ idle, or pausing where it failed
//                       ▲  syncDue: repeated afterwards                                    │
//                       └───────────────────────────────── timer, syncDue ─────────────────┘

/** Members asked at once, and questions to each. */
const ASKED_MAX = 3;
const QUESTIONS = 3;
/** How long a round may take, ms. */
const PATIENCE = 3000;
/** Failed rounds until the own clock is used; then others are asked on, with a pause between rounds, ms. */
const ROUNDS = 3;
const PAUSE = 1000;
/** When to ask again, ms: two clocks of the usual kind are 30 ms apart by then. */
const GOOD_FOR = 10 * 60_000;
/** Leads over the wall clock closer than this count as equal, ms. */
const SAME = 20;
/** Persist the lead after it moves this much, ms. */
export const MOVED = 1000;

type Result = Outcome<ClockSync>;

/** `ahead`: the lead of the group's clock over the wall clock as it is stored, ms. */
export const startClock = (ahead: number, now: Pick<EventTime, 'wall' | 'steady'>): ClockSync => ({
  offset: now.wall + ahead - now.steady,
  ahead,
  storedAhead: ahead,
  isKnown: false,
  isApart: false,
  failedRounds: 0,
  askedAt: -Infinity,
  round: { phase: 'idle' },
});

/** Reads both clocks: the wall clock may have been set. */
export function readClock(own: ClockSync, now: EventTime): ClockSync {
  const ahead = Math.round(now.steady + own.offset) - now.wall;
  return Math.abs(ahead - own.ahead) > SAME ? { ...own, ahead } : own;
}

/** Stores the lead where it has moved, while there is a team. */
export const storeAhead: Handler<ClockSync, unknown> = (own, _event, { configuration }) => {
  const isMoved = Math.abs(own.ahead - own.storedAhead) > MOVED && Math.abs(own.ahead) <= PLAUSIBLE;
  if (!configuration.current || !isMoved) return { own };
  return {
    own: { ...own, storedAhead: own.ahead },
    effects: [{ type: 'store', part: 'clockAhead', value: own.ahead }],
  };
};

/** Whether the others should be asked again. */
export const isOld = ({ round, askedAt }: ClockSync, now: EventTime): boolean =>
  round.phase === 'idle' && now.steady - askedAt > GOOD_FOR;

const question = (state: TeamState, member: MemberId, asked: number): Effect => ({
  type: 'publish',
  subject: { kind: 'ask', member },
  value: { v: 1, from: state.me, asked },
  retain: false,
});

/** Begins a round, or has another one follow the one that is on. */
export function sync(own: ClockSync, _event: unknown, state: TeamState, now: EventTime): Result {
  if (own.round.phase === 'asking') return { own: { ...own, round: { ...own.round, isRepeated: true } } };
  return begin(own, state, now);
}

function begin(own: ClockSync, state: TeamState, now: EventTime): Result {
  const sources = bySeniority(clockSources(state.members)).slice(0, ASKED_MAX);
  const asked = new Map(
    sources.map(({ id, joined }): [MemberId, Asked] => [id, { joined, trips: [], asked: now.steady }]),
  );
  const next: ClockSync = { ...own, askedAt: now.steady, round: { phase: 'asking', asked, isRepeated: false } };
  if (asked.size === 0)
    return { own: next, effects: [{ type: 'stopTimer', timer: 'clockSync' }], raised: [{ type: 'roundOver' }] };
  return {
    own: next,
    effects: [
      { type: 'startTimer', timer: 'clockSync', ms: PATIENCE },
      ...[...asked.keys()].map((id) => question(state, id, now.steady)),
    ],
  };
}

/** A round has lasted long enough, or a pause. */
export function clockTimer(own: ClockSync, { timer }: EventOf<'timerFired'>, state: TeamState, now: EventTime): Result {
  if (timer !== 'clockSync') return { own };
  return own.round.phase === 'asking' ? { own, raised: [{ type: 'roundOver' }] } : begin(own, state, now);
}

/** Takes in an answer; one that was not asked for, or to an earlier question, is ignored. */
export const takeAnswer: Handler<ClockSync, EventOf<'answerHeard'>> = (own, { by, asked, group }, state, now) => {
  const { round } = own;
  const one = round.phase === 'asking' ? round.asked.get(by) : undefined;
  if (round.phase !== 'asking' || !one || one.asked !== asked) return { own };
  const trips = [...one.trips, { asked, answered: now.steady, group }];
  const isDone = trips.length >= QUESTIONS;
  const all = new Map([...round.asked, [by, { ...one, trips, asked: isDone ? null : now.steady }]]);
  const next: ClockSync = { ...own, round: { ...round, asked: all } };
  if (!isDone) return { own: next, effects: [question(state, by, now.steady)] };
  if ([...all.values()].some((other) => other.trips.length < QUESTIONS)) return { own: next };
  return { own: next, effects: [{ type: 'stopTimer', timer: 'clockSync' }], raised: [{ type: 'roundOver' }] };
};

/** Members that have joined order the votes by seniority, so that all agree; who comes, by what is nearest to its own clock. */
function inOrder(votes: readonly (Vote & ClockSource)[], { offset }: ClockSync, state: TeamState): readonly Vote[] {
  const since = joinedSince(state);
  if (since === null) return votes.toSorted((a, b) => Math.abs(a.offset - offset) - Math.abs(b.offset - offset));
  // A hidden member comes last, however long it had the clock.
  const all = [...votes, { id: state.me, joined: isHidden(state) ? Infinity : since, offset }];
  return bySeniority(all).map(({ id }) => all.find((vote) => vote.id === id) as Vote);
}

/** Counts the votes of a round that is over. */
export const tally: Handler<ClockSync, unknown> = (own, _event, state, now) => {
  const asked = own.round.phase === 'asking' ? [...own.round.asked] : [];
  const votes = asked.flatMap(([id, { joined, trips }]) => {
    const offset = offsetOf(trips);
    return offset === null ? [] : [{ id, joined, offset }];
  });
  const wall = now.wall - now.steady;
  const plausible = votes.filter(({ offset }) => Math.abs(offset - wall) <= PLAUSIBLE);
  const found = plausible.length === 0 ? null : agreed(inOrder(plausible, own, state));
  const voters = new Set(votes.map(({ id }) => id));
  return {
    own,
    raised: [
      { type: 'membersSilent', members: asked.flatMap(([id]) => (voters.has(id) ? [] : [id])) },
      { type: 'membersDistrusted', members: [...voters].filter((id) => found?.by.includes(id) !== true) },
      { type: 'roundTallied', offset: found?.offset ?? null, askedCount: asked.length, voteCount: votes.length },
    ],
  };
};

/** Sets the clock by a result; without one, asks those that are left, and in the end goes on with the own clock. */
export function conclude(own: ClockSync, event: EventOf<'roundTallied'>, state: TeamState, now: EventTime): Result {
  const { offset, askedCount, voteCount } = event;
  const hasFailed = offset === null;
  const goesOn = hasFailed && clockSources(state.members).length > 0;
  const failedRounds = goesOn ? own.failedRounds + 1 : 0;
  const isRepeated = own.round.phase === 'asking' && own.round.isRepeated;
  const next = readClock(
    {
      ...own,
      offset: offset ?? own.offset,
      isApart: hasFailed && (voteCount > 0 || (own.isApart && askedCount > 0)),
      failedRounds,
      round: { phase: 'idle' },
    },
    now,
  );
  if (goesOn && failedRounds < ROUNDS) return begin(next, state, now);
  // After the first failed rounds there is no news in more of them.
  const isNews = !(hasFailed && own.isKnown && failedRounds > ROUNDS);
  const pauses = goesOn || isRepeated;
  return {
    own: { ...next, isKnown: true, round: { phase: pauses ? 'pausing' : 'idle' } },
    effects: pauses ? [{ type: 'startTimer', timer: 'clockSync', ms: PAUSE }] : [],
    raised: isNews ? [{ type: 'clockKnown' } satisfies InnerEvent] : [],
  };
}

/** Answers a question for the clock. */
export const answerQuestion: Handler<ClockSync, EventOf<'questionHeard'>> = (own, { from, asked }, state, now) => ({
  own,
  effects: own.isKnown
    ? [
        {
          type: 'publish',
          subject: { kind: 'answer', member: from },
          value: { v: 1, by: state.me, asked, group: groupNow(state, now) },
          retain: false,
        },
      ]
    : [],
});

/** The connection is over, and the round with it. */
export const stopSync: Handler<ClockSync, unknown> = (own) => ({
  own: { ...own, failedRounds: 0, round: { phase: 'idle' } },
  effects: [{ type: 'stopTimer', timer: 'clockSync' }],
});

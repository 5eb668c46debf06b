import { z } from 'zod';
import { KEPT_DAYS } from '../broker.ts';
import { placeKey, placeOf } from '../configuration.ts';
import type { Configuration, Place } from '../configuration.ts';
import type { Effect } from './effect.ts';
import type { EventTime } from './event.ts';
import { mayPublish } from './select.ts';
import type { Owed, TakeBacks, TeamState } from './state.ts';
import type { EventOf, Handler, Outcome } from './step.ts';

// Owns what is still to be taken back from teams that were left, also after a restart: with the data they were reached by, or
// with those in the settings where these are for the same broker. No broker is sent what was entered for another.
//
//   idle ──takeBackDue──▶ waiting ──timer──▶ running ──all done──▶ waiting, if any failed; else idle

/** After so many failures in a row, which take half an hour, it waits for a start, a network or another connection. */
const FAILURES_MAX = 15;
const DAY = 24 * 3_600_000;
/** Older ones are dropped for newer ones. */
const OWED_MAX = 50;

const owedSchema = z.array(z.object({ url: z.string(), team: z.string(), at: z.number() })).catch([]);

type Result = Outcome<TakeBacks>;

export const startTakeBacks = (stored: unknown): TakeBacks => ({
  owed: owedSchema.parse(stored),
  routes: new Map(),
  failures: 0,
  phase: { kind: 'idle' },
});

const isAt = (place: Place) => (other: Place) => placeKey(place) === placeKey(other);

const withOwed = (own: TakeBacks, owed: readonly Owed[]): Result => ({
  own: { ...own, owed },
  effects: [{ type: 'store', part: 'takeBacks', value: owed }],
});

/** Something is about to be shown: whoever leaves has to take it back. */
export const owe: Handler<TakeBacks, unknown> = (own, _event, state, now) => {
  const { current } = state.configuration;
  if (!current || !mayPublish(state)) return { own };
  const place = placeOf(current);
  const known = own.owed.find(isAt(place));
  // To the day is enough.
  if (known && Math.abs(now.wall - known.at) < DAY) return { own };
  const others = own.owed.filter((one) => one !== known);
  return withOwed(own, [...others, { ...place, at: now.wall }].slice(-OWED_MAX));
};

function paid(own: TakeBacks, place: Place): Result {
  return own.owed.some(isAt(place))
    ? withOwed(
        own,
        own.owed.filter((one) => !isAt(place)(one)),
      )
    : { own };
}

export const takenBack: Handler<TakeBacks, EventOf<'takenBack'>> = (own, { place }) => paid(own, place);

/** A team is left: from here on it is known how it was reached. */
export const keepRoute: Handler<TakeBacks, EventOf<'configured'>> = (own, { from }) => ({
  own: from ? { ...own, routes: new Map([...own.routes, [placeKey(placeOf(from)), from]]) } : own,
});

/** How a team can be reached, if it can. */
function routeTo(own: TakeBacks, place: Place, state: TeamState, now: EventTime): readonly Configuration[] {
  const { named } = state.configuration;
  const bySettings = named?.address.url === place.url ? { ...named, team: place.team } : null;
  const route = own.routes.get(placeKey(place)) ?? bySettings;
  return route && (now.isOnline || route.isLocal) ? [route] : [];
}

/** Where there is something to take back: not from the current team, and not what brokers have dropped by now. */
function due(own: TakeBacks, state: TeamState, now: EventTime): readonly Configuration[] {
  const { current } = state.configuration;
  return own.owed
    .filter(({ at }) => now.wall - at < (KEPT_DAYS + 1) * DAY)
    .filter((place) => !current || !isAt(place)(placeOf(current)))
    .flatMap((place) => routeTo(own, place, state, now));
}

function plan(own: TakeBacks, state: TeamState, now: EventTime): Result {
  const isDue = own.failures <= FAILURES_MAX && due(own, state, now).length > 0;
  return {
    own: { ...own, phase: { kind: isDue ? 'waiting' : 'idle' } },
    effects: [
      isDue
        ? { type: 'retryLater', timer: 'takeBack', failures: own.failures + 1 }
        : { type: 'stopTimer', timer: 'takeBack' },
    ],
  };
}

/** There is reason to try, beginning with the shortest delay: a start, a network, another team. */
export const planTakeBacks: Handler<TakeBacks, unknown> = (own, _event, state, now) => {
  const { kind } = own.phase;
  if (kind === 'stopped') return { own };
  return kind === 'running' ? { own: { ...own, failures: 0 } } : plan({ ...own, failures: 0 }, state, now);
};

const connectTo = (configuration: Configuration): Effect => ({ type: 'takeBackThere', configuration });

/** Begins with the first; one connection after the other. */
export const runTakeBacks: Handler<TakeBacks, EventOf<'timerFired'>> = (own, { timer }, state, now) => {
  if (timer !== 'takeBack' || own.phase.kind !== 'waiting') return { own };
  const queue = due(own, state, now);
  const [first] = queue;
  if (!first) return { own: { ...own, failures: 0, phase: { kind: 'idle' } } };
  return { own: { ...own, phase: { kind: 'running', queue, hasFailed: false } }, effects: [connectTo(first)] };
};

export const takeBackEnded: Handler<TakeBacks, EventOf<'takeBackEnded'>> = (own, event, state, now) => {
  const { own: next, effects = [] } = event.isConfirmed ? paid(own, event.place) : { own };
  if (next.phase.kind !== 'running') return { own: next, effects };
  const queue = next.phase.queue.slice(1);
  const hasFailed = next.phase.hasFailed || !event.isConfirmed;
  const [following] = queue;
  if (following) {
    return {
      own: { ...next, phase: { kind: 'running', queue, hasFailed } },
      effects: [...effects, connectTo(following)],
    };
  }
  const planned = plan({ ...next, failures: hasFailed ? next.failures + 1 : 0 }, state, now);
  return { own: planned.own, effects: [...effects, ...(planned.effects ?? [])] };
};

export const stopTakeBacks: Handler<TakeBacks, unknown> = (own) => ({
  own: { ...own, phase: { kind: 'stopped' } },
  effects: [{ type: 'stopTimer', timer: 'takeBack' }],
});

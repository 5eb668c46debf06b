import type { Effect } from './effect.ts';
import type { InnerEvent, EventTime, TeamEvent } from './event.ts';
import type { TeamState } from './state.ts';

/** The parts of the state that an owner writes. */
type Part = Exclude<keyof TeamState, 'me'>;

/** The result of handling an event: the owner's part, effects, and events raised for other owners. */
export type Outcome<Own> = {
  readonly own: Own;
  readonly effects?: readonly Effect[];
  readonly raised?: readonly InnerEvent[];
};

/** Handles an event for an owner. It reads the whole current state and returns a new version of its own part. */
export type Handler<Own, Event> = (own: Own, event: Event, state: TeamState, now: EventTime) => Outcome<Own>;

/** An entry of the table in reduce.ts: a handler of any owner. */
export type Transition<Event> = (
  state: TeamState,
  event: Event,
  now: EventTime,
) => { readonly state: TeamState; readonly effects: readonly Effect[]; readonly raised: readonly InnerEvent[] };

export type EventOf<Type extends TeamEvent['type']> = Extract<TeamEvent, { type: Type }>;

/** Lets the owner of a part handle an event. */
export const on =
  <P extends Part, Event>(part: P, handle: Handler<TeamState[P], Event>): Transition<Event> =>
  (state, event, now) => {
    const { own, effects = [], raised = [] } = handle(state[part], event, state, now);
    return { state: own === state[part] ? state : { ...state, [part]: own }, effects, raised };
  };

/** Raises events that follow from an event, without changing the state. */
export const raise =
  <Event>(follow: (event: Event, state: TeamState, now: EventTime) => readonly InnerEvent[]): Transition<Event> =>
  (state, event, now) => ({ state, effects: [], raised: follow(event, state, now) });

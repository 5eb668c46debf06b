import type { Effect } from './effect.ts';
import type { InnerEvent, EventTime, TeamEvent } from './event.ts';
import type { TeamState } from './state.ts';

/** The parts of the state that an owner writes. */
type Part = Exclude<keyof TeamState, 'me'>;

/** What an owner makes of an event: its part as it is now, what is to be done outside, and what the others are told. */
export type Outcome<Own> = {
  readonly own: Own;
  readonly effects?: readonly Effect[];
  readonly raised?: readonly InnerEvent[];
};

/** An owner's answer to an event. It reads the whole state, as it is so far, and writes its own part. */
export type Handler<Own, Event> = (own: Own, event: Event, state: TeamState, now: EventTime) => Outcome<Own>;

/** A cell of the table: some owner's handler. */
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

/** Tells the owners what follows from an event, which itself changes nothing. */
export const raise =
  <Event>(follow: (event: Event, state: TeamState, now: EventTime) => readonly InnerEvent[]): Transition<Event> =>
  (state, event, now) => ({ state, effects: [], raised: follow(event, state, now) });

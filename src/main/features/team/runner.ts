import type { Result } from '../../core/result.ts';
import type { Effect } from './protocol/effect.ts';
import type { EventTime, OuterEvent } from './protocol/event.ts';
import { reduce } from './protocol/reduce.ts';
import type { TeamState } from './protocol/state.ts';

/** Hands an event to the protocol. Returns the result of a person's command, if an effect said so. */
export type Dispatch = (event: OuterEvent) => Result | null;

/** Carries out the effects of each type. A result is that of a person's command. */
export type EffectHandlers = {
  readonly [Type in Effect['type']]: (effect: Extract<Effect, { type: Type }>) => Result | null | void;
};

type Options = {
  readonly initial: TeamState;
  readonly readNow: () => EventTime;
  readonly handlersFor: (dispatch: Dispatch) => EffectHandlers;
  /** Called once all effects of an event were carried out. */
  readonly onDone: (state: TeamState) => void;
};

/**
 * Keeps the state of the protocol and carries out its effects in order. An effect can cause another event synchronously,
 * as a command shows a snapshot; the effects of that event are queued, so messages are published in the order of states.
 */
export function createRunner({ initial, readNow, handlersFor, onDone }: Options) {
  let state = initial;
  const waiting: Effect[] = [];
  let isRunning = false;
  const handlers = handlersFor(dispatch);

  function carryOut(): Result | null {
    let result: Result | null = null;
    isRunning = true;
    try {
      for (let effect = waiting.shift(); effect; effect = waiting.shift()) {
        // Handlers are listed by the type of their effects.
        const execute = handlers[effect.type] as (one: Effect) => Result | null | void;
        result = execute(effect) ?? result;
      }
    } finally {
      isRunning = false;
    }
    return result;
  }

  function dispatch(event: OuterEvent): Result | null {
    const step = reduce(state, event, readNow());
    state = step.state;
    waiting.push(...step.effects);
    if (isRunning) return null;
    const result = carryOut();
    onDone(state);
    return result;
  }

  return { dispatch, state: (): TeamState => state };
}

import { retryDelay } from '../../src/main/features/team/retryDelay.ts';
import { CONNECT_PATIENCE } from './assumptions.ts';

/** Steps of the simulation a second. */
const STEPS = 10;

export type Storm = {
  /** Clients that lose the same broker at the same moment. */
  readonly clients: number;
  /** How long it is away, s, and how many connections it takes a second from then on. */
  readonly outage: number;
  readonly rate: number;
};

export type Course = {
  /** Attempts from the loss to the last that is back, in all and in each second. */
  readonly attempts: number;
  readonly arrivals: readonly number[];
  /** The busiest second since the broker is back. */
  readonly peak: number;
  /** Attempts that the broker left waiting until they were given up. */
  readonly givenUp: number;
  /** Seconds from the broker's return until half of them, and all, are back. */
  readonly half: number;
  readonly all: number;
};

type Waiting = { readonly failures: number; readonly since: number };

/** Numbers from 0 to 1, the same for the same seed: mulberry32, by Tommy Ettinger. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * How clients come back to a broker that was away, by the app's own pauses: refused while it is away, then taken in the order
 * they came as fast as it takes them, and back to their pauses where that takes too long.
 */
export function storm({ clients, outage, rate }: Storm, chance: () => number): Course {
  /** In each step the failures so far of each that tries. */
  const due = new Map<number, number[]>();
  const fail = (step: number, failures: number): void => {
    const pause = (retryDelay(failures, chance()) / 1000) * STEPS;
    const at = step + Math.max(1, Math.round(pause));
    const others = due.get(at);
    if (others) others.push(failures);
    else due.set(at, [failures]);
  };
  for (let client = 0; client < clients; client++) fail(0, 1);

  const opens = outage * STEPS;
  const arrivals: number[] = [];
  const waiting: Waiting[] = [];
  let [next, back, allowed, givenUp, half, step] = [0, 0, 0, 0, 0, 0];
  for (; back < clients; step++) {
    const trying = due.get(step) ?? [];
    due.delete(step);
    const second = Math.floor(step / STEPS);
    arrivals[second] = (arrivals[second] ?? 0) + trying.length;
    if (step < opens) {
      for (const failures of trying) fail(step, failures + 1);
      continue;
    }
    for (const failures of trying) waiting.push({ failures, since: step });
    for (; next < waiting.length; next++) {
      const { failures, since } = waiting[next] as Waiting;
      if (step - since < CONNECT_PATIENCE * STEPS) break;
      fail(step, failures + 1);
      givenUp += 1;
    }
    // What was not used is not saved up.
    allowed = Math.min(allowed + rate / STEPS, Math.max(1, rate / STEPS));
    const taken = Math.min(Math.floor(allowed), waiting.length - next);
    allowed -= taken;
    next += taken;
    back += taken;
    if (half === 0 && back >= clients / 2) half = (step + 1 - opens) / STEPS;
  }
  return {
    attempts: arrivals.reduce((all, one) => all + one, 0),
    arrivals,
    peak: Math.max(...arrivals.slice(outage)),
    givenUp,
    half,
    all: (step - opens) / STEPS,
  };
}

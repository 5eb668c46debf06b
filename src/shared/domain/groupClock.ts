/** A question and its answer over the broker: when it was asked and answered here, and what the group's clock showed there; ms. */
export type RoundTrip = { readonly asked: number; readonly answered: number; readonly group: number };

/**
 * By how much the group's clock is ahead of the one the trips were timed by, ms; null: there are none. The shortest trip
 * tells most: half of what it took is the most by which it can be wrong. @see RFC 5905, clock filter
 */
export function offsetOf(trips: readonly RoundTrip[]): number | null {
  const [best] = trips.toSorted((a, b) => a.answered - a.asked - (b.answered - b.asked));
  return best ? best.group - (best.asked + best.answered) / 2 : null;
}

/** A member that keeps the group's clock, since when it has it, ms on that clock. */
export type Keeper = { readonly id: string; readonly joined: number };

/** Whose clock is the group's: who has it longest, of those that are there; null: nobody. */
export function keeperOf(members: readonly Keeper[]): Keeper | null {
  const [first] = members.toSorted((a, b) => a.joined - b.joined || (a.id < b.id ? -1 : 1));
  return first ?? null;
}

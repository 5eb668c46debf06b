/** A question and its answer over the broker: when it was asked and answered here, and what the group's clock showed there; ms. */
export type RoundTrip = { readonly asked: number; readonly answered: number; readonly group: number };

/**
 * By how much the group's clock is ahead of the one the trips were timed by, ms; null: there are none. The shortest
 * trip tells most: half of what it took is the most by which it can be wrong.
 * @see RFC 5905, clock filter
 */
export function offsetOf(trips: readonly RoundTrip[]): number | null {
  const [best] = trips.toSorted((a, b) => a.answered - a.asked - (b.answered - b.asked));
  return best ? best.group - (best.asked + best.answered) / 2 : null;
}

/** A member that has the group's clock, and since when, ms on that clock. */
export type Keeper = { readonly id: string; readonly joined: number };

/** Those that have the group's clock, longest first. Everybody orders them alike. */
export const bySeniority = (members: readonly Keeper[]): readonly Keeper[] =>
  members.toSorted((a, b) => a.joined - b.joined || (a.id < b.id ? -1 : 1));

/**
 * The group's clock can differ from this computer's by this much, ms: two computers set to the time of the wrong zone are
 * up to 26 hours apart. What differs more is a lie, or this computer's own clock is wrong.
 */
export const PLAUSIBLE = 26 * 3_600_000;

/** Clocks that differ by less agree, ms. */
const AGREE = 5000;

/** What a member says the group's clock is ahead of this computer's, ms. */
export type Voice = { readonly id: string; readonly offset: number };

/**
 * What most of the voices agree on: the median of the largest number of them that agree; `by` is who they are. Between equal
 * numbers the order of the voices decides. Null: there are none.
 */
export function agreed(voices: readonly Voice[]): { readonly offset: number; readonly by: readonly string[] } | null {
  const camps = voices.map((one) => voices.filter(({ offset }) => Math.abs(offset - one.offset) <= AGREE));
  const [camp] = camps.toSorted((a, b) => b.length - a.length);
  if (!camp) return null;
  const sorted = camp.toSorted((a, b) => a.offset - b.offset);
  const middle = new Set([sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]);
  const median = camp.find((voice) => middle.has(voice)) as Voice;
  return { offset: median.offset, by: camp.map(({ id }) => id) };
}

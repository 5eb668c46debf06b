/** A question and its answer: when it was asked and answered here, and what the group's clock showed there; ms. */
export type RoundTrip = { readonly asked: number; readonly answered: number; readonly group: number };

/**
 * The lead of the group's clock over the one that timed the trips, ms; null: there are none. The shortest trip is the most
 * accurate: half its duration is the maximum error. @see RFC 5905, clock filter
 */
export function offsetOf(trips: readonly RoundTrip[]): number | null {
  const [best] = trips.toSorted((a, b) => a.answered - a.asked - (b.answered - b.asked));
  return best ? best.group - (best.asked + best.answered) / 2 : null;
}

/** A member that has the group's clock, and since when, ms on that clock. */
export type ClockSource = { readonly id: string; readonly joined: number };

/** Clock sources, the longest joined first. All members order them alike. */
export const bySeniority = (members: readonly ClockSource[]): readonly ClockSource[] =>
  members.toSorted((a, b) => a.joined - b.joined || (a.id < b.id ? -1 : 1));

/**
 * The most by which the group's clock may differ from this computer's, ms: two computers set to the time of the wrong zone are up to
 * 26 hours apart. A larger difference is a lie, or this computer's own clock is wrong.
 */
export const PLAUSIBLE = 26 * 3_600_000;

/** Votes that differ by less agree, ms. */
const AGREE = 5000;

/** The lead of the group's clock over this computer's as a member has it, ms. */
export type Vote = { readonly id: string; readonly offset: number };

/**
 * What most votes agree on: the median of the largest group that agrees, and who is in it. Between groups of equal size the
 * order of the votes decides. Null: there are none.
 */
export function agreed(votes: readonly Vote[]): { readonly offset: number; readonly by: readonly string[] } | null {
  const groups = votes.map((one) => votes.filter(({ offset }) => Math.abs(offset - one.offset) <= AGREE));
  const [group] = groups.toSorted((a, b) => b.length - a.length);
  if (!group) return null;
  const sorted = group.toSorted((a, b) => a.offset - b.offset);
  const middle = new Set([sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]);
  const median = group.find((vote) => middle.has(vote)) as Vote;
  return { offset: median.offset, by: group.map(({ id }) => id) };
}

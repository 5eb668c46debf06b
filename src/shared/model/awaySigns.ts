import type { AwaySign } from './away.ts';

/** The kinds of signs that nobody is at the computer. */
export type Sign = 'idle' | 'locked' | 'asleep' | 'switched';

/** The signs of the current time away, including those that have ended; empty while somebody is there. */
export type AwaySigns = readonly LastingSign[];

/** A sign that began at `since`, ms of the steady clock. `lasts`: it has not ended. */
type LastingSign = AwaySign & { readonly why: Sign; readonly lasts: boolean };

export const NO_SIGNS: AwaySigns = [];

/** Adds a sign that began at `since`, ms of the steady clock. Its start can move back (as for idle), never forward. */
export function addSign(signs: AwaySigns, why: Sign, since: number): AwaySigns {
  const lasting = signs.find((one) => one.why === why && one.lasts);
  if (!lasting) return [...signs, { why, since, lasts: true }];
  if (since >= lasting.since) return signs;
  return signs.map((one) => (one === lasting ? { ...one, since } : one));
}

/** Ends a sign. Ending the last one ends the time away; `over` then has all of its signs. */
export function endSign(signs: AwaySigns, why: Sign): { readonly signs: AwaySigns; readonly over: AwaySigns | null } {
  if (!signs.some((one) => one.why === why && one.lasts)) return { signs, over: null };
  const rest = signs.map((one) => (one.why === why ? { ...one, lasts: false } : one));
  return rest.some((one) => one.lasts) ? { signs: rest, over: null } : { signs: NO_SIGNS, over: rest };
}

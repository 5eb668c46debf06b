import type { AwaySign } from './away.ts';

/** What says that nobody is there. */
export type Sign = 'idle' | 'locked' | 'asleep' | 'switched';

/** The signs of the absence that is under way, those that went meanwhile too; empty: somebody is there. */
export type AwaySigns = readonly LastingSign[];

/** A sign that came at `since`, ms of the steady clock; it lasts until it goes. */
type LastingSign = AwaySign & { readonly why: Sign; readonly lasts: boolean };

export const NO_SIGNS: AwaySigns = [];

/** A sign came at `since`, ms of the steady clock. One that looks back (idle) may move its own start back, never on. */
export function addSign(signs: AwaySigns, why: Sign, since: number): AwaySigns {
  const lasting = signs.find((one) => one.why === why && one.lasts);
  if (!lasting) return [...signs, { why, since, lasts: true }];
  if (since >= lasting.since) return signs;
  return signs.map((one) => (one === lasting ? { ...one, since } : one));
}

/** A sign went. With the last one that lasts the absence is over, and `over` is all of it. */
export function endSign(signs: AwaySigns, why: Sign): { readonly signs: AwaySigns; readonly over: AwaySigns | null } {
  if (!signs.some((one) => one.why === why && one.lasts)) return { signs, over: null };
  const rest = signs.map((one) => (one.why === why ? { ...one, lasts: false } : one));
  return rest.some((one) => one.lasts) ? { signs: rest, over: null } : { signs: NO_SIGNS, over: rest };
}

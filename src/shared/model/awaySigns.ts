import type { AwaySign } from './away.ts';

/** What says that nobody is there. */
export type Sign = 'idle' | 'locked' | 'asleep' | 'switched';

/** A sign that came at `since`, ms of the steady clock; it stands until it goes. */
export type Sighting = AwaySign & { readonly why: Sign; readonly stands: boolean };

/** The signs of the absence that is under way, those that went meanwhile too; empty: somebody is there. */
export type AwaySigns = readonly Sighting[];

export const PRESENT: AwaySigns = [];

/** A sign came at `since`, ms of the steady clock. One that looks back (idle) may move its own start back, never on. */
export function leave(presence: AwaySigns, why: Sign, since: number): AwaySigns {
  const standing = presence.find((one) => one.why === why && one.stands);
  if (!standing) return [...presence, { why, since, stands: true }];
  if (since >= standing.since) return presence;
  return presence.map((one) => (one === standing ? { ...one, since } : one));
}

/** A sign went. With the last one that stands the absence is over, and `over` is all of it. */
export function comeBack(
  presence: AwaySigns,
  why: Sign,
): { readonly presence: AwaySigns; readonly over: AwaySigns | null } {
  if (!presence.some((one) => one.why === why && one.stands)) return { presence, over: null };
  const rest = presence.map((one) => (one.why === why ? { ...one, stands: false } : one));
  return rest.some((one) => one.stands) ? { presence: rest, over: null } : { presence: PRESENT, over: rest };
}

import type { AwayStretch } from './awayQuestion.ts';

/** What says that nobody is there. */
export type Sign = 'idle' | 'locked' | 'asleep' | 'switched';

/** Away since the first sign, ms of the steady clock, for as long as any sign stands. */
export type Away = { readonly since: number; readonly why: Sign; readonly signs: ReadonlySet<Sign> };

/** Whether somebody is there; null: as far as can be told. */
export type Presence = Away | null;

/** A sign came at `at`, ms of the steady clock. One that looks back (idle) may move the start of the absence back, never on. */
export function leave(presence: Presence, sign: Sign, at: number): Away {
  if (!presence) return { since: at, why: sign, signs: new Set([sign]) };
  const earlier = at < presence.since;
  return {
    since: Math.min(at, presence.since),
    why: earlier ? sign : presence.why,
    signs: new Set([...presence.signs, sign]),
  };
}

/** A sign went at `at`, ms of the steady clock. With the last one the absence is over: `over` is all of it. */
export function comeBack(
  presence: Presence,
  sign: Sign,
  at: number,
): { readonly presence: Presence; readonly over: AwayStretch | null } {
  if (!presence?.signs.has(sign)) return { presence, over: null };
  const signs = new Set([...presence.signs].filter((other) => other !== sign));
  if (signs.size > 0) return { presence: { ...presence, signs }, over: null };
  return { presence: null, over: at > presence.since ? { since: presence.since, until: at } : null };
}

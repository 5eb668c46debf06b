import type { MemberId } from '#shared/model/team.ts';
import { bySeniority } from './clockVote.ts';
import { clockSources, isHidden, isReady, joinedSince } from './select.ts';
import type { TeamState } from './state.ts';
import type { Handler } from './step.ts';

// Owns which member acts for all when a single one is enough. All members elect the same one.

function coordinatorOf(state: TeamState): MemberId {
  const since = joinedSince(state);
  // A hidden member is asked by nobody.
  const mine = since === null || isHidden(state) ? [] : [{ id: state.me, joined: since }];
  return bySeniority([...clockSources(state.members), ...mine])[0]?.id ?? state.me;
}

type Election = Handler<MemberId | null, unknown>;

export const elect: Election = (_own, _event, state) => ({ own: coordinatorOf(state) });

/** Elects the coordinator. If it changed, or this member has no group clock yet, the clock is synced. */
export const electAndSync: Election = (own, _event, state) => {
  if (!isReady(state)) return { own };
  const next = coordinatorOf(state);
  const isSyncDue = next !== own && (next !== state.me || joinedSince(state) === null);
  return { own: next, raised: isSyncDue ? [{ type: 'syncDue' }] : [] };
};

export const resign: Election = () => ({ own: null });

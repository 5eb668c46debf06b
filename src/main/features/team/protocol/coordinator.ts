import type { MemberId } from '#shared/model/team.ts';
import { bySeniority } from './clockVote.ts';
import { clockSources, isHidden, isReady, joinedSince } from './select.ts';
import type { TeamState } from './state.ts';
import type { Handler } from './step.ts';

// Owns who acts for all where one member is enough. All members elect the same one.

function coordinatorOf(state: TeamState): MemberId {
  const since = joinedSince(state);
  // A hidden member is asked by nobody.
  const mine = since === null || isHidden(state) ? [] : [{ id: state.me, joined: since }];
  return bySeniority([...clockSources(state.members), ...mine])[0]?.id ?? state.me;
}

type Election = Handler<MemberId | null, unknown>;

export const elect: Election = (_own, _event, state) => ({ own: coordinatorOf(state) });

/** Elects; where it is somebody else now, or this member has no clock yet, the clock is synced. */
export const electAndSync: Election = (own, _event, state) => {
  if (!isReady(state)) return { own };
  const next = coordinatorOf(state);
  const isSyncDue = next !== own && (next !== state.me || joinedSince(state) === null);
  return { own: next, raised: isSyncDue ? [{ type: 'syncDue' }] : [] };
};

export const resign: Election = () => ({ own: null });

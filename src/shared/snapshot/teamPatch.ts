import type { Team, TeamMember, TeamTimer } from '../model/team.ts';
import { diffList, patchList } from './listPatch.ts';
import type { ListPatch } from './listPatch.ts';

type Others = Omit<Team, 'members' | 'timers'>;

/** Turns the team into a later one: what one of a thousand members says must not send them all. */
export type TeamPatch =
  | { readonly whole: Team | null }
  | {
      readonly others: Others;
      readonly members: ListPatch<TeamMember> | null;
      readonly timers: ListPatch<TeamTimer> | null;
    };

/** The patch between two teams; null if they are the same. */
export function diffTeam(before: Team | null, after: Team | null): TeamPatch | null {
  if (before === after) return null;
  if (!before || !after) return { whole: after };
  const { members, timers, ...others } = after;
  return { others, members: diffList(before.members, members), timers: diffList(before.timers, timers) };
}

/** Applies a patch; the same team without one. */
export function patchTeam(before: Team | null, patch: TeamPatch | null): Team | null {
  if (patch === null) return before;
  if ('whole' in patch) return patch.whole;
  // A patch of lists was made of a team that was there.
  if (before === null) return null;
  const { others, members, timers } = patch;
  return { ...others, members: patchList(before.members, members), timers: patchList(before.timers, timers) };
}

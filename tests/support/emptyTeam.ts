import type { Team } from '#shared/model/team.ts';

/** A team of nobody, with nothing wrong. */
export const emptyTeam: Team = {
  status: { state: 'on' },
  members: [],
  timers: [],
  unreadable: 0,
  beyond: { members: 0, timers: 0 },
  isApart: false,
};

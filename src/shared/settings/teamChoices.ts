import type { Settings } from './index.ts';

/** What the team is shown, and that it may be told in clear. */
type Choices = Pick<Settings, 'teamTasks' | 'teamProjects' | 'teamPlain'>;

/**
 * What is no longer chosen where settings come to name another team: what is shown was chosen for the people of one team,
 * and that it may be read on the way for one address.
 */
export function clearedBy(
  before: Pick<Settings, 'teamBroker' | 'teamName'>,
  after: Partial<Pick<Settings, 'teamBroker' | 'teamName'>>,
): Partial<Choices> {
  const { teamBroker = before.teamBroker, teamName = before.teamName } = after;
  const isOtherBroker = teamBroker !== before.teamBroker;
  const isOtherTeam = isOtherBroker || teamName !== before.teamName;
  return {
    ...(isOtherTeam ? { teamTasks: [], teamProjects: [] } : {}),
    ...(isOtherBroker ? { teamPlain: false } : {}),
  };
}

/**
 * What a restored backup may not bring along: choices for another team than the one in use, and what was taken back since.
 * Answers the settings that differ from those of the backup.
 */
export function restoredSettings(now: Settings, backup: Settings): Partial<Settings> {
  const kept = {
    teamTasks: backup.teamTasks.filter((id) => now.teamTasks.includes(id)),
    teamProjects: backup.teamProjects.filter((id) => now.teamProjects.includes(id)),
    teamPlain: backup.teamPlain && now.teamPlain,
    teamHidden: backup.teamHidden || now.teamHidden,
    ...clearedBy(now, backup),
  };
  const differs = (name: keyof typeof kept): boolean => JSON.stringify(kept[name]) !== JSON.stringify(backup[name]);
  return Object.fromEntries(Object.entries(kept).filter(([name]) => differs(name as keyof typeof kept)));
}

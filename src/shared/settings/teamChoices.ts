import type { Settings } from './index.ts';

/** What is shown to the team, and the consent to a connection without encryption. */
type Choices = Pick<Settings, 'teamTasks' | 'teamProjects' | 'teamPlain'>;

/**
 * The choices to reset when settings name another team: what is shown was chosen for the members of one team, and the
 * connection without encryption for one address.
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
 * Corrects the choices in a restored backup: those for another team than the current one, and those withdrawn since.
 * Returns the settings that differ from the backup.
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

import { cleanLine } from '../model/cleanText.ts';
import { isTeamName, parseBroker } from '../parse/broker.ts';
import { ids, orNone, path, text, toggle } from './kind.ts';
import { custom, elsewhere, typed } from './edit.ts';
import { changedBy, setting, when } from './setting.ts';

const brokerUrl = (address: string): string | null => (address === '' ? '' : (parseBroker(address)?.url ?? null));
const teamNameOf = (name: string): string | null => (isTeamName(name) ? name : null);

const isOn = { team: [true] };

/** Timers shared with other people over a broker. */
export const team = changedBy('person', {
  team: setting(toggle, false),
  ...when(isOn, {
    /** Nothing is shown to the team, whatever is chosen. */
    teamHidden: setting(toggle, false),
    teamBroker: setting(
      text(1000, { normal: brokerUrl }),
      '',
      typed({ placeholder: 'settings.teamBroker-placeholder', wrong: 'settings.teamBroker-wrong', input: 'url' }),
    ),
    /** The person confirmed a connection without encryption. */
    teamPlain: setting(toggle, false, custom),
    teamName: setting(text(50, { normal: teamNameOf }), '', typed({ wrong: 'settings.teamName-wrong' })),
    /** The person's own name. */
    teamMember: setting(text(100, { clean: cleanLine }), ''),
    /** The user name for the broker. */
    teamUser: setting(orNone(text(200, { min: 1 })), null),
  }),
  /** The tasks shown to the team, and the projects whose tasks are shown. */
  teamTasks: setting(ids, [], elsewhere),
  teamProjects: setting(ids, [], elsewhere),
});

/** PEM files, chosen in a system dialog: an authority to trust besides the system's, and a certificate with its key. */
export const teamFiles = changedBy(
  'stint',
  when(isOn, {
    teamAuthority: setting(path, null, custom),
    teamCertificate: setting(path, null, custom),
    teamKeyFile: setting(path, null, custom),
  }),
);

export type TeamFile = keyof typeof teamFiles;

export const teamFileNames = Object.keys(teamFiles) as TeamFile[];

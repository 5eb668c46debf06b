import type { Origin, Step } from './command.ts';
import type { Rejection } from '../model/rejection.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * Who may change a setting: `anyone` who may send commands; only a `person`, in Stint’s own windows and menus, where it opens,
 * moves or weakens something; or only `stint` itself, where it was tried first or chosen in a dialog of the system.
 */
type Changer = 'anyone' | 'person' | 'stint';

/** The one table of who may change what. A setting that is missing does not compile. */
export const changers = {
  severalAtOnce: 'anyone',
  shortcut: 'stint',
  quickStartShortcut: 'stint',
  resumeShortcut: 'stint',
  language: 'anyone',
  overlaps: 'anyone',
  dayStartsAt: 'anyone',
  zone: 'anyone',
  dailyGoal: 'anyone',
  focusWorkMinutes: 'anyone',
  focusShortBreakMinutes: 'anyone',
  focusLongBreakMinutes: 'anyone',
  focusLongBreakAfter: 'anyone',
  focusPausesInBreaks: 'anyone',
  focusSound: 'anyone',
  remindIdle: 'anyone',
  remindIdleAfter: 'anyone',
  workDays: 'anyone',
  workFrom: 'anyone',
  workTo: 'anyone',
  remindLong: 'anyone',
  remindLongHours: 'anyone',
  quietHours: 'anyone',
  quietFrom: 'anyone',
  quietTo: 'anyone',
  feed: 'person',
  feedPort: 'person',
  feedOrigins: 'person',
  feedFullOrigins: 'person',
  links: 'person',
  linksTrusted: 'person',
  team: 'person',
  teamBroker: 'person',
  teamName: 'person',
  teamMember: 'person',
  teamUser: 'person',
  teamAuthority: 'stint',
  teamCertificate: 'stint',
  teamKeyFile: 'stint',
  teamPlain: 'person',
  teamHidden: 'person',
  teamTasks: 'person',
  teamProjects: 'person',
  awayMinutes: 'anyone',
  awayOnIdle: 'anyone',
  awayOnLock: 'anyone',
  awayOnSleep: 'anyone',
  awayOnSwitch: 'anyone',
  awayPolicy: 'anyone',
  theme: 'anyone',
  accent: 'anyone',
  density: 'anyone',
  savedViews: 'anyone',
  backupFolder: 'stint',
  launchAtLogin: 'stint',
  miniWindow: 'anyone',
  traySeconds: 'anyone',
  trayIcon: 'anyone',
  trayClick: 'anyone',
} as const satisfies { readonly [Key in keyof Settings]: Changer };

/** Origins that are a person in front of Stint. */
const people: ReadonlySet<Origin> = new Set(['window', 'tray']);

const may = (changer: Changer, origin: Origin): boolean =>
  origin === 'system' || changer === 'anyone' || (changer === 'person' && people.has(origin));

/** Why settings may not be changed by whoever asks; null: they may. */
export function refuseSettings(changed: Partial<Settings>, origin: Origin): Rejection | null {
  const setting = (Object.keys(changed) as (keyof Settings)[]).find((key) => !may(changers[key], origin));
  return setting === undefined ? null : { code: 'setting-protected', params: { setting } };
}

/**
 * Why a step of the journal may not be undone or redone by whoever asks; null: it may. What only a person changes, only a
 * person takes back, and a step does not say which settings it changed.
 */
export const refuseStep = (step: Step | null, origin: Origin): Rejection | null =>
  step?.command === 'changeSettings' && !may('person', origin) ? { code: 'undo-protected' } : null;

import type { BackupListing, BackupPreview } from '../../model/backup.ts';
import type { CalendarEvents } from '../../model/calendarEvent.ts';
import type { SecretName } from '../../model/team.ts';
import type { UpdateAction } from '../../model/update.ts';
import type { TeamFile } from '../../settings/team.ts';
import type { ApiAccess } from '../../snapshot/slices.ts';
import type { Interval } from '../../time/interval.ts';
import type { About } from '../about.ts';
import type { QueryResult } from '../results.ts';

export type AboutRequests = {
  /** The versions of what runs. */
  'about:get': () => About;
  /** Copies what belongs in a bug report: no titles, names, paths or secrets. */
  'about:copyDiagnostics': () => void;
  /** Shows the file with the licences of Electron and Chromium in the system's file manager. */
  'about:showRuntimeLicences': () => QueryResult<null>;
};

export type OnboardingRequests = {
  /** The steps of the first start are done. */
  'welcome:done': () => void;
};

export type ApiRequests = {
  /** Copies a token of the local API, or replaces it. */
  'api:copyToken': (access: ApiAccess) => void;
  'api:renewToken': (access: ApiAccess) => void;
};

export type CommandLineRequests = {
  /** Installs `stint` for the shells of this user, or removes it. */
  'commandLine:install': () => QueryResult<null>;
  'commandLine:remove': () => QueryResult<null>;
};

export type BackupRequests = {
  'backups:list': () => QueryResult<BackupListing>;
  'backups:make': () => QueryResult<null>;
  /** Lets the person choose the backup folder in a system dialog. */
  'backups:chooseFolder': () => QueryResult<null>;
  'backups:preview': (name: string) => QueryResult<BackupPreview>;
  /** Backs up the current data and restores a backup. */
  'backups:restore': (name: string) => QueryResult<null>;
};

export type UpdateRequests = {
  /** What the person asks of updates. Progress and result are in the snapshot. */
  'updates:do': (action: UpdateAction) => void;
};

export type CalendarRequests = {
  /**
   * The events that overlap `[start, end)`, ms UTC, of at most 45 days, of all calendars that are on. Those that were
   * fetched long ago are fetched again behind the answer; the snapshot then says that they changed.
   */
  'calendars:events': (range: Interval) => QueryResult<CalendarEvents>;
  /** Lets the person choose a file in a system dialog, and adds it if it is a calendar. */
  'calendars:chooseFile': () => QueryResult<null>;
  /** Fetches a calendar, and adds its address if that succeeds. */
  'calendars:addAddress': (address: string) => QueryResult<null>;
  /** Renames a calendar, or turns it on or off. */
  'calendars:change': (id: string, fields: { readonly name?: string; readonly isOn?: boolean }) => QueryResult<null>;
  'calendars:remove': (id: string) => QueryResult<null>;
  /** Reads a calendar again now. */
  'calendars:refresh': (id: string) => QueryResult<null>;
  /** Whether ActivityWatch answers. */
  'calendars:tryActivityWatch': () => QueryResult<null>;
};

export type TeamRequests = {
  /** Tests the connection to the team with the current settings; a failure says what is wrong. */
  'team:try': () => QueryResult<null>;
  /** Stores a secret in the system's keyring; null removes it. */
  'team:setSecret': (name: SecretName, value: string | null) => QueryResult<null>;
  /** Creates a new team key. */
  'team:newKey': () => QueryResult<null>;
  /** Copies the team key, to give it to the others. */
  'team:copyKey': () => void;
  /** Lets the person choose a certificate file in a system dialog. */
  'team:chooseFile': (setting: TeamFile) => QueryResult<null>;
  'team:forgetFile': (setting: TeamFile) => QueryResult<null>;
};

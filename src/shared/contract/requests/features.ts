import type { BackupListing, BackupPreview } from '../../model/backup.ts';
import type { SecretName } from '../../model/team.ts';
import type { ApiAccess } from '../../snapshot/slices.ts';
import type { QueryResult } from '../results.ts';

export type OnboardingRequests = {
  /** The steps of the first start are through. */
  'welcome:done': () => void;
};

export type ApiRequests = {
  /** Puts a token of the local API on the clipboard, or another in its place. */
  'api:copyToken': (access: ApiAccess) => void;
  'api:renewToken': (access: ApiAccess) => void;
};

export type BackupRequests = {
  'backups:list': () => QueryResult<BackupListing>;
  'backups:make': () => QueryResult<null>;
  /** Lets the person choose the folder of backups in the system's dialog. */
  'backups:chooseFolder': () => QueryResult<null>;
  'backups:preview': (name: string) => QueryResult<BackupPreview>;
  /** Puts the backup in the place of what there is, of which a backup is made before. */
  'backups:restore': (name: string) => QueryResult<null>;
};

/** The settings that name a file. */
export const teamFiles = ['teamAuthority', 'teamCertificate', 'teamKeyFile'] as const;
export type TeamFile = (typeof teamFiles)[number];

export type TeamRequests = {
  /** Connects to the team once, as the settings say; the failure says what is wrong. */
  'team:try': () => QueryResult<null>;
  /** Hands a secret to the system's keyring; null forgets it. */
  'team:setSecret': (name: SecretName, value: string | null) => QueryResult<null>;
  /** Makes a key that encrypts what the team says. */
  'team:newKey': () => QueryResult<null>;
  /** Puts the team's key on the clipboard, to be handed to the others. */
  'team:copyKey': () => void;
  /** Lets the person choose a file of certificates in the system's dialog. */
  'team:chooseFile': (setting: TeamFile) => QueryResult<null>;
  'team:forgetFile': (setting: TeamFile) => QueryResult<null>;
};

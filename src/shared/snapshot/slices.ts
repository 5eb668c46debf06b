import type { Focus } from '../model/focus.ts';
import type { SecretName, SecretState, Team } from '../model/team.ts';

/** What a client of the local API may do: `read` all that it tells, or send commands, too. */
export type ApiAccess = 'read' | 'full';

/** What clients show. */
export type ApiTokens = Readonly<Record<ApiAccess, string>>;

/** How the local API stands, and the token for each access. `taken`: another program has the port. */
export type ApiStatus =
  | { readonly state: 'off' }
  | { readonly state: 'on'; readonly port: number; readonly tokens: ApiTokens; readonly socket: string }
  | { readonly state: 'failed'; readonly reason: 'taken' | 'failed'; readonly detail: string };

/** The parts of the snapshot that features own: each is set by its feature (`core.set`), and none is stored by the core. */
export type Slices = {
  /** The phase of focused work or the countdown that is on; null: none. No step of the journal. */
  readonly focus: Focus | null;
  /** The team that timers are shared with; null: there is none. */
  readonly team: Team | null;
  /** The secrets of the team, and whether they are kept over a restart: it takes a keyring. */
  readonly secrets: Readonly<Record<SecretName, SecretState>> & { readonly kept: boolean };
  readonly localApi: ApiStatus;
  /** How many backups were made since the start; who shows them looks again when it changes. */
  readonly backupsMade: number;
  /** The steps of a first start are shown; whether the global shortcut arrived meanwhile. null: they are through. */
  readonly welcome: { readonly shortcutTried: boolean } | null;
};

/** How they stand before any feature has set its own. */
export const initialSlices: Slices = {
  focus: null,
  team: null,
  secrets: { password: 'none', teamKey: 'none', kept: false },
  localApi: { state: 'off' },
  backupsMade: 0,
  welcome: null,
};

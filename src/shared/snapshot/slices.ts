import type { BudgetUse } from '../model/budget.ts';
import type { CalendarStatus } from '../model/calendarEvent.ts';
import type { Focus } from '../model/focus.ts';
import type { SecretName, SecretState, Team } from '../model/team.ts';
import type { Updates } from '../model/update.ts';

/** The access of an API client: `read` only, or `full` to also send commands. */
export type ApiAccess = 'read' | 'full';

/** The tokens that clients send. */
export type ApiTokens = Readonly<Record<ApiAccess, string>>;

/** The state of the local API, and the token for each access. `taken`: another program uses the port. */
export type ApiStatus =
  | { readonly state: 'off' }
  | { readonly state: 'on'; readonly port: number; readonly tokens: ApiTokens; readonly socket: string }
  | { readonly state: 'failed'; readonly reason: 'taken' | 'failed'; readonly detail: string };

/** Whether the status is available on the session bus. `taken`: another program owns the name. */
export type DesktopStatus =
  | { readonly state: 'off' }
  | { readonly state: 'on'; readonly name: string }
  | { readonly state: 'failed'; readonly reason: 'taken' | 'unreachable' | 'lost'; readonly detail: string };

/** `stint` for shells, where the app can install it for this user. `path`: a file, or on Windows a folder on the PATH. */
export type CommandLineTool = {
  readonly path: string;
  readonly installed: boolean;
  /** Whether shells find it. */
  readonly onPath: boolean;
};

/** How far the import of a file is. `total` is 0 while it is not known. */
export type ImportProgress = {
  readonly name: string;
  readonly phase: 'reading' | 'comparing' | 'writing';
  readonly done: number;
  readonly total: number;
};

/**
 * The parts of the snapshot that belong to features. Each feature sets its own (`core.set`); the core does not store
 * them.
 */
export type Slices = {
  /** The current focus phase or countdown; null if there is none. It is not a step of the journal. */
  readonly focus: Focus | null;
  /** The team; null if there is none. */
  readonly team: Team | null;
  /**
   * The state of the team's secrets, and whether they survive a restart, which takes a keyring; null while it was not
   * asked, as there is no secret.
   */
  readonly secrets: Readonly<Record<SecretName, SecretState>> & { readonly kept: boolean | null };
  readonly localApi: ApiStatus;
  readonly desktopStatus: DesktopStatus;
  /** Why no commands are taken from shells; null if they are. `tool`: null if there is nothing to install. */
  readonly commandLine: { readonly problem: string | null; readonly tool: CommandLineTool | null };
  /** How much is used of each project's budget. */
  readonly budgets: readonly BudgetUse[];
  /** How many backups were made since the start. When it changes, lists of backups are loaded again. */
  readonly backupsMade: number;
  /** The import that is under way; null if there is none. */
  readonly importing: ImportProgress | null;
  /**
   * Set while the steps of the first start are shown: whether the global shortcut was tried. Null once they are done.
   */
  readonly welcome: { readonly shortcutTried: boolean } | null;
  readonly updates: Updates;
  /** How reading each calendar went, by its id, and how often what is shown of them changed. */
  readonly calendars: { readonly statuses: Readonly<Record<string, CalendarStatus>>; readonly changes: number };
};

/** The slices before features have set them. */
export const initialSlices: Slices = {
  focus: null,
  team: null,
  secrets: { password: 'none', teamKey: 'none', kept: null },
  localApi: { state: 'off' },
  desktopStatus: { state: 'off' },
  commandLine: { problem: null, tool: null },
  budgets: [],
  backupsMade: 0,
  importing: null,
  welcome: null,
  updates: { way: 'checkout', stage: { state: 'none' }, checkedAt: null },
  calendars: { statuses: {}, changes: 0 },
};

import type { CalendarTrouble } from './calendarTrouble.ts';
import type { TeamProblem } from './team.ts';

/** What kept the disk from being read or written. */
export type StoreTrouble = 'full' | 'read-only' | 'locked' | 'unreachable' | 'failed';

/** Why there is no update, or why one was not installed. */
export type UpdateTrouble =
  /** The server, or a file on it. */
  | 'unreachable'
  /** There is no signature beside the feed. */
  | 'unsigned'
  /** The signature is of another feed or by another key: one of both was changed, or cut off. */
  | 'signature'
  /** The feed is signed, but cannot be read. */
  | 'unreadable'
  /** The feed is signed, but of another app or system. */
  | 'foreign'
  /** It offers an older version. */
  | 'older'
  | 'large'
  /** What was downloaded is not what was signed. */
  | 'damaged'
  /** The disk has no room for it. */
  | 'space'
  /** The app's own file cannot be replaced. */
  | 'protected'
  | 'failed';

/** Expected failures, as values. `params` fill the message of the same code in the catalogue (`rejection.<code>`). */
export type RejectionCode =
  | 'task-not-found'
  | 'title-empty'
  | 'title-too-long'
  | 'project-not-found'
  | 'project-name-wrong'
  | 'project-name-taken'
  | 'client-not-found'
  | 'client-name-wrong'
  | 'client-name-taken'
  | 'rates-too-many'
  | 'invoice-not-found'
  | 'invoice-reference-wrong'
  | 'nothing-to-bill'
  /** Entries that were billed would be changed: asks first. */
  | 'entry-billed'
  | 'tags-wrong'
  | 'notes-too-long'
  | 'estimate-wrong'
  | 'due-wrong'
  | 'planned-wrong'
  | 'recurrence-wrong'
  | 'parent-wrong'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'shortcut-invalid'
  | 'shortcut-taken'
  | 'shortcut-own'
  | 'login-failed'
  | 'tool-taken'
  | 'tool-failed'
  | `team-${TeamProblem}`
  | 'team-not-on'
  | 'team-full'
  | 'team-hidden'
  | 'team-incomplete'
  | 'team-plain'
  | 'team-secret-missing'
  | 'team-timer-gone'
  | 'team-timer-stuck'
  | 'team-stands-already'
  | 'team-runs-already'
  | 'team-shared-already'
  | 'team-key-wrong'
  | 'links-failed'
  | 'link-unknown'
  | 'links-off'
  | 'entry-not-found'
  | 'entry-empty'
  | 'entry-in-future'
  | 'several-running'
  | 'entry-ends-in-future'
  | 'entry-long'
  | 'entry-overlaps'
  | 'entry-running'
  | 'entry-other-task'
  | 'entry-no-end-before'
  /** Only its day and length are known. */
  | 'entry-no-times'
  | 'split-outside'
  | 'note-too-long'
  | 'away-answered'
  | 'bad-request'
  /** Whoever sent it may not send this command, or nothing is there to carry it out. */
  | 'command-not-allowed'
  | 'command-unavailable'
  /** Whoever asks may not change or undo this. */
  | 'setting-protected'
  | 'undo-protected'
  /** Nothing was ever logged. */
  | 'log-empty'
  /** The licences of Electron and Chromium are not beside the program. */
  | 'licences-missing'
  /** Why the local API refuses a request. */
  | 'api-host'
  | 'api-origin'
  | 'api-method'
  | 'api-token'
  | 'api-path'
  | 'api-large'
  | 'api-busy'
  | 'api-read-only'
  | `store-${StoreTrouble}`
  | `backup-${StoreTrouble}`
  /** The copy did not pass its check. */
  | 'backup-unsound'
  | 'restore-gone'
  | 'restore-damaged'
  | 'restore-newer'
  /** The whole file cannot be imported. */
  | 'import-unreadable'
  /** Another import is under way: only one can be. */
  | 'import-busy'
  /** The file system did not let a file be read, or written. */
  | 'import-file'
  | 'export-file'
  | 'export-print'
  | `update-${UpdateTrouble}`
  | `calendar-${CalendarTrouble}`
  /** Nothing answers on the port of ActivityWatch, or something else does. */
  | 'activity-watch-silent'
  | 'activity-watch-foreign';

export type Rejection = {
  readonly code: RejectionCode;
  readonly params?: Readonly<Record<string, string | number>>;
};

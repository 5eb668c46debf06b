import type { Settings } from '../settings/index.ts';
import type { AwayAnswer } from '../model/away.ts';
import type { Project } from '../model/project.ts';
import type { EntryId, ProjectId, TaskId } from '../model/ids.ts';
import type { TaskDetails, TaskDraft } from '../model/task.ts';
import type { TimeEntry } from '../model/timeEntry.ts';

/** Who asked. `system`: Stint itself, also for what was chosen in a dialog of the system or tried first. */
export type Origin = 'window' | 'tray' | 'shortcut' | 'commandLine' | 'feed' | 'link' | 'team' | 'system';

/** What was said to a command that asked back. */
export type Consent = {
  /** What to do with entries in the way, whatever the setting says. */
  readonly overlaps?: 'trim' | 'allow';
  /** An entry of more than 24 hours is meant. */
  readonly long?: true;
};

/** What somebody wants, as plain data in the imperative. */
export type Intent =
  /** Adds the tasks, in this order, on top of the list. */
  | { readonly type: 'addTasks'; readonly tasks: readonly TaskDraft[] }
  | { readonly type: 'changeTask'; readonly taskId: TaskId; readonly fields: TaskFields }
  | { readonly type: 'addProject'; readonly name: string }
  | { readonly type: 'changeProject'; readonly projectId: ProjectId; readonly fields: Partial<Omit<Project, 'id'>> }
  /** Its tasks stay, without a project. */
  | { readonly type: 'deleteProject'; readonly projectId: ProjectId }
  | { readonly type: 'renameTask'; readonly taskId: TaskId; readonly title: string }
  /** Puts the task right before another one; null: at the end. */
  | { readonly type: 'moveTask'; readonly taskId: TaskId; readonly before: TaskId | null }
  /** Pauses it too, when it runs. */
  | { readonly type: 'completeTask'; readonly taskId: TaskId }
  | { readonly type: 'reopenTask'; readonly taskId: TaskId }
  /** Its entries go with it, and come back with undo. */
  | { readonly type: 'deleteTask'; readonly taskId: TaskId }
  /** Starts or resumes; a done task is reopened. Starting an active task changes nothing. */
  | { readonly type: 'startTimer'; readonly taskId: TaskId }
  /** Starts the first open task of that title as it is, or makes it with all that the draft says. */
  | ({ readonly type: 'startTitle' } & TaskDraft)
  | { readonly type: 'pauseTimer'; readonly taskId: TaskId }
  /** `at`, ms UTC: when Stint should have done so; what was started later runs on. Left out: now, and all of it. */
  | { readonly type: 'stopTimers'; readonly at?: number }
  /** Pauses everything, or resumes what was active last, or asks for a task. */
  | { readonly type: 'toggleTimer' }
  /** Resumes what was active last, or asks for a task; nothing while something runs. */
  | { readonly type: 'resumeLast' }
  /** `goesOn`: which task runs on where several do and no longer may; the others are paused. */
  | { readonly type: 'changeSettings'; readonly settings: Partial<Settings>; readonly goesOn?: TaskId }
  /** What runs on it is never asked about after an absence. */
  | { readonly type: 'setNeverAsk'; readonly taskId: TaskId; readonly neverAsk: boolean }
  | ({
      readonly type: 'addEntry';
      readonly taskId: TaskId;
      readonly startedAt: number;
      readonly endedAt: number;
      readonly note: string;
    } & Consent)
  | ({ readonly type: 'changeEntry'; readonly entryId: EntryId; readonly fields: EntryFields } & Consent)
  | { readonly type: 'splitEntry'; readonly entryId: EntryId; readonly at: number }
  /** Makes one entry of two of the same task, with what lies between them. */
  | ({ readonly type: 'mergeEntries'; readonly entryId: EntryId; readonly other: EntryId } & Consent)
  | { readonly type: 'deleteEntry'; readonly entryId: EntryId }
  /** Runs on as if it had never been stopped. */
  | ({ readonly type: 'continueEntry'; readonly entryId: EntryId } & Consent)
  /** Moves the start to where the last entry before it ended. */
  | ({ readonly type: 'startAtLastEnd'; readonly entryId: EntryId } & Consent)
  | { readonly type: 'answerAway'; readonly questionId: number; readonly answer: AwayAnswer }
  /** Ends running entries, each at a moment that has passed, ms UTC: the person left then. */
  | { readonly type: 'leave'; readonly entries: readonly { readonly entryId: EntryId; readonly at: number }[] }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/** What can be changed of a task. `project` is a name, as in a draft; null: none. */
export type TaskFields = Partial<Omit<TaskDetails, 'projectId'>> & {
  readonly title?: string;
  readonly project?: string | null;
};

/** What can be changed of an entry. The end of a running one is set by ending it here. */
export type EntryFields = Partial<Pick<TimeEntry, 'taskId' | 'startedAt' | 'note'> & { readonly endedAt: number }>;

export type Command = Intent & { readonly origin: Origin };

/** Types of the commands that the journal keeps: all but the two that play it. */
export type JournalledType = Exclude<Intent['type'], 'undo' | 'redo'>;

/** A step of the journal: which command made it, and the title of the task concerned, if it was one. */
export type Step = { readonly command: JournalledType; readonly title: string | null; readonly count: number };

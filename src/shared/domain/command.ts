import type { Settings } from './settings.ts';
import type { TaskId } from './task.ts';

/** Who asked. Nothing is decided by it; it is kept for the log. */
export type Origin = 'window' | 'tray' | 'shortcut' | 'commandLine';

/** What somebody wants, as plain data in the imperative. */
export type Intent =
  /** Adds the tasks, in this order, on top of the list. */
  | { readonly type: 'addTasks'; readonly titles: readonly string[] }
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
  /** Starts the first open task of that title, or makes it. */
  | { readonly type: 'startTitle'; readonly title: string }
  | { readonly type: 'pauseTimer'; readonly taskId: TaskId }
  | { readonly type: 'stopTimers' }
  /** Pauses everything, or resumes what was active last, or asks for a task. */
  | { readonly type: 'toggleTimer' }
  | { readonly type: 'changeSettings'; readonly settings: Partial<Settings> }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

export type Command = Intent & { readonly origin: Origin };

/** Types of the commands that the journal keeps: all but the two that play it. */
export type JournalledType = Exclude<Intent['type'], 'undo' | 'redo'>;

import type { Settings } from '../settings/index.ts';
import type { Client } from '../model/client.ts';
import type { Invoice } from '../model/invoice.ts';
import type { Project } from '../model/project.ts';
import type { ClientId, EntryId, InvoiceId, ProjectId, TaskId } from '../model/ids.ts';
import type { TaskDetails } from '../model/task.ts';
import type { TimeEntry } from '../model/timeEntry.ts';

/** Changes, in the past tense: returned by `decide` and stored, all of a command in one transaction. */
export type Change =
  | {
      readonly type: 'taskAdded';
      readonly id: TaskId;
      readonly title: string;
      readonly position: string;
      readonly createdAt: number;
      readonly details: TaskDetails;
    }
  /** `details`: all of them, after the change. */
  | { readonly type: 'taskDetailed'; readonly id: TaskId; readonly details: TaskDetails }
  | { readonly type: 'projectAdded'; readonly project: Project }
  /** `project` after the change. */
  | { readonly type: 'projectChanged'; readonly project: Project }
  | { readonly type: 'projectDeleted'; readonly id: ProjectId }
  | { readonly type: 'clientAdded'; readonly client: Client }
  /** `client` after the change. */
  | { readonly type: 'clientChanged'; readonly client: Client }
  | { readonly type: 'clientDeleted'; readonly id: ClientId }
  /** Entries were billed with a new invoice. */
  | { readonly type: 'invoiceAdded'; readonly invoice: Invoice; readonly entryIds: readonly EntryId[] }
  /** Its entries are no longer billed. */
  | { readonly type: 'invoiceDeleted'; readonly id: InvoiceId }
  | { readonly type: 'taskRenamed'; readonly id: TaskId; readonly title: string }
  | { readonly type: 'taskMoved'; readonly id: TaskId; readonly position: string }
  | { readonly type: 'taskCompleted'; readonly id: TaskId; readonly at: number }
  | { readonly type: 'taskReopened'; readonly id: TaskId }
  | { readonly type: 'taskDeleted'; readonly id: TaskId }
  | {
      readonly type: 'entryStarted';
      readonly id: EntryId;
      readonly taskId: TaskId;
      readonly startedAt: number;
      readonly zone: string;
      readonly clock: number;
    }
  | { readonly type: 'entryEnded'; readonly id: EntryId; readonly taskId: TaskId; readonly endedAt: number }
  | { readonly type: 'entryAdded'; readonly entry: TimeEntry }
  /** `entry` after the change. */
  | { readonly type: 'entryChanged'; readonly entry: TimeEntry }
  | { readonly type: 'entryDeleted'; readonly id: EntryId }
  /** All entries of a task became those of another one. */
  | { readonly type: 'entriesMoved'; readonly from: TaskId; readonly into: TaskId }
  | { readonly type: 'neverAskSet'; readonly id: TaskId; readonly neverAsk: boolean }
  /** The waiting question was answered. */
  | { readonly type: 'awayAnswered' }
  | { readonly type: 'settingsChanged'; readonly settings: Partial<Settings> };

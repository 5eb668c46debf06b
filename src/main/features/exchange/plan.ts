import type { ImportQuestion, LineReason } from '#shared/contract/importing.ts';
import type { Client } from '#shared/model/client.ts';
import type {
  DateOrder,
  Encoding,
  FlaggedReason,
  ImportFormat,
  RefusedReason,
  SkippedReason,
} from '#shared/model/importing.ts';
import type { Invoice } from '#shared/model/invoice.ts';
import type { Project } from '#shared/model/project.ts';
import type { Task } from '#shared/model/task.ts';
import type { Settings } from '#shared/settings/index.ts';

/** What entries are about: a task, by what names it. Empty names are none. */
export type Work = Pick<Task, 'title' | 'tags'> & {
  readonly project: string;
  readonly client: string;
  /** What more the file says about the task; null if nothing. */
  readonly more:
    | (Pick<Task, 'notes' | 'estimate' | 'due'> &
        Partial<Pick<Task, 'planned' | 'recurrence' | 'billable' | 'rates' | 'neverAsk' | 'createdAt'>> & {
          /** The place of the work that it is a part of, which comes before it. */
          readonly parent?: number | null;
          /** ms UTC; true: done, but it is not known when; null: open. */
          readonly doneAt: number | true | null;
        })
    | null;
  /** Tells tasks with the same names apart, which only Stint's own files have: 0 for the first of them. */
  readonly twin: number;
};

/** What Stint's own files hold beside tasks and entries. Clients and projects are found by name. */
export type Organisation = {
  readonly clients: readonly Omit<Client, 'id'>[];
  readonly projects: readonly (Omit<Project, 'id' | 'clientId'> & { readonly client: string })[];
  readonly invoices: readonly Omit<Invoice, 'id'>[];
  /** Ids of projects and clients in it are places in the lists above, from 1. */
  readonly settings: Partial<Settings>;
};

/** A timer that was running when the file was written. */
export type RunningWork = {
  readonly work: number;
  readonly startedAt: number;
  readonly zone: string;
  readonly note: string;
};

/** What a file comes to, all but its entries, which may be many. */
export type Plan = {
  readonly format: ImportFormat;
  /** What the keys of all its entries begin with. */
  readonly source: string;
  readonly zone: string;
  readonly dateOrder: DateOrder;
  readonly encoding: Encoding | null;
  readonly works: readonly Work[];
  readonly running: readonly RunningWork[];
  readonly organisation: Organisation | null;
  readonly flagged: readonly LineReason<FlaggedReason>[];
  readonly refused: readonly LineReason<RefusedReason>[];
  readonly skipped: readonly LineReason<SkippedReason>[];
  readonly questions: readonly ImportQuestion[];
};

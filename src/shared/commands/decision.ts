import type { AwayQuestion } from '../model/away.ts';
import { cleanLine } from '../model/cleanText.ts';
import type { Change } from './change.ts';
import type { Client } from '../model/client.ts';
import type { Invoice } from '../model/invoice.ts';
import type { Project } from '../model/project.ts';
import type { ClientId, InvoiceId, ProjectId, TaskId } from '../model/ids.ts';
import type { Rejection } from '../model/rejection.ts';
import type { Settings } from '../settings/index.ts';
import type { ActiveTask, Task, Tasks } from '../model/task.ts';
import { cleanTitle, TITLE_MAX } from '../model/task.ts';

/** The input of `decide`: the stored state, and the ids of the next rows. */
export type State = {
  readonly tasks: Tasks;
  readonly settings: Settings;
  /** The question that is waiting for an answer. */
  readonly away: AwayQuestion | null;
  readonly projects: ReadonlyMap<ProjectId, Project>;
  readonly clients: ReadonlyMap<ClientId, Client>;
  readonly invoices: ReadonlyMap<InvoiceId, Invoice>;
  readonly nextTaskId: TaskId;
  readonly nextProjectId: ProjectId;
  readonly nextClientId: ClientId;
  readonly nextInvoiceId: InvoiceId;
  readonly nextEntryId: number;
  /** The state of the wall clock (see TimeEntry). */
  readonly clock: number;
};

/** When and where a command is decided: ms UTC and the IANA time zone. */
export type Moment = { readonly now: number; readonly zone: string };

export type Decision =
  | { readonly ok: true; readonly changes: readonly Change[]; readonly reveal?: 'addField' }
  | { readonly ok: false; readonly rejection: Rejection };

export const changes = (...list: readonly Change[]): Decision => ({ ok: true, changes: list });

export const reject = (code: Rejection['code'], params?: Rejection['params']): Decision => ({
  ok: false,
  rejection: params ? { code, params } : { code },
});

export function withTask(state: State, id: TaskId, then: (task: Task) => Decision): Decision {
  const task = state.tasks.get(id);
  return task ? then(task) : reject('task-not-found');
}

export const isRejection = (value: object): value is Rejection => 'code' in value;

export function withTitle(text: string, then: (title: string) => Decision): Decision {
  const title = cleanTitle(text);
  return title === null ? rejectTitle(text) : then(title);
}

/** Why a text is not a valid title. */
export function rejectTitle(text: string): Decision {
  const length = cleanLine(text).length;
  return length === 0 ? reject('title-empty') : reject('title-too-long', { max: TITLE_MAX, length });
}

/**
 * The end of an entry that stops at `now`, ms UTC. An entry is never empty, even if the clock shows a time before its
 * start.
 */
const endOf = ({ running }: ActiveTask, now: number): number => Math.max(now, running.startedAt + 1);

export const end = (tasks: readonly ActiveTask[], now: number): Change[] =>
  tasks.map((task) => ({
    type: 'entryEnded',
    id: task.running.id,
    taskId: task.id,
    endedAt: endOf(task, now),
  }));

/**
 * The start, ms UTC, of an entry that follows the given ones: their end, so that they do not overlap. If their start is
 * still in the future, it does not start later.
 */
export const startAfter = (ending: readonly ActiveTask[], now: number): number =>
  Math.max(now, ...ending.filter(({ running }) => running.startedAt <= now).map((task) => endOf(task, now)));

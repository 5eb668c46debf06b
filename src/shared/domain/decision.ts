import type { AwayQuestion } from './awayQuestion.ts';
import { cleanLine } from './cleanText.ts';
import type { Change } from './change.ts';
import type { Project, ProjectId } from './project.ts';
import type { Rejection } from './rejection.ts';
import type { Settings } from './settings.ts';
import type { ActiveTask, Task, TaskId } from './task.ts';
import { cleanTitle, TITLE_MAX } from './task.ts';

/** What `decide` knows: the stored truth it reads, and the ids the next rows will have. */
export type State = {
  readonly tasks: ReadonlyMap<TaskId, Task>;
  readonly settings: Settings;
  /** The question that waits for an answer. */
  readonly away: AwayQuestion | null;
  readonly projects: ReadonlyMap<ProjectId, Project>;
  readonly nextTaskId: TaskId;
  readonly nextProjectId: ProjectId;
  readonly nextEntryId: number;
};

/** When and where a command is decided: ms UTC and the IANA zone. */
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

/** Why a text is no title. */
export function rejectTitle(text: string): Decision {
  const length = cleanLine(text).length;
  return length === 0 ? reject('title-empty') : reject('title-too-long', { max: TITLE_MAX, length });
}

/**
 * The millisecond at which the given entries can end: now, but never before they ran at all, so that an entry is never
 * empty even where a clock was set back. Whatever happens with the ending happens at this same millisecond.
 */
export const moment = (ending: readonly ActiveTask[], now: number): number =>
  Math.max(now, ...ending.map((task) => task.running.startedAt + 1));

export const end = (tasks: readonly ActiveTask[], at: number): Change[] =>
  tasks.map((task) => ({ type: 'entryEnded', id: task.running.id, taskId: task.id, endedAt: at }));

import { cleanLine } from './cleanText.ts';
import type { ProjectId, TaskId } from './ids.ts';
import type { Rates } from './rate.ts';
import { Table } from './table.ts';
import type { RunningEntry } from './timeEntry.ts';

/** Titles are trimmed and 1 to this many UTF-16 code units long. */
export const TITLE_MAX = 500;

/** The maximum lengths of notes and of a tag, in UTF-16 code units, and the maximum number of tags of a task. */
export const NOTES_MAX = 20_000;
export const TAG_MAX = 50;
export const TAGS_MAX = 20;

/** The details of a task besides its title and state. */
export type TaskDetails = {
  readonly projectId: ProjectId | null;
  /** Words without spaces, each once, in the order given. */
  readonly tags: readonly string[];
  /** Markdown. */
  readonly notes: string;
  /** Estimated total time, ms. */
  readonly estimate: number | null;
  /** Due date, `2026-03-04`. */
  readonly due: string | null;
  /** When somebody means to work on it, in local time: a date, or a date and time, `2026-03-04T14:30`. */
  readonly planned: string | null;
  /** How it recurs: a rule of RFC 5545, `FREQ=WEEKLY;BYDAY=MO`. */
  readonly recurrence: string | null;
  /** The task that this is a part of, which is no part itself. */
  readonly parentId: TaskId | null;
  /** Whether its time is billable; null: as its project, client or the settings have it. */
  readonly billable: boolean | null;
  readonly rates: Rates;
};

/** The details of a task of which nothing else is said. */
export const plainDetails: TaskDetails = {
  projectId: null,
  tags: [],
  notes: '',
  estimate: null,
  due: null,
  planned: null,
  recurrence: null,
  parentId: null,
  billable: null,
  rates: [],
};

const detailKeys = Object.keys(plainDetails) as (keyof TaskDetails)[];

/** The details of a task alone. */
export const detailsOf = (task: TaskDetails): TaskDetails =>
  Object.fromEntries(detailKeys.map((key) => [key, task[key]])) as TaskDetails;

/** A task, as views draw it. All times are integer milliseconds UTC. */
export type Task = TaskDetails & {
  readonly id: TaskId;
  readonly title: string;
  readonly state: 'open' | 'done';
  /** A fractional index: tasks are ordered by plain string comparison of it. */
  readonly position: string;
  readonly createdAt: number;
  readonly doneAt: number | null;
  /** Whether time away counts without a question while the task is running. */
  readonly neverAsk: boolean;
  /** Total of the closed entries, ms; a cache that the database keeps equal to their sum. */
  readonly timeSpent: number;
  /** The part of `timeSpent` inside the snapshot's day, ms. */
  readonly spentToday: number;
  /** End of the latest closed entry; null when there is none. */
  readonly lastEndedAt: number | null;
  /**
   * The number of the command that paused it last. Numbers only grow, so the order of pauses does not depend on a
   * clock. Null if it was never paused.
   */
  readonly pausedIn: number | null;
  /** The open entry; a task is active while there is one. */
  readonly running: RunningEntry | null;
};

/** All tasks of a state, by id. */
export type Tasks = Table<Task>;

export const noTasks: Tasks = Table.from<Task>([]);

export type ActiveTask = Task & { readonly running: RunningEntry };

export const isActive = (task: Task): task is ActiveTask => task.running !== null;

/** The clean, single-line title; null if it is empty or too long. */
export function cleanTitle(text: string): string | null {
  const title = cleanLine(text);
  return title.length >= 1 && title.length <= TITLE_MAX ? title : null;
}

/** Clean tags without their sign, each once ignoring case; null if one of them is not a valid tag. */
export function cleanTags(texts: readonly string[]): string[] | null {
  const tags = new Map(
    texts.map((text) => cleanLine(text).replace(/^@/u, '')).map((tag) => [tag.toLocaleLowerCase(), tag]),
  );
  const sound = [...tags.values()].every((tag) => tag.length <= TAG_MAX && /^[^\s@#]+$/u.test(tag));
  return sound && tags.size <= TAGS_MAX ? [...tags.values()] : null;
}

/** Plain string order, which is how positions are generated; equal positions from two writers are ordered by id. */
export const byPosition = (a: Task, b: Task): number =>
  a.position < b.position ? -1 : a.position > b.position ? 1 : a.id - b.id;

/** A task as typed by a person. */
export type TaskDraft = Pick<Task, 'title'> & {
  /** The name of a project, which is created if it does not exist. */
  readonly project?: string;
} & Partial<Pick<TaskDetails, 'tags' | 'estimate' | 'due' | 'planned' | 'recurrence' | 'parentId'>>;

import { cleanLine } from './cleanText.ts';
import type { ProjectId, TaskId } from './ids.ts';
import type { RunningEntry } from './timeEntry.ts';

/** Titles are trimmed and 1 to this many UTF-16 code units long. */
export const TITLE_MAX = 500;

/** Notes are at most this many UTF-16 code units long, a tag this many, and a task has so many tags. */
export const NOTES_MAX = 20_000;
export const TAG_MAX = 50;
export const TAGS_MAX = 20;

/** What a person says of a task beside its title and state. */
export type TaskDetails = {
  readonly projectId: ProjectId | null;
  /** Words without blanks, each once, in the order given. */
  readonly tags: readonly string[];
  /** Markdown. */
  readonly notes: string;
  /** How long it should take in all, ms. */
  readonly estimate: number | null;
  /** The day it should be done by, `2026-03-04`. */
  readonly due: string | null;
};

/** A thing worked on, as views draw it. All times are integer milliseconds UTC. */
export type Task = TaskDetails & {
  readonly id: TaskId;
  readonly title: string;
  readonly state: 'open' | 'done';
  /** A fractional index: tasks are ordered by plain string comparison of it. */
  readonly position: string;
  readonly createdAt: number;
  readonly doneAt: number | null;
  /** Time away while it runs counts unasked. */
  readonly neverAsk: boolean;
  /** Total of the closed entries, ms; a cache that the database keeps equal to their sum. */
  readonly timeSpent: number;
  /** The part of `timeSpent` that lies inside the snapshot's day, ms. */
  readonly spentToday: number;
  /** End of the latest closed entry; null when there is none. */
  readonly lastEndedAt: number | null;
  /**
   * The command that paused it last, as a number that only grows, so that the order of pauses hangs on no clock; null when
   * it never ran.
   */
  readonly pausedIn: number | null;
  /** The open entry; a task is active while it has one. */
  readonly running: RunningEntry | null;
};

export type ActiveTask = Task & { readonly running: RunningEntry };

export const isActive = (task: Task): task is ActiveTask => task.running !== null;

/** The title as it is kept: clean and on one line; null when nothing or too much is left. */
export function cleanTitle(text: string): string | null {
  const title = cleanLine(text);
  return title.length >= 1 && title.length <= TITLE_MAX ? title : null;
}

/** Tags as they are kept: clean, trimmed of blanks and of their sign, each once whatever its case; null when one is no tag. */
export function cleanTags(texts: readonly string[]): string[] | null {
  const tags = new Map(
    texts.map((text) => cleanLine(text).replace(/^@/u, '')).map((tag) => [tag.toLocaleLowerCase(), tag]),
  );
  const sound = [...tags.values()].every((tag) => tag.length <= TAG_MAX && /^[^\s@#]+$/u.test(tag));
  return sound && tags.size <= TAGS_MAX ? [...tags.values()] : null;
}

/** Plain string order, as the positions are made for; the id settles what two writers made equal. */
export const byPosition = (a: Task, b: Task): number =>
  a.position < b.position ? -1 : a.position > b.position ? 1 : a.id - b.id;

/** A task as somebody types it. */
export type TaskDraft = Pick<Task, 'title'> & {
  /** The name of a project, which is made where there is none of that name. */
  readonly project?: string;
} & Partial<Pick<TaskDetails, 'tags' | 'estimate' | 'due'>>;

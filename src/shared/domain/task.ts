import type { RunningEntry } from './timeEntry.ts';

export type TaskId = number;

/** Titles are trimmed and 1 to this many UTF-16 code units long. */
export const TITLE_MAX = 500;

/** A thing worked on, as views draw it. All times are integer milliseconds UTC. */
export type Task = {
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
  /** The open entry; a task is active while it has one. */
  readonly running: RunningEntry | null;
};

export type ActiveTask = Task & { readonly running: RunningEntry };

export const isActive = (task: Task): task is ActiveTask => task.running !== null;

/** Trimmed title with inner line breaks and runs of white space folded, or null when nothing or too much is left. */
export function cleanTitle(text: string): string | null {
  const title = text.replaceAll(/\s+/gu, ' ').trim();
  return title.length >= 1 && title.length <= TITLE_MAX ? title : null;
}

/** Plain string order, as the positions are made for; the id settles what two writers made equal. */
export const byPosition = (a: Task, b: Task): number =>
  a.position < b.position ? -1 : a.position > b.position ? 1 : a.id - b.id;

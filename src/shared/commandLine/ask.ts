import type { Command } from '../commands/command.ts';
import type { Translate } from '../i18n/translate.ts';
import type { TimeEntry } from '../model/timeEntry.ts';
import type { Task } from '../model/task.ts';
import type { Calendar } from '../time/day.ts';
import type { EntryName } from './entryName.ts';
import type { Problem } from './problem.ts';

/** What names of tasks are looked up in. */
export type KnownTask = Pick<Task, 'id' | 'title' | 'state' | 'tags' | 'lastEndedAt'> & {
  readonly running: { readonly startedAt: number } | null;
};

/** What names of entries are looked up in. */
export type KnownEntry = Pick<TimeEntry, 'id' | 'startedAt' | 'endedAt' | 'note'>;

/** When times are read, ms UTC, and in which calendar. */
export type Place = { readonly now: number; readonly calendar: Calendar };

/** The language of what is printed, and the region (BCP 47 tag) whose times of day it has. */
export type Printer = { readonly t: Translate; readonly region: string };

export type Prints = (printer: Printer) => string;

/** What is printed once a command was executed: a text, what is running, the step undone or redone, or nothing. */
export type Says = Prints | 'status' | 'step' | 'nothing';

/** A command, or why the words come to none. */
export type Resolved =
  | { readonly ok: true; readonly command: Command; readonly says: Says }
  | { readonly ok: false; readonly problem: Problem };

/** Words that come to a command, once it is looked up what they name. */
export type Ask =
  | { readonly needs: 'nothing'; readonly resolved: Resolved }
  /** `day`: the present one, `2026-03-04`. */
  | { readonly needs: 'day'; readonly resolve: (day: string) => Resolved }
  | { readonly needs: 'tasks'; readonly resolve: (tasks: readonly KnownTask[]) => Resolved }
  | {
      readonly needs: 'entries';
      readonly names: readonly EntryName[];
      /** `entries`: one for each name, in the same order; null: no entry has it. */
      readonly resolve: (entries: readonly (KnownEntry | null)[], place: Place) => Resolved;
    };

export const resolved = (command: Command, says: Says = 'status'): Resolved => ({ ok: true, command, says });
export const unresolved = (found: Problem): Resolved => ({ ok: false, problem: found });

/** A command that needs no looking up. */
export const plainly = (command: Command, says?: Says): Ask => ({
  needs: 'nothing',
  resolved: resolved(command, says),
});

import type { Command } from '#shared/commands/command.ts';
import { wallTime } from '#shared/time/day.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { endOf, endsNextDay, startOf } from '#shared/parse/entryTimes.ts';
import type { Reading, EntryTimes } from '#shared/parse/entryTimes.ts';
import { formatDate } from '#shared/format/clockTime.ts';
import { formatHours } from '#shared/format/duration.ts';
import type { Translate } from '#shared/i18n/translate.ts';

/** ms. An end that was typed before the start, and makes an entry longer than this, is more often a slip than a night. */
const LONG_NIGHT = 12 * 3_600_000;

/** What stands in the editor of an entry. */
export type TypedEntry = {
  readonly taskId: TaskId | null;
  /** The title of the new task that it is for where no task is chosen; null: one has to be chosen. */
  readonly newTitle: string | null;
  readonly times: EntryTimes;
  readonly note: string;
  /** Null: as its task has it. */
  readonly billable: boolean | null;
};

/** The command that saves what is typed, with the times it was understood as, ms UTC; null: not all of it was. */
export function intentOf(entry: TimeEntry | null, typed: TypedEntry, reading: Reading) {
  const { taskId, newTitle, times, note, billable } = typed;
  const [start, end] = [startOf(times, reading), endOf(times, reading)];
  if (!start.ok || !end.ok) return null;
  const [startedAt, endedAt] = [start.value.at, end.value?.at ?? null];
  if (taskId === null) return newTitle === null || endedAt === null ? null : forNew(newTitle, startedAt, endedAt);
  const command = entry
    ? changeOf(entry, { taskId, startedAt, endedAt, note, billable })
    : endedAt !== null && ({ type: 'addEntry', taskId, startedAt, endedAt, note, billable } as const);
  return command ? { command, startedAt, endedAt } : null;
}

/** Adds an entry for a new task. */
function forNew(title: string, startedAt: number, endedAt: number) {
  const command: Command = { type: 'trackTitle', task: { title }, startedAt, endedAt };
  return { command, startedAt, endedAt };
}

type Fields = Pick<TimeEntry, 'taskId' | 'startedAt' | 'endedAt' | 'note' | 'billable'>;

/** Changes an entry where it differs. */
function changeOf(entry: TimeEntry, { taskId, startedAt, endedAt, note, billable }: Fields): Command {
  const fields = {
    ...(taskId === entry.taskId ? {} : { taskId }),
    ...(startedAt === entry.startedAt ? {} : { startedAt }),
    ...(endedAt === null || endedAt === entry.endedAt ? {} : { endedAt }),
    ...(note === entry.note ? {} : { note }),
    ...(billable === entry.billable ? {} : { billable }),
  };
  return { type: 'changeEntry', entryId: entry.id, fields };
}

type Times = { readonly startedAt: number; readonly endedAt: number | null };

/** What is asked where the times, ms UTC, are more likely a slip; null: they are not. */
export function slipOf(typed: EntryTimes, { startedAt, endedAt }: Times, reading: Reading, t: Translate) {
  if (endedAt === null || endedAt - startedAt <= LONG_NIGHT) return null;
  if (!endsNextDay(typed, startedAt, endedAt, reading)) return null;
  const day = (at: number) => wallTime(at, reading.calendar.zone).date;
  const date = formatDate(day(endedAt), day(startedAt), reading.region);
  return t('entry.next-day', { date, time: formatHours(endedAt - startedAt) });
}

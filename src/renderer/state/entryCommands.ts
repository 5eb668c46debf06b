import type { Failure } from '#shared/contract/results.ts';
import type { Command } from '#shared/commands/command.ts';
import { formatHours } from '#shared/format/duration.ts';
import { dayAt } from '#shared/time/day.ts';
import type { Day } from '#shared/time/day.ts';
import { contains } from '#shared/time/interval.ts';
import { elapsed } from '#shared/model/elapsed.ts';
import { isActive } from '#shared/model/task.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { hasTimes } from '#shared/model/trackedTime.ts';
import type { EntrySpan, TimeEntry } from '#shared/model/timeEntry.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { bridge } from '../bridge.ts';
import { deleteWith, MINUTE, sendCommand } from './commands.ts';
import { dayShown } from './day.ts';
import { loadedEntries, loadedEntry, reloadEntries } from './rangeEntries.ts';
import { drawnNow, useSnapshotStore } from './snapshotStore.ts';
import { readNow } from './now.ts';
import { taskOf } from './tasks.ts';
import { ui, useUi } from './ui.ts';
import { currentTranslate } from './useTranslate.ts';

const HOUR = 3_600_000;
/** Start of a new entry if nothing else suggests one, ms after the start of the day. */
const MORNING = 9 * HOUR;

/** Whether main asks for confirmation: the same command with a consent would succeed. */
export const asksBack = ({ code }: Failure): boolean =>
  code === 'entry-overlaps' || code === 'entry-long' || code === 'entry-billed';

/** Opens the editor of an entry. `back`: the task whose entries are shown afterwards. */
export function openEntry(entry: TimeEntry, back: TaskId | null = null): void {
  const { taskId, startedAt, endedAt } = entry;
  ui.open({ kind: 'entry', draft: { entry, taskId, startedAt, endedAt, refused: null }, back });
}

/** Opens the editor of a new entry between two instants, ms UTC. */
export function openNew(startedAt: number, endedAt: number, taskId = likelyTask(), back: TaskId | null = null): void {
  ui.open({ kind: 'entry', draft: { entry: null, taskId, startedAt, endedAt, refused: null }, back });
}

/** Opens the editor of a new entry on the shown day. */
export async function addEntry(taskId?: TaskId, back: TaskId | null = null): Promise<void> {
  const { snapshot } = useSnapshotStore.getState();
  if (snapshot) await addEntryIn(dayOfCursor(snapshot), taskId, back);
}

/** Opens the editor of a new entry on a date. */
export async function addEntryOn(date: string): Promise<void> {
  const { snapshot } = useSnapshotStore.getState();
  if (snapshot) await addEntryIn(dayShown(snapshot, date));
}

/** Opens it from the end of the last entry until now if the day is today, otherwise for an hour. */
async function addEntryIn(day: Day, taskId?: TaskId, back: TaskId | null = null): Promise<void> {
  const now = await readNow(bridge());
  const found = await bridge().request('entries:between', day);
  const isToday = contains(day, now);
  const until = isToday ? now : day.end;
  const ends = (found.ok ? found.value.filter(hasTimes) : [])
    .flatMap(({ endedAt }) => endedAt ?? [])
    .filter((end) => end < until);
  const start = ends.length > 0 ? Math.max(...ends) : isToday ? now - HOUR : day.start + MORNING;
  openNew(start, isToday ? now : start + HOUR, taskId ?? likelyTask(), back);
}

/** The day that a new entry is for: the shown one, or in the week the one with the cursor. */
function dayOfCursor(snapshot: Snapshot): Day {
  const { page, date, weekday, entry } = useUi.getState();
  if (page !== 'week') return dayShown(snapshot, page === 'day' ? date : null);
  const selected = loadedEntry(entry);
  return selected ? dayAt(selected.startedAt, snapshot.calendar) : dayShown(snapshot, weekday ?? date);
}

/** Moves the cursor of the calendar to an added entry, so that closing the editor leads there. */
export async function selectAdded(command: Command): Promise<void> {
  await reloadEntries();
  if (command.type !== 'addEntry') return;
  const added = loadedEntries().findLast((one) => one.taskId === command.taskId && one.startedAt === command.startedAt);
  if (added) ui.selectEntry(added.id);
}

/** The most likely task: a running one, or the one with the cursor. */
function likelyTask(): TaskId | null {
  const { snapshot } = useSnapshotStore.getState();
  const { selected } = useUi.getState();
  const running = [...(snapshot?.tasks.values() ?? [])].find(isActive);
  return running?.id ?? taskOf(selected)?.id ?? null;
}

/**
 * Sends a command about an entry, which would then have the times `span`. If main asks for confirmation, the editor opens
 * with the question.
 */
export async function changeEntry(entry: TimeEntry, command: Command, span: EntrySpan = entry): Promise<void> {
  const answer = await sendCommand(command);
  if (answer.ok) await reloadEntries();
  else if (!asksBack(answer)) ui.toastFailure(answer.message);
  else {
    const { startedAt, endedAt } = span;
    const draft = { entry, taskId: entry.taskId, startedAt, endedAt, refused: { command, answer } };
    ui.open({ kind: 'entry', draft, back: null });
  }
}

/** Moves an entry. */
export function place(entry: TimeEntry, { startedAt, endedAt }: EntrySpan): Promise<void> {
  const fields = {
    ...(startedAt === entry.startedAt ? {} : { startedAt }),
    ...(endedAt === entry.endedAt || endedAt === null ? {} : { endedAt }),
  };
  return changeEntry(entry, { type: 'changeEntry', entryId: entry.id, fields }, { startedAt, endedAt });
}

/** What is said of an entry that was deleted: how much time of which task. */
export function describeDeleted({ taskId, startedAt, endedAt }: TimeEntry): string {
  const t = currentTranslate();
  const title = taskOf(taskId)?.title ?? '';
  const time = elapsed({ timeSpent: 0, startedAt }, endedAt ?? drawnNow());
  return time < MINUTE ? t('toast.entry-deleted') : t('toast.entry-deleted-time', { title, time: formatHours(time) });
}

/** Deletes an entry and offers to undo it. */
export const deleteEntry = (entry: TimeEntry) =>
  deleteWith({ type: 'deleteEntry', entryId: entry.id }, describeDeleted(entry));

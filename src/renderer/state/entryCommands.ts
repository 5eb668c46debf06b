import type { Failure } from '#shared/contract/results.ts';
import type { Command } from '#shared/commands/command.ts';
import { formatHours } from '#shared/format/duration.ts';
import { contains } from '#shared/time/interval.ts';
import { elapsed } from '#shared/model/elapsed.ts';
import { isActive } from '#shared/model/task.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { hasTimes } from '#shared/model/trackedTime.ts';
import type { EntrySpan, TimeEntry } from '#shared/model/timeEntry.ts';
import { bridge } from '../bridge.ts';
import { deleteWith, MINUTE, sendCommand } from './commands.ts';
import { dayShown, loadDay, useDayEntries } from './day.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { readNow } from './now.ts';
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

/**
 * Opens the editor of a new entry on the shown day: from the end of the last one until now if it is today, otherwise
 * for an hour.
 */
export async function addEntry(taskId?: TaskId, back: TaskId | null = null): Promise<void> {
  const { snapshot } = useSnapshotStore.getState();
  if (!snapshot) return;
  const { page, date } = useUi.getState();
  const day = dayShown(snapshot, page === 'day' ? date : null);
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

/** Moves the cursor of the day page to an added entry, so that closing the editor leads there. */
export async function selectAdded(command: Command): Promise<void> {
  if (useUi.getState().page !== 'day') return;
  await loadDay();
  if (command.type !== 'addEntry') return;
  const entries = useDayEntries.getState().entries ?? [];
  const added = entries.findLast((one) => one.taskId === command.taskId && one.startedAt === command.startedAt);
  if (added) ui.selectEntry(added.id);
}

/** The most likely task: a running one, or the one with the cursor. */
function likelyTask(): TaskId | null {
  const { snapshot } = useSnapshotStore.getState();
  const { selected } = useUi.getState();
  const running = [...(snapshot?.tasks.values() ?? [])].find(isActive);
  return running?.id ?? (selected !== null && snapshot?.tasks.has(selected) ? selected : null);
}

/** Moves an entry. If main asks for confirmation, the editor opens with the question. */
export async function place(entry: TimeEntry, { startedAt, endedAt }: EntrySpan): Promise<void> {
  const fields = {
    ...(startedAt === entry.startedAt ? {} : { startedAt }),
    ...(endedAt === entry.endedAt || endedAt === null ? {} : { endedAt }),
  };
  const command: Command = { type: 'changeEntry', entryId: entry.id, fields };
  const answer = await sendCommand(command);
  if (answer.ok) await loadDay();
  else if (!asksBack(answer)) ui.toastFailure(answer.message);
  else {
    const draft = { entry, taskId: entry.taskId, startedAt, endedAt, refused: { command, answer } };
    ui.open({ kind: 'entry', draft, back: null });
  }
}

/** What is said of an entry that was deleted: how much time of which task. */
export function describeDeleted({ taskId, startedAt, endedAt }: TimeEntry): string {
  const { snapshot, now } = useSnapshotStore.getState();
  const t = currentTranslate();
  const title = snapshot?.tasks.get(taskId)?.title ?? '';
  const time = elapsed({ timeSpent: 0, startedAt }, endedAt ?? now);
  return time < MINUTE ? t('toast.entry-deleted') : t('toast.entry-deleted-time', { title, time: formatHours(time) });
}

/** Deletes an entry and offers to undo it. */
export const deleteEntry = (entry: TimeEntry) =>
  deleteWith({ type: 'deleteEntry', entryId: entry.id }, describeDeleted(entry));

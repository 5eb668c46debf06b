import { formatTime } from '#shared/format/clockTime.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { hasTimes } from '#shared/model/trackedTime.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Calendar } from '#shared/time/day.ts';
import { execute } from '../../state/commands.ts';
import { changeEntry, deleteEntry, openEntry } from '../../state/entryCommands.ts';
import { turnTo } from '../../state/focusManager.ts';
import { printShortcut } from '../../state/shortcuts.ts';
import { drawnNow, useSnapshotStore } from '../../state/snapshotStore.ts';
import { taskOf } from '../../state/tasks.ts';
import { ui } from '../../state/ui.ts';
import type { Action } from '../ActionItems.tsx';
import { canJoin } from './canJoin.ts';
import { rangeOf } from './entryText.ts';

const STEP = 5 * 60_000;

/** Where an entry is split in two, ms UTC: in its middle, at five minutes if it is long enough. */
function middleOf({ startedAt, endedAt }: TimeEntry, now: number): number {
  const end = endedAt ?? now;
  const middle = Math.round((startedAt + end) / 2 / STEP) * STEP;
  return middle > startedAt && middle < end ? middle : Math.round((startedAt + end) / 2);
}

/** The entries of the same task right before and after one that can be merged with it, among those around it. */
function neighboursOf(entry: TimeEntry, entries: readonly TimeEntry[], calendar: Calendar) {
  const own = entries.filter(({ taskId }) => taskId === entry.taskId);
  const at = own.findIndex(({ id }) => id === entry.id);
  const [previous, next] = [own[at - 1], own[at + 1]];
  return {
    previous: previous && canJoin(previous, entry, calendar) ? previous : null,
    next: next && canJoin(entry, next, calendar) ? next : null,
  };
}

type Context = {
  /** The entries around it, by start. */
  readonly entries: readonly TimeEntry[];
  readonly calendar: Calendar;
  readonly t: Translate;
};

/** What changes the times of an entry. */
function timeActions(entry: TimeEntry, { entries, calendar, t }: Context): Action[] {
  const region = useSnapshotStore.getState().snapshot?.environment.region ?? 'en';
  const { previous, next } = neighboursOf(entry, entries, calendar);
  const at = middleOf(entry, drawnNow());
  const item = (label: string, run: () => unknown): Action => ({ kind: 'item', label, run });
  const merge = (other: TimeEntry, label: 'entry.merge-previous' | 'entry.merge-next') =>
    item(t(label, { range: rangeOf(other, calendar.zone, region, t) }), () =>
      changeEntry(entry, { type: 'mergeEntries', entryId: entry.id, other: other.id }),
    );
  return [
    item(t('calendar.split', { time: formatTime(at, calendar.zone, region) }), () =>
      changeEntry(entry, { type: 'splitEntry', entryId: entry.id, at }),
    ),
    ...(previous ? [merge(previous, 'entry.merge-previous')] : []),
    ...(next ? [merge(next, 'entry.merge-next')] : []),
    ...(entry.endedAt === null
      ? []
      : [
          item(t('entry.continue'), () =>
            changeEntry(entry, { type: 'continueEntry', entryId: entry.id }, { ...entry, endedAt: null }),
          ),
        ]),
  ];
}

/** What can be done with an entry in its menus. */
export function entryActions(entry: TimeEntry, context: Context): Action[] {
  const { t } = context;
  const { snapshot } = useSnapshotStore.getState();
  const isMac = snapshot?.environment.platform === 'darwin';
  const task = taskOf(entry.taskId);
  const open = () => openEntry(entry);
  const start: Action[] =
    task && !task.running
      ? [
          {
            kind: 'item',
            label: t('window.start-task', { title: task.title }),
            run: () => execute({ type: 'startTimer', taskId: task.id }),
          },
        ]
      : [];
  function goToTask(): void {
    ui.select(entry.taskId);
    turnTo('tasks');
  }
  return [
    { kind: 'item', label: t('shortcuts.open-entry'), run: open, keys: printShortcut('openEntry', isMac) },
    ...start,
    { kind: 'line', id: 'times' },
    ...(hasTimes(entry) ? timeActions(entry, context) : []),
    { kind: 'line', id: 'task' },
    { kind: 'item', label: t('calendar.go-to-task'), run: goToTask },
    {
      kind: 'item',
      label: t('entry.delete'),
      run: () => deleteEntry(entry),
      keys: printShortcut('removeEntry', isMac),
    },
  ];
}

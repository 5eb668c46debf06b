import { useCallback } from 'react';
import type { Translate } from '#shared/i18n/translate.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Calendar } from '#shared/time/day.ts';
import { execute } from '../../state/commands.ts';
import { planTask } from '../../state/planCommands.ts';
import { printShortcut } from '../../state/shortcuts.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { planChoices } from '../../state/taskActions.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import type { Action } from '../ActionItems.tsx';
import { entryActions } from '../entries/entryActions.ts';
import { dayActions } from '../period/dayActions.ts';

type Zoom = (steps: number | null) => void;

const isMac = (): boolean => useSnapshotStore.getState().snapshot?.environment.platform === 'darwin';

/** The days that a task can be planned for, as a menu. */
function planMenu(taskId: TaskId, t: Translate): Action[] {
  const task = useSnapshotStore.getState().snapshot?.tasks.get(taskId);
  return task ? [{ kind: 'menu', label: t('menu.plan'), actions: planChoices([task]) }] : [];
}

/** What can be done with a planned task. */
const planActions = (taskId: TaskId, t: Translate): Action[] => [
  {
    kind: 'item',
    label: t('calendar.start'),
    run: () => execute({ type: 'startTimer', taskId }),
    keys: printShortcut('openEntry', isMac()),
  },
  { kind: 'item', label: t('shortcuts.details'), run: () => ui.open({ kind: 'task', taskId }) },
  { kind: 'line', id: 'plan' },
  ...planMenu(taskId, t),
  {
    kind: 'item',
    label: t('calendar.unplan'),
    run: () => planTask(taskId, null),
    keys: printShortcut('removeEntry', isMac()),
  },
];

/** What can be done with a calendar as a whole. */
function zoomActions(zoom: Zoom, t: Translate): Action[] {
  const mod = isMac() ? '⌘' : 'Ctrl + ';
  return [
    { kind: 'line', id: 'zoom' },
    { kind: 'item', label: t('calendar.zoom-in'), run: () => zoom(1), keys: `${mod}+` },
    { kind: 'item', label: t('calendar.zoom-out'), run: () => zoom(-1), keys: `${mod}−` },
    { kind: 'item', label: t('calendar.zoom-reset'), run: () => zoom(null), keys: `${mod}0` },
  ];
}

/** What can be done with what an element of a calendar is or is in; null if nothing; a hook. */
export function useCalendarActions(entries: readonly TimeEntry[], calendar: Calendar, zoom: Zoom) {
  const t = useTranslate();
  return useCallback(
    (element: Element): readonly Action[] | null => {
      const dataOf = (name: string) => element.closest<HTMLElement>(`[data-${name}]`)?.dataset[name];
      const entry = entries.find(({ id }) => id === Number(dataOf('block')));
      const planned = Number(dataOf('planned') ?? 0);
      const date = dataOf('day') ?? dataOf('date');
      if (entry) return entryActions(entry, { entries, calendar, t });
      if (planned > 0) return planActions(planned, t);
      return date === undefined ? null : [...dayActions(date, t), ...zoomActions(zoom, t)];
    },
    [entries, calendar, zoom, t],
  );
}

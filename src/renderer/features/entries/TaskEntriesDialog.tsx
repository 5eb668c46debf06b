import { useEffect, useMemo, useRef } from 'react';
import { timeByDay } from '#shared/model/trackedTime.ts';
import type { Calendar, Day } from '#shared/time/day.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Action } from '../../state/action.ts';
import { execute } from '../../state/commands.ts';
import { dialogCursor } from '../../state/cursors.ts';
import { addEntry, openEntry } from '../../state/entryCommands.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useNamedTask } from '../../state/past.ts';
import { useTask } from '../../state/tasks.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { ContextArea } from '../../ui/ContextArea.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useListCursor } from '../../ui/list/useListCursor.ts';
import { SwitchRow } from '../../ui/Row.tsx';
import { DayGroup, keyIn } from './DayGroup.tsx';
import type { Worked } from './DayGroup.tsx';
import { entryActions } from './entryActions.ts';
import styles from './TaskEntriesDialog.module.css';
import { useEntriesOf } from './useEntriesOf.ts';
import type { Found } from './useEntriesOf.ts';

/** Groups entries by day, latest first; one that crosses midnight is in both days. */
function byDay({ entries, from, now }: Found, calendar: Calendar): Worked[] {
  const days = new Map<string, { readonly day: Day; readonly entries: TimeEntry[] }>();
  for (const entry of entries) {
    // An entry that has just started has no time yet, but belongs to a day.
    for (const { day } of timeByDay(entry, calendar, Math.max(now, entry.startedAt + 1))) {
      // The entry began on an earlier day, which is not completely loaded.
      if (from !== null && day.start < from) continue;
      const group = days.get(day.date) ?? { day, entries: [] };
      group.entries.push(entry);
      days.set(day.date, group);
    }
  }
  return [...days.values()].toSorted((a, b) => b.day.start - a.day.start);
}

function TaskEntries({ taskId }: { readonly taskId: TaskId }) {
  const t = useTranslate();
  const area = useRef<HTMLDivElement>(null);
  const calendar = useSnapshotStore(({ snapshot }) => snapshot?.calendar);
  const neverAsk = useTask(taskId)?.neverAsk ?? false;
  const { found, readMore } = useEntriesOf(taskId);
  const groups = useMemo(() => (found && calendar ? byDay(found, calendar) : []), [found, calendar]);
  const keys = useMemo(() => groups.flatMap((group) => group.entries.map((entry) => keyIn(group, entry))), [groups]);
  const current = useListCursor({ keys, cursor: dialogCursor, area, page: null });
  const isLoaded = found !== null;
  useEffect(() => {
    // The entries have the cursor as soon as they are there, unless somebody went on meanwhile.
    const isDialog = document.activeElement?.contains(area.current);
    if (isLoaded && isDialog) area.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [isLoaded]);
  const actionsAt = (element: Element): readonly Action[] | null => {
    const id = Number(element.closest<HTMLElement>('[data-entry]')?.dataset['entry']);
    const entry = found?.entries.find((one) => one.id === id);
    return entry ? entryActions(entry, t) : null;
  };
  const days = (
    <div ref={area} className={styles.days}>
      {found?.entries.length === 0 && <p className={styles.empty}>{t('entries.none')}</p>}
      {groups.map((group) => (
        <DayGroup key={group.day.date} group={group} current={current} onOpen={(entry) => openEntry(entry, taskId)} />
      ))}
    </div>
  );
  return (
    <>
      <SwitchRow
        label={t('entries.never-ask')}
        detail={t('entries.never-ask-detail')}
        checked={neverAsk}
        onChange={(checked) => void execute({ type: 'setNeverAsk', taskId, neverAsk: checked })}
      />
      <ContextArea area={days} actionsOf={actionsAt} />
      {found && found.from !== null && <Button onClick={readMore}>{t('entries.earlier')}</Button>}
      <Button onClick={() => void addEntry(taskId, taskId)}>{t('day.add-entry')}</Button>
    </>
  );
}

/** All entries of a task by day, and whether Stint asks about time away during it. */
export function TaskEntriesDialog() {
  const taskId = useUi((state) => (state.dialog?.kind === 'taskEntries' ? state.dialog.taskId : null));
  const title = useNamedTask(taskId)?.title ?? '';
  return (
    <Dialog open={taskId !== null} title={title}>
      {taskId !== null && <TaskEntries key={taskId} taskId={taskId} />}
    </Dialog>
  );
}

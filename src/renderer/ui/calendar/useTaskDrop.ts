import type { DragEvent } from 'react';
import type { TaskId } from '#shared/model/ids.ts';
import { plannedLength } from '#shared/model/plannedTime.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Day } from '#shared/time/day.ts';
import { useHourHeight } from '../../state/hourHeight.ts';
import { logTime, planTasks, planTasksAt } from '../../state/planCommands.ts';
import { drawnNow, useSnapshotStore } from '../../state/snapshotStore.ts';
import { droppedTasks, endTaskDrag, isTaskDrag, useTaskDrag } from '../../state/taskDrag.ts';
import { partsIn, taskOf } from '../../state/tasks.ts';
import { offsetIn } from './columns.ts';
import { dropTarget } from './dropTarget.ts';
import type { DropTarget } from './dropTarget.ts';
import { showGhost } from './ghost.ts';
import { msOf } from './scale.ts';
import type { TaskFacts } from './useTaskFacts.ts';

const HOUR = 3_600_000;

/** Marks the element that a task would be dropped on. */
function mark({ currentTarget }: DragEvent<HTMLElement>, isOver: boolean): void {
  if (isOver) currentTarget.dataset['over'] = 'true';
  else delete currentTarget.dataset['over'];
}

/** Whether what is dragged left an element, and not only went over one inside it. */
const hasLeft = ({ currentTarget, relatedTarget }: DragEvent<HTMLElement>): boolean =>
  !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));

/** Makes an element take tasks for a date, without a time. */
export const dayDrop = (date: string) => ({
  onDragOver(event: DragEvent<HTMLElement>): void {
    if (!isTaskDrag(event)) return;
    event.preventDefault();
    mark(event, true);
  },
  onDragLeave: (event: DragEvent<HTMLElement>) => {
    if (hasLeft(event)) mark(event, false);
  },
  onDrop(event: DragEvent<HTMLElement>): void {
    event.preventDefault();
    mark(event, false);
    const taskIds = droppedTasks(event);
    endTaskDrag();
    void planTasks(taskIds, date);
  },
});

/** Makes the column of a day take tasks: in the past as an entry, in the future as a plan; its ghost shows which. */
export function useTaskDrop(day: Day, entries: readonly TimeEntry[], factsOf: (taskId: TaskId) => TaskFacts) {
  function targetOf(event: DragEvent<HTMLElement>, taskId: TaskId | undefined): DropTarget {
    const task = taskOf(taskId ?? null);
    const length = task ? plannedLength(task, partsIn(useSnapshotStore.getState(), task.id)) : HOUR;
    const at = day.start + msOf(offsetIn(event.currentTarget, event), useHourHeight.getState().hourHeight);
    const { grab } = useTaskDrag.getState();
    return dropTarget(at - grab, length, entries, drawnNow());
  }
  return {
    onDragOver(event: DragEvent<HTMLElement>): void {
      if (!isTaskDrag(event)) return;
      event.preventDefault();
      const [taskId] = useTaskDrag.getState().taskIds;
      const target = targetOf(event, taskId);
      const span = { startedAt: target.span.start, endedAt: target.span.end };
      showGhost({ span, kind: target.kind, facts: taskId === undefined ? null : factsOf(taskId), entryId: null });
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      if (hasLeft(event)) showGhost(null);
    },
    onDrop(event: DragEvent<HTMLElement>): void {
      event.preventDefault();
      const taskIds = droppedTasks(event);
      const [taskId] = taskIds;
      const target = targetOf(event, taskId);
      showGhost(null);
      endTaskDrag();
      if (taskId === undefined) return;
      // Several can be planned for a time, to be put in order later; only one was done then: the first.
      void (target.kind === 'plan' ? planTasksAt(taskIds, target.span.start) : logTime(taskId, target.span));
    },
  };
}

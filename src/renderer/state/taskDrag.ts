import { create } from 'zustand';
import type { DragEvent } from 'react';
import type { TaskId } from '#shared/model/ids.ts';
import { bridge } from '../bridge.ts';
import { readNow } from './now.ts';

/** The type of dragged data that is the ids of tasks, with commas between them. */
const TASK_TYPE = 'application/x-stint-task';

/**
 * The tasks that are being dragged, which what they are dragged over cannot read; none if none are. `grab`: how long after
 * its planned start one was grabbed, ms.
 */
type TaskDrag = { readonly taskIds: readonly TaskId[]; readonly grab: number };

export const useTaskDrag = create<TaskDrag>(() => ({ taskIds: [], grab: 0 }));

/** Begins to drag tasks. */
export function startTaskDrag({ dataTransfer }: DragEvent, taskIds: readonly TaskId[], grab = 0): void {
  dataTransfer.setData(TASK_TYPE, taskIds.join());
  dataTransfer.effectAllowed = 'copyMove';
  useTaskDrag.setState({ taskIds, grab });
  // What lies before now is logged, what lies after it is planned; with nothing running no ticks say when now is.
  void readNow(bridge());
}

/** Ends a drag, wherever the tasks were dropped. */
export const endTaskDrag = (): void => useTaskDrag.setState({ taskIds: [], grab: 0 });

/** Whether tasks are what is dragged over an element. */
export const isTaskDrag = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes(TASK_TYPE);

/** The dropped tasks; none if something else was dropped. */
export const droppedTasks = ({ dataTransfer }: DragEvent): readonly TaskId[] =>
  dataTransfer
    .getData(TASK_TYPE)
    .split(',')
    .map(Number)
    .filter((id) => id > 0);

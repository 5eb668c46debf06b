import { create } from 'zustand';
import type { DragEvent } from 'react';
import type { TaskId } from '#shared/model/ids.ts';

/** The type of dragged data that is the ids of tasks, with commas between them. */
const TASK_TYPE = 'application/x-stint-task';

/** The tasks that are being dragged, which what they are dragged over cannot read; none if none are. */
export const useTaskDrag = create<{ readonly taskIds: readonly TaskId[] }>(() => ({ taskIds: [] }));

/** Begins to drag tasks. */
export function startTaskDrag({ dataTransfer }: DragEvent, taskIds: readonly TaskId[]): void {
  dataTransfer.setData(TASK_TYPE, taskIds.join());
  dataTransfer.effectAllowed = 'copyMove';
  useTaskDrag.setState({ taskIds });
}

/** Ends a drag, wherever the tasks were dropped. */
export const endTaskDrag = (): void => useTaskDrag.setState({ taskIds: [] });

/** Whether tasks are what is dragged over an element. */
export const isTaskDrag = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes(TASK_TYPE);

/** The dropped tasks; none if something else was dropped. */
export const droppedTasks = ({ dataTransfer }: DragEvent): readonly TaskId[] =>
  dataTransfer
    .getData(TASK_TYPE)
    .split(',')
    .map(Number)
    .filter((id) => id > 0);

import { create } from 'zustand';
import type { DragEvent } from 'react';
import type { TaskId } from '#shared/model/ids.ts';
import { bridge } from '../bridge.ts';
import { readNow } from './now.ts';

/** The type of dragged data that is the id of a task. */
export const TASK_TYPE = 'application/x-stint-task';

/**
 * The task that is being dragged; null if none is. What is dragged over cannot read the data. `grab`: how long after its
 * planned start it was grabbed, ms.
 */
type TaskDrag = { readonly taskId: TaskId | null; readonly grab: number };

export const useTaskDrag = create<TaskDrag>(() => ({ taskId: null, grab: 0 }));

/** Begins to drag a task. */
export function startTaskDrag({ dataTransfer }: DragEvent, taskId: TaskId, grab = 0): void {
  dataTransfer.setData(TASK_TYPE, String(taskId));
  dataTransfer.effectAllowed = 'copyMove';
  useTaskDrag.setState({ taskId, grab });
  // What lies before now is logged, what lies after it is planned; with nothing running no ticks say when now is.
  void readNow(bridge());
}

/** Ends a drag, wherever the task was dropped. */
export const endTaskDrag = (): void => useTaskDrag.setState({ taskId: null, grab: 0 });

/** Whether a task is what is dragged over an element. */
export const isTaskDrag = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes(TASK_TYPE);

/** The dropped task; null if it is none. */
export function droppedTask({ dataTransfer }: DragEvent): TaskId | null {
  const id = Number(dataTransfer.getData(TASK_TYPE));
  return id > 0 ? id : null;
}

import type { DragEvent, HTMLAttributes } from 'react';
import type { Task } from '#shared/model/task.ts';
import { drop } from '../../state/keys.ts';
import { droppedTasks, endTaskDrag, isTaskDrag, startTaskDrag } from '../../state/taskDrag.ts';

/** The half of the row that the pointer is over. */
function sideOf({ clientY, currentTarget }: DragEvent): 'above' | 'below' {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY < top + height / 2 ? 'above' : 'below';
}

/** Makes a row draggable and a drop target; done tasks stay in place. */
export function rowDrag(task: Task, isEditing: boolean): HTMLAttributes<HTMLElement> {
  const isDone = task.state === 'done';
  return {
    draggable: !isEditing && !isDone,
    onDragStart: (event) => startTaskDrag(event, [task.id]),
    onDragEnd: endTaskDrag,
    onDragOver: (event) => {
      if (!isTaskDrag(event) || isDone) return;
      event.preventDefault();
      event.currentTarget.dataset['drop'] = sideOf(event);
    },
    onDragLeave: (event) => delete event.currentTarget.dataset['drop'],
    onDrop: (event) => {
      for (const taskId of droppedTasks(event)) drop(taskId, task.id, sideOf(event));
      endTaskDrag();
      delete event.currentTarget.dataset['drop'];
    },
  };
}

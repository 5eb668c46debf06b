import type { DragEvent, HTMLAttributes } from 'react';
import type { Task } from '#shared/model/task.ts';
import { drop } from '../../state/keys.ts';

const DRAGGED = 'application/x-stint-task';

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
    onDragStart: (event) => event.dataTransfer.setData(DRAGGED, String(task.id)),
    onDragOver: (event) => {
      if (!event.dataTransfer.types.includes(DRAGGED) || isDone) return;
      event.preventDefault();
      event.currentTarget.dataset['drop'] = sideOf(event);
    },
    onDragLeave: (event) => delete event.currentTarget.dataset['drop'],
    onDrop: (event) => {
      const taskId = Number(event.dataTransfer.getData(DRAGGED));
      if (taskId > 0) drop(taskId, task.id, sideOf(event));
      delete event.currentTarget.dataset['drop'];
    },
  };
}

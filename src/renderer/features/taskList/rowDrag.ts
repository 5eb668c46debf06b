import type { DragEvent, HTMLAttributes } from 'react';
import type { Task } from '#shared/model/task.ts';
import { withOthers } from '../../state/selection.ts';
import { droppedTasks, endTaskDrag, startTaskDrag } from '../../state/taskDrag.ts';
import { dropAt, placeOver } from '../../state/taskDrop.ts';
import { dropPlace } from '../../ui/list/dropPlace.ts';

/** The half of the row that the pointer is over. */
function halfOf({ clientY, currentTarget }: DragEvent): 'above' | 'below' {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY < top + height / 2 ? 'above' : 'below';
}

/** Makes a row draggable, with all selected ones if it is selected, and a drop place; done tasks stay where they are. */
export function rowDrag(task: Task, isEditing: boolean): HTMLAttributes<HTMLElement> {
  return {
    draggable: !isEditing && task.state === 'open',
    onDragStart: (event) => {
      const open = withOthers(task).filter(({ state }) => state === 'open');
      startTaskDrag(
        event,
        open.map(({ id }) => id),
      );
    },
    onDragEnd: endTaskDrag,
    ...dropPlace(
      (event) => placeOver(task, halfOf(event)),
      (event, place) => dropAt(droppedTasks(event), task, place),
    ),
  };
}

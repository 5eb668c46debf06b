import type { DragEvent, HTMLAttributes } from 'react';
import type { ProjectId } from '#shared/model/ids.ts';
import type { Task } from '#shared/model/task.ts';
import { withOthers } from '../../state/selection.ts';
import { droppedTasks, endTaskDrag, isTaskDrag, startTaskDrag } from '../../state/taskDrag.ts';
import { dropAt, dropIntoProject, placeOver } from '../../state/taskDrop.ts';
import type { DropPlace } from '../../state/taskDrop.ts';

/** The half of the row that the pointer is over. */
function halfOf({ clientY, currentTarget }: DragEvent): 'above' | 'below' {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY < top + height / 2 ? 'above' : 'below';
}

/** Makes an element take dropped tasks and shows where, for its style, by `data-drop`. */
const dropPlace = (
  placeOf: (event: DragEvent) => DropPlace | null,
  drop: (event: DragEvent, place: DropPlace) => void,
): HTMLAttributes<HTMLElement> => ({
  onDragOver(event) {
    const place = isTaskDrag(event) ? placeOf(event) : null;
    if (place === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    event.currentTarget.dataset['drop'] = place;
  },
  onDragLeave: (event) => delete event.currentTarget.dataset['drop'],
  onDrop(event) {
    const place = placeOf(event);
    delete event.currentTarget.dataset['drop'];
    if (place !== null) drop(event, place);
    endTaskDrag();
  },
});

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

/** Makes the head of a project's group a drop place. */
export const projectDrop = (projectId: ProjectId | null): HTMLAttributes<HTMLElement> =>
  dropPlace(
    () => 'inside',
    (event) => dropIntoProject(droppedTasks(event), projectId),
  );

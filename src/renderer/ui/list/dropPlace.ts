import type { DragEvent, HTMLAttributes } from 'react';
import type { ProjectId } from '#shared/model/ids.ts';
import { droppedTasks, endTaskDrag, isTaskDrag } from '../../state/taskDrag.ts';
import { dropIntoProject } from '../../state/taskDrop.ts';
import type { DropPlace } from '../../state/taskDrop.ts';

/** Makes an element take dropped tasks and shows where, for its style, by `data-drop`. */
export const dropPlace = (
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

/** Makes what stands for a project, or for none, a drop place. */
export const projectDrop = (projectId: ProjectId | null): HTMLAttributes<HTMLElement> =>
  dropPlace(
    () => 'inside',
    (event) => dropIntoProject(droppedTasks(event), projectId),
  );

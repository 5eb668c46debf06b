import type { HTMLAttributes } from 'react';
import type { TaskId } from '#shared/model/ids.ts';
import { openDetails } from '../../state/details.ts';
import { shownTaskIds } from '../../state/listKeys.ts';
import { selection } from '../../state/selection.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';

/** Whether a click is for a control of the row. */
const isForControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, input, label') !== null;

type Modifiers = { readonly ctrlKey: boolean; readonly metaKey: boolean };

/** Whether a click adds to the selection. On macOS, Ctrl opens the menu. */
const isAdding = ({ ctrlKey, metaKey }: Modifiers): boolean =>
  useSnapshotStore.getState().snapshot?.environment.platform === 'darwin' ? metaKey : ctrlKey;

/** A click selects a row, with Shift all up to it, with Ctrl or Command besides others; a double click opens the task. */
export const rowClicks = (taskId: TaskId): HTMLAttributes<HTMLElement> => ({
  // Before the row gets the focus, and with it the cursor, from which a range starts.
  onMouseDown(event) {
    if (event.button !== 0 || isForControl(event.target) || !(event.shiftKey || isAdding(event))) return;
    event.preventDefault();
    if (event.shiftKey) selection.extendTo(taskId, shownTaskIds());
    else selection.toggle(taskId);
    event.currentTarget.focus({ preventScroll: true });
  },
  onClick(event) {
    if (!isForControl(event.target) && !event.shiftKey && !isAdding(event)) selection.clear();
  },
  onDoubleClick(event) {
    if (!isForControl(event.target) && !event.shiftKey && !isAdding(event)) openDetails(taskId);
  },
});

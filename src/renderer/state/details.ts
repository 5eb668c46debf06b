import type { TaskId } from '#shared/model/ids.ts';
import { focusRegion } from './focusManager.ts';
import { ui, useUi } from './ui.ts';
import { isAtLeast, WIDE } from './useIsAtLeast.ts';

/** Moves the focus to the details of a task, beside the list where there is room, otherwise in a dialog. */
export function openDetails(taskId: TaskId): void {
  if (useUi.getState().page !== 'tasks' || !isAtLeast(WIDE.pane)) {
    ui.open({ kind: 'task', taskId });
    return;
  }
  ui.select(taskId);
  ui.showPane('details');
  focusRegion('details');
}

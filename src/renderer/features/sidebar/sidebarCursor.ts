import { useSnapshotStore } from '../../state/snapshotStore.ts';
import type { Cursor } from '../../state/cursors.ts';
import { ui, useUi } from '../../state/ui.ts';
import { currentTarget, keyOf } from './targets.ts';

/** The cursor of the sidebar, on the row of what is shown until it is moved. */
export const sidebarCursor: Cursor<string> = {
  get() {
    const { sidebarRow, page, view } = useUi.getState();
    const savedViews = useSnapshotStore.getState().snapshot?.settings.savedViews ?? [];
    return sidebarRow ?? keyOf(currentTarget(page, view, savedViews));
  },
  set: ui.selectSidebarRow,
  subscribe: useUi.subscribe,
};

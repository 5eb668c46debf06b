import type { Focus } from '#shared/model/focus.ts';
import { formatClock } from '#shared/format/duration.ts';
import { useSnapshotStore } from './snapshotStore.ts';

const SECOND = 1000;

/** The phase that is on and what is left of it, as text; null: none. Re-renders only when that reads differently. */
export function useFocus(): { readonly focus: Focus; readonly left: string } | null {
  const focus = useSnapshotStore(({ snapshot }) => snapshot?.focus ?? null);
  // Rounded up, so that the last second is shown as one and the end as none.
  const left = useSnapshotStore(({ snapshot, now }) =>
    snapshot?.focus ? formatClock(Math.ceil((snapshot.focus.endsAt - now) / SECOND) * SECOND) : '',
  );
  return focus && { focus, left };
}

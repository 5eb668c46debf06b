import type { Focus } from '#shared/model/focus.ts';
import { formatClock } from '#shared/format/duration.ts';
import { useSnapshotStore } from './snapshotStore.ts';

const SECOND = 1000;

/** The current phase and its remaining time as text; null if there is none. Re-renders only when the text changes. */
export function useFocus(): { readonly focus: Focus; readonly left: string } | null {
  const focus = useSnapshotStore(({ snapshot }) => snapshot?.focus ?? null);
  // Rounded up, so that 0 is only shown at the end.
  const left = useSnapshotStore(({ snapshot, now }) =>
    snapshot?.focus ? formatClock(Math.ceil((snapshot.focus.endsAt - now) / SECOND) * SECOND) : '',
  );
  return focus && { focus, left };
}

import type { Focus } from '#shared/model/focus.ts';
import { formatLeft } from '#shared/format/duration.ts';
import { useSnapshotStore } from './snapshotStore.ts';

/** The current phase and its remaining time as text; null if there is none. Re-renders only when the text changes. */
export function useFocus(): { readonly focus: Focus; readonly left: string } | null {
  const focus = useSnapshotStore(({ snapshot }) => snapshot?.focus ?? null);
  const left = useSnapshotStore(({ snapshot, now }) =>
    snapshot?.focus ? formatLeft(snapshot.focus.endsAt - now) : '',
  );
  return focus && { focus, left };
}

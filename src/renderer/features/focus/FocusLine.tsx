import { Suspense } from 'react';
import { late } from '../../late.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';

const FocusPhase = late(() => import('./FocusPhase.tsx'));

/** The phase of a focus session, while there is one. */
export function FocusLine() {
  const isOn = useSnapshotStore(({ snapshot }) => Boolean(snapshot?.focus));
  return (
    isOn && (
      <Suspense>
        <FocusPhase />
      </Suspense>
    )
  );
}

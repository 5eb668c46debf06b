import { Suspense } from 'react';
import { late } from '../../late.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';

export const AwayQuestion = late(() => import('./AwayQuestion.tsx'));

/** The question about time away, while there is one. */
export function AwayBar() {
  const isAsked = useSnapshotStore(({ snapshot }) => Boolean(snapshot?.away));
  return (
    isAsked && (
      <Suspense>
        <AwayQuestion />
      </Suspense>
    )
  );
}

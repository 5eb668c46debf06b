import { Suspense } from 'react';
import { late } from '../../late.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';

const UpdateStage = late(() => import('./UpdateStage.tsx'));

/** What the window shows of an update, while there is something to do or to wait for. */
export function UpdateBar() {
  const isResting = useSnapshotStore(({ snapshot }) => {
    const state = snapshot?.updates.stage.state;
    return state === undefined || state === 'none' || state === 'checking' || state === 'latest';
  });
  return (
    !isResting && (
      <Suspense>
        <UpdateStage />
      </Suspense>
    )
  );
}

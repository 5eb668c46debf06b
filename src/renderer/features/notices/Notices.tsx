import { Suspense } from 'react';
import { late } from '../../late.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';

const NoticeList = late(() => import('./NoticeList.tsx'));

/** The notices, while there are some. */
export function Notices() {
  const isEmpty = useSnapshotStore(({ snapshot }) => (snapshot?.environment.notices.length ?? 0) === 0);
  return (
    !isEmpty && (
      <Suspense>
        <NoticeList />
      </Suspense>
    )
  );
}

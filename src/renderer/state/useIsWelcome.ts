import { useSnapshotStore } from './snapshotStore.ts';

/** Whether the steps of the first start are shown; a hook. */
export const useIsWelcome = (): boolean => useSnapshotStore(({ snapshot }) => (snapshot?.welcome ?? null) !== null);

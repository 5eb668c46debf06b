import { useSnapshotStore } from '../../state/snapshotStore.ts';

/** Height of a row and the gap below it, px; see TeamRow.module.css. */
const ROW = { roomy: 60, compact: 50 } as const;

export const useRowHeight = (): number =>
  useSnapshotStore(({ snapshot }) => ROW[snapshot?.settings.density ?? 'roomy']);

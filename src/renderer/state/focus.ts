import { execute } from './commands.ts';
import { useSnapshotStore } from './snapshotStore.ts';

/** Starts a focus session, or skips the current phase. */
export const startOrSkip = (): void =>
  void execute({ type: useSnapshotStore.getState().snapshot?.focus ? 'skipPhase' : 'startFocus' });

import type { FocusWish } from '#shared/model/focus.ts';
import { bridge } from '../bridge.ts';
import { focusRegion } from './focusManager.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { ui } from './ui.ts';

/** Asks main for a phase. What goes wrong is said in a toast; where nothing can be resumed, for a task. */
export async function doFocus(wish: FocusWish): Promise<void> {
  const answer = await bridge().request('focus:do', wish);
  if (!answer.ok) ui.tell(answer.message);
  else if (answer.reveal) focusRegion('add');
}

/** Starts a stretch of work, or skips the phase that is on. */
export const startOrSkip = (): void =>
  void doFocus({ kind: useSnapshotStore.getState().snapshot?.focus ? 'skip' : 'start' });

import { activeTasks } from '#shared/model/elapsed.ts';
import { attempt } from './attempt.ts';
import type { Publisher } from './publisher.ts';
import type { StoredState } from './storedState.ts';
import type { Timekeeper } from './timekeeper.ts';

/** What is checked before a command is decided or a second is shown, so that neither goes by a replaced file or a jumped clock. */
export function createChecks(state: StoredState, time: Timekeeper, { publish, putNotice }: Publisher) {
  /** What is stored is read again where the file went away or was replaced. */
  function checkFile(): void {
    if (!state.reloadIfReplaced()) return;
    time.replaced();
    time.recover();
    state.turnDay();
    publish();
  }

  /** @throws StoreError */
  function check(): void {
    checkFile();
    if (time.recover()) publish();
    const by = time.check();
    if (by !== 0 && activeTasks(state.get().tasks.values()).length > 0) putNotice({ code: 'clock-set', by });
  }

  return {
    check,
    /** Checks the calendar, too: after sleep, when a view is shown, or somebody asks what day it is. */
    refresh: (): void =>
      void attempt(() => {
        check();
        if (state.turnDay()) publish();
      }),
  };
}

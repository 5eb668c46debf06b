import { activeTasks } from '#shared/model/elapsed.ts';
import { attempt } from './attempt.ts';
import type { Publisher } from './publisher.ts';
import type { StoredState } from './storedState.ts';
import type { Timekeeper } from './timekeeper.ts';

/**
 * Checks before a command is decided or a second is shown, so that neither relies on a replaced file or a changed
 * clock.
 */
export function createChecks(state: StoredState, time: Timekeeper, { publish, putNotice }: Publisher) {
  /** Loads everything again if the file disappeared or was replaced. */
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
    if (by !== 0 && activeTasks(state.get().tasks).length > 0) putNotice({ code: 'clock-set', by });
  }

  return {
    check,
    /** Also checks the calendar: after sleep, when a view is shown, or when somebody asks for the current day. */
    refresh: (): void =>
      void attempt(() => {
        check();
        if (state.turnDay()) publish();
      }),
  };
}

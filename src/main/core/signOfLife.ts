import { activeTasks } from '#shared/domain/elapsed.ts';
import type { AwayReason } from '#shared/domain/awayQuestion.ts';
import { ABSENCE } from './absence.ts';
import { attempt } from './attempt.ts';
import type { Core } from './core.ts';
import type { Clock, Store, View } from './ports.ts';

/** While something runs, this often a sign of life is stored, ms. */
const BEAT = 30_000;
const KEY = 'signOfLife';
const MINUTE = 60_000;

/**
 * Stores that Stint was there: one small write every 30 s while something runs, and one at the end. It rides on the tick.
 * `settle` is what has to be stored before (see settleGap), where that failed at the start.
 */
export function createSignOfLife(store: Store, clock: Clock, settle: (() => boolean) | null = null): View {
  let unsettled = settle;
  let active = false;
  let last = -Infinity;

  function beat(): void {
    last = clock.now();
    if (unsettled && !unsettled()) return;
    unsettled = null;
    // Where it fails, the next one may get through; a missing sign only makes Stint ask more than it needed to.
    attempt(() => store.remember(KEY, last));
  }

  return {
    show(snapshot) {
      const runs = activeTasks(snapshot.tasks.values()).length > 0;
      // A start is stored with its time, so it is a sign by itself.
      if (runs && !active) last = clock.now();
      active = runs;
    },
    tick(now) {
      if (active && Math.abs(now - last) >= BEAT) beat();
    },
    dispose() {
      if (active) beat();
    },
  };
}

/**
 * Looks, at the start and after restoring, at how long Stint was gone until `until` (ms UTC) while entries ran: after a
 * crash, a power cut, or having been quit. A short gap goes on silently; a long one is an absence like any other. Call it
 * before signs are stored again. Answers whether it could be stored; where not, call it later with the same `until`.
 */
export function settleGap(core: Core, store: Store, clock: Clock, until = clock.now()): boolean {
  let settled = true;
  const stored = attempt(() => {
    const { settings, tasks } = core.snapshot();
    const last = store.recall(KEY);
    // The person may have been away already when it ended.
    const absence = store.recall(ABSENCE) as { since: number; why: AwayReason } | null | undefined;
    const active = activeTasks(tasks.values());
    // What was started after the last sign was itself a sign.
    const alive = Math.max(typeof last === 'number' ? last : 0, ...active.map((task) => task.running.startedAt));
    const since = Math.min(alive, absence?.since ?? alive);
    if (active.length > 0 && until - since >= settings.awayMinutes * MINUTE) {
      if (settings.awayPolicy === 'ask') core.ask({ since, until }, absence?.why ?? 'ended');
      if (settings.awayPolicy === 'stop') settled = core.execute({ type: 'leave', at: since, origin: 'system' }).ok;
    }
    // Last, so that a crash in between forgets nothing.
    if (absence && settled) store.remember(ABSENCE, null);
  });
  return stored && settled;
}

import { activeTasks } from '#shared/domain/elapsed.ts';
import type { AwayReason } from '#shared/domain/awayQuestion.ts';
import { ABSENCE } from './absence.ts';
import type { Core } from './core.ts';
import { StoreError } from './ports.ts';
import type { Clock, Store, View } from './ports.ts';

/** While something runs, this often a sign of life is stored, ms. */
const BEAT = 30_000;
const KEY = 'signOfLife';
const MINUTE = 60_000;

/** Stores that Stint was there: one small write every 30 s while something runs, and one at the end. It rides on the tick. */
export function createSignOfLife(store: Store, clock: Clock): View {
  let active = false;
  let last = -Infinity;

  function beat(): void {
    const now = clock.now();
    last = now;
    try {
      store.remember(KEY, now);
    } catch (error) {
      // The next one may get through; a missing sign only makes Stint ask more than it needed to.
      if (!(error instanceof StoreError)) throw error;
    }
  }

  return {
    show(snapshot) {
      const runs = activeTasks(snapshot.tasks.values()).length > 0;
      // A start is stored with its time, so it is a sign by itself.
      if (runs && !active) last = clock.now();
      active = runs;
    },
    tick(now) {
      if (Math.abs(now - last) >= BEAT) beat();
    },
    dispose() {
      if (active) beat();
    },
  };
}

/**
 * Looks, at the start, at how long Stint was gone while entries ran: after a crash, a power cut, or having been quit.
 * A short gap goes on silently; a long one is an absence like any other. Call it before signs are stored again.
 */
export function settleGap(core: Core, store: Store, clock: Clock): void {
  const { settings, tasks } = core.snapshot();
  const last = store.recall(KEY);
  // The person may have been away already when it ended.
  const absence = store.recall(ABSENCE) as { since: number; why: AwayReason } | null | undefined;
  if (absence) store.remember(ABSENCE, null);
  const active = activeTasks(tasks.values());
  if (active.length === 0) return;
  const until = clock.now();
  // What was started after the last sign was itself a sign.
  const alive = Math.max(typeof last === 'number' ? last : 0, ...active.map((task) => task.running.startedAt));
  const since = Math.min(alive, absence?.since ?? alive);
  if (until - since < settings.awayMinutes * MINUTE) return;
  if (settings.awayPolicy === 'ask') core.ask({ since, until }, absence?.why ?? 'ended');
  if (settings.awayPolicy === 'stop') core.execute({ type: 'leave', at: since, origin: 'system' });
}

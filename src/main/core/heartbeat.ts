import { activeTasks } from '#shared/model/elapsed.ts';
import type { Core } from './core.ts';
import type { Clock, View } from './ports.ts';

/** How often the heartbeat is stored while a timer is running, ms. */
const BEAT = 30_000;

/**
 * One small write every 30 s while a timer is running, and one at the end, which bounds the time that a crash can leave
 * open. It is driven by the tick.
 */
export function createHeartbeat(core: Core, clock: Clock): View {
  let runs = false;
  let last = -Infinity;

  function beat(): void {
    last = clock.now();
    // If it fails, the next one may succeed. A missing heartbeat only makes Stint ask about more time than necessary.
    core.beat();
  }

  return {
    show(snapshot) {
      const before = runs;
      runs = activeTasks(snapshot.tasks).length > 0;
      // Starting a timer stores a heartbeat.
      if (runs && !before) last = clock.now();
    },
    tick(now) {
      if (runs && Math.abs(now - last) >= BEAT) beat();
    },
    dispose() {
      if (runs) beat();
    },
  };
}

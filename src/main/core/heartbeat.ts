import { activeTasks } from '#shared/model/elapsed.ts';
import type { Core } from './core.ts';
import type { Clock, View } from './ports.ts';

/** While something runs, this often Stint stores that it is there, ms. */
const BEAT = 30_000;

/** One small write every 30 s while something runs, and one at the end, so that a crash leaves open no more than that. It rides on the tick. */
export function createHeartbeat(core: Core, clock: Clock): View {
  let runs = false;
  let last = -Infinity;

  function beat(): void {
    last = clock.now();
    // Where it fails, the next one may get through; a missing one only makes Stint ask more than it needed to.
    core.beat();
  }

  return {
    show(snapshot) {
      const before = runs;
      runs = activeTasks(snapshot.tasks.values()).length > 0;
      // A start is stored with one.
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

import type { ImportProgress } from '#shared/snapshot/slices.ts';
import type { Clock } from '../../core/ports.ts';
import type { Progress } from './prepared.ts';

/** How often progress is shown at most, ms. */
const OFTEN = 100;

/** Shows how far an import is, no more often than somebody can see. */
export function createProgress(clock: Clock, set: (shown: ImportProgress | null) => void) {
  let name = '';
  let phase: Progress['phase'] | null = null;
  let shownAt = 0;

  function put(progress: Progress | null): void {
    phase = progress?.phase ?? null;
    shownAt = clock.steady();
    set(progress && { name, ...progress });
  }

  return {
    /** A file of this name is being read. */
    begin(of: string): void {
      name = of;
      put({ phase: 'reading', done: 0, total: 0 });
    },
    show(progress: Progress | null): void {
      const isSame = progress !== null && progress.phase === phase;
      if (!isSame || clock.steady() - shownAt >= OFTEN) put(progress);
    },
  };
}

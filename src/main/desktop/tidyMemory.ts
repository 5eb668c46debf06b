import v8 from 'node:v8';
import type { Clock, Disposable, PartialView } from '../core/ports.ts';

/** How long nothing has to happen after a start, ms. */
const QUIET = 3000;

/** Collects garbage, as Node does before it looks for objects; a Node that looks for none leaves it to V8. */
function collect(): void {
  // It may change with any version of Node.
  const { queryObjects }: Partial<typeof v8> = v8;
  queryObjects?.(WeakRef, { format: 'count' });
}

/**
 * Gives back, once, what a start needed, which is more than half of main's heap: V8 itself collects when it needs room,
 * and an app that rests never needs any.
 */
export function createTidying({ after }: Pick<Clock, 'after'>): PartialView {
  let isDone = false;
  let shot: Disposable | null = null;
  const stop = (): void => shot?.dispose();
  return {
    show() {
      stop();
      if (isDone) return;
      shot = after(QUIET, () => {
        isDone = true;
        collect();
      });
    },
    dispose: stop,
  };
}

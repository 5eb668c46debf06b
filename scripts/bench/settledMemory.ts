import { setTimeout as after } from 'node:timers/promises';

/** Heap and buffers in use after garbage collection, bytes. */
export async function settledMemory(): Promise<number> {
  for (let n = 0; n < 5; n++) {
    await after(200);
    globalThis.gc?.();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/**
 * Runs something once at a time: calls during a run become a single one after it, so the last one counts. Returns a
 * promise that is fulfilled when nothing is left to run.
 */
export function coalesced(run: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let again = false;

  async function runAll(): Promise<void> {
    do {
      again = false;
      await run();
    } while (again);
  }

  return () => {
    again = true;
    current ??= runAll().finally(() => {
      current = null;
    });
    return current;
  };
}

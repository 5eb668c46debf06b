/** Runs one thing at a time: what is started meanwhile is left out. `onEnd`: after each. */
export function createWork(onEnd: () => void) {
  let running: AbortController | null = null;
  return {
    isBusy: (): boolean => running !== null,
    abort: (reason?: Error): void => running?.abort(reason),
    /** `onFailed` is told whether it was aborted. */
    async run(
      attempt: (signal: AbortSignal) => Promise<void>,
      onFailed: (error: unknown, wasAborted: boolean) => void,
    ): Promise<void> {
      if (running) return;
      const { signal } = (running = new AbortController());
      await attempt(signal).catch((error: unknown) => onFailed(error, signal.aborted));
      running = null;
      onEnd();
    },
  };
}

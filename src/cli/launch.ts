import type { Clock } from '../main/core/ports.ts';
import { startApp } from './program.ts';

/** So long Stint may take to answer, ms, and so often it is looked for. */
const PATIENCE = 15_000;
const LOOK = 100;

/** Starts the Stint of a folder out of sight, and waits until `isThere`. Answers whether it is. */
export async function launch(
  app: string,
  dataDir: string | null,
  clock: Clock,
  isThere: () => Promise<boolean>,
): Promise<boolean> {
  startApp(app, dataDir, { words: ['--hidden'] });
  const until = clock.now() + PATIENCE;
  while (clock.now() < until) {
    if (await isThere()) return true;
    await new Promise<void>((resolve) => clock.after(LOOK, resolve));
  }
  return false;
}

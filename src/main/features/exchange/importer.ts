import { LISTED_MAX } from '#shared/contract/importing.ts';
import type { ImportOptions } from '#shared/contract/importing.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Core } from '../../core/core.ts';
import type { ImportStore, StageSummary } from '../../core/importStore.ts';
import type { Clock } from '../../core/ports.ts';
import { compare } from './compare.ts';
import { writeImport } from './importWriter.ts';
import type { InSlices, Prepared, Progress } from './prepared.ts';
import type { ReadFile, Reading } from './reading.ts';
import type { Plan } from './plan.ts';

/** Rows in a slice of work: about ten milliseconds, so that nothing else waits. */
const SLICE = 250;

type Options = {
  readonly core: Core;
  readonly clock: Clock;
  readonly imports: ImportStore;
  readonly readFile: ReadFile;
  readonly t: () => Translate;
  readonly onProgress: (progress: Progress | null) => void;
};

/** The person cancelled. Nothing was written. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/**
 * Imports files, one at a time: first prepared, which writes nothing, then run. All work is in slices, between which
 * timers, ticks and commands go on.
 */
export function createImporter(options: Options) {
  const { core, clock, imports, readFile, t, onProgress } = options;
  let reading: Reading | null = null;
  let isCancelled = false;
  /** What work without a title is called. */
  const untitled = (): string => t()('import.untitled');

  /** Lets everything else go on. @throws Cancelled */
  async function pause(progress: Progress): Promise<void> {
    onProgress(progress);
    await new Promise<void>((resolve) => void clock.after(0, resolve));
    if (isCancelled) throw new Cancelled();
  }

  /** Runs something for numbers from 1 to `total`, a slice at a time. @throws Cancelled */
  const inSlices: InSlices = async (total, phase, run) => {
    for (let from = 1; from <= total; from += SLICE) {
      const to = Math.min(total, from + SLICE - 1);
      run(from, to);
      await pause({ phase, done: to, total });
    }
  };

  /** Runs one thing after the other, and forgets what was read if it fails. */
  async function guarded<Value>(run: () => Promise<Value>): Promise<Value> {
    isCancelled = false;
    try {
      return await run();
    } catch (error) {
      imports.clearStage();
      // Whatever the end of the process looked like.
      throw isCancelled ? new Cancelled() : error;
    } finally {
      reading?.cancel();
      reading = null;
      onProgress(null);
    }
  }

  return {
    /** Reads and compares a file. @throws Unreadable, Cancelled, StoreError, errors of the file system */
    prepare: (path: string, name: string, how: ImportOptions): Promise<Prepared> =>
      guarded(async () => {
        imports.clearStage();
        reading = readFile(path, how);
        const plan = await stage(reading, imports, pause);
        const compared = await compare({ core, imports, inSlices, untitled: untitled() }, name, plan, false);
        await inSlices(compared.summary.staged, 'comparing', (from, to) => imports.findOverlaps(from, to));
        const lines = {
          duplicates: imports.stagedLines('duplicate', LISTED_MAX),
          overlaps: imports.stagedLines('overlaps', LISTED_MAX),
        };
        return { ...compared, summary: imports.summary(), lines };
      }),

    /**
     * Imports what was prepared last, as it is now. Returns what was added.
     * @param startRunning whether timers that were running are started now
     * @throws Cancelled, StoreError; then nothing was written
     */
    run: ({ name, plan }: Prepared, startRunning = false): Promise<StageSummary> =>
      guarded(async () => {
        const parts = { core, imports, inSlices, untitled: untitled() };
        const prepared = await compare(parts, name, plan, startRunning);
        await writeImport({ ...parts, now: clock.now() }, prepared);
        imports.clearStage();
        return prepared.summary;
      }),

    cancel(): void {
      isCancelled = true;
      reading?.cancel();
    },
  };
}

/** Puts what is read on the stage. Returns what the file comes to. */
async function stage(
  reading: Reading,
  imports: ImportStore,
  pause: (progress: Progress) => Promise<void>,
): Promise<Plan> {
  const plan = await reading.plan;
  let done = 0;
  for (let batch = await reading.next(); batch !== null; batch = await reading.next()) {
    for (let at = 0; at < batch.length; at += SLICE) {
      const slice = batch.slice(at, at + SLICE);
      imports.stage(slice);
      done += slice.length;
      await pause({ phase: 'reading', done, total: 0 });
    }
  }
  return plan;
}

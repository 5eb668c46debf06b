import type { EntrySink, Flag } from '#shared/report/scope.ts';

/** Entries at once: their columns stay in the cache of the processor. */
const SIZE = 4096;
/** Instead of null. No entry ends before 1970. */
const RUNNING = -1;
const INHERITED = 2;

/**
 * Passes entries on in batches. A report takes half the time if its code is not entered from SQLite for each single
 * entry.
 */
export function createEntryBatch() {
  const starts = new Float64Array(SIZE);
  const ends = new Float64Array(SIZE);
  const tasks = new Float64Array(SIZE);
  const flags = new Uint8Array(SIZE);
  const notes: string[] = [];
  let length = 0;
  let sink: EntrySink = () => {};

  function flush(): void {
    for (let i = 0; i < length; i++) {
      const [end = 0, task = 0, flag = 0] = [ends[i], tasks[i], flags[i]];
      const billable = flag === INHERITED ? null : (flag as Flag);
      sink(starts[i] ?? 0, end === RUNNING ? null : end, Math.abs(task), billable, task < 0, notes[i] ?? '');
    }
    length = 0;
  }

  return {
    /** Adds an entry; a negative `task`: only its day is known. */
    put(start: number, end: number | null, task: number, billable: Flag | null): void {
      starts[length] = start;
      ends[length] = end ?? RUNNING;
      tasks[length] = task;
      flags[length] = billable ?? INHERITED;
      length += 1;
      if (length === SIZE) flush();
    },

    /** Sets the note of the entry that is added next. */
    note: (text: string): void => void (notes[length] = text),

    /** Passes all entries to `to` that `put` gets meanwhile. */
    passTo(to: EntrySink, read: () => void): void {
      sink = to;
      length = 0;
      notes.length = 0;
      read();
      flush();
    },
  };
}

import type { ImportOptions } from '#shared/contract/importing.ts';
import type { StagedEntry } from '../../core/importStore.ts';
import type { Plan } from './plan.ts';

/** A file being read: what it comes to, then its entries in batches, null after the last. */
export type Reading = {
  readonly plan: Promise<Plan>;
  next(): Promise<readonly StagedEntry[] | null>;
  cancel(): void;
};

/** Reads a file in a process of its own. @throws Unreadable, errors of the file system */
export type ReadFile = (path: string, options: ImportOptions) => Reading;

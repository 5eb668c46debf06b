import type { TaskId } from '#shared/model/ids.ts';
import type { StageSummary } from '../../core/importStore.ts';
import type { NewNames, NewWork } from './newRows.ts';
import type { Plan } from './plan.ts';

/** What a file would bring, as things are. */
export type Compared = {
  readonly name: string;
  readonly plan: Plan;
  readonly summary: StageSummary;
  readonly names: NewNames;
  readonly works: readonly NewWork[];
  /** The tasks that are there already and will be started; new ones are among the works. */
  readonly running: readonly TaskId[];
};

/** What is known of a file before it is imported. */
export type Prepared = Compared & {
  /** The lines of the first duplicates and of the first new entries that overlap others. */
  readonly lines: Readonly<Record<'duplicates' | 'overlaps', readonly number[]>>;
};

/** How far an import is; `total` 0: not known. */
export type Progress = {
  readonly phase: 'reading' | 'comparing' | 'writing';
  readonly done: number;
  readonly total: number;
};

/** Runs something for the numbers from 1 to `total`, a slice at a time, while everything else goes on. */
export type InSlices = (
  total: number,
  phase: 'comparing' | 'writing',
  run: (from: number, to: number) => void,
) => Promise<void>;

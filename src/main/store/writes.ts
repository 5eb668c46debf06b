import type { Change } from '#shared/commands/change.ts';

/** How changes of some types are written, as part of a step of the journal. */
export type Writes<Type extends Change['type']> = {
  readonly [T in Type]: (change: Extract<Change, { type: T }>, step: number) => void;
};

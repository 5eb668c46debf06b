import type { Change } from '#shared/commands/change.ts';

/** Functions that write changes of some types, as part of a journal step. */
export type Writes<Type extends Change['type']> = {
  readonly [T in Type]: (change: Extract<Change, { type: T }>, step: number) => void;
};

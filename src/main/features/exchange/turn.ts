import type { Disposable } from '../../core/ports.ts';

/** What only one at a time can have. */
export type Turn = {
  /** Takes it until it is disposed of; null if somebody else has it. */
  take(): Disposable | null;
};

/** Imports take turns: they compare files in the same tables, and a person looks at one at a time. */
export function createTurn(): Turn {
  let owner: object | null = null;
  return {
    take() {
      if (owner) return null;
      const own = {};
      owner = own;
      return { dispose: () => void (owner === own && (owner = null)) };
    },
  };
}

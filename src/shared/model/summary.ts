/**
 * A figure of many values, made of the figures of each: `join` must give the same however they are grouped. Parts that
 * do not change keep their figure, so that a new one costs what has changed.
 */
export type Summary<Value, Sum> = {
  readonly of: (value: Value) => Sum;
  /** The figure of values one after the other; of none for an empty list. */
  readonly join: (sums: readonly Sum[]) => Sum;
};

/** A list of what is picked from each value, in their order. */
export function listed<Value, Item>(pick: (value: Value) => readonly Item[]): Summary<Value, readonly Item[]> {
  const none: readonly Item[] = [];
  return {
    of: pick,
    join: (lists) => {
      const filled = lists.filter(({ length }) => length > 0);
      return filled.length > 1 ? filled.flat() : (filled[0] ?? none);
    },
  };
}

/** What is picked from each value, each once. */
export function distinct<Value, Item>(pick: (value: Value) => readonly Item[]): Summary<Value, readonly Item[]> {
  const { of, join } = listed(pick);
  return {
    of,
    join(lists) {
      const all = join(lists);
      const once = new Set(all);
      return once.size < all.length ? [...once] : all;
    },
  };
}

/** The sum of a number of each value. */
export const summed = <Value>(of: (value: Value) => number): Summary<Value, number> => ({
  of,
  join: (sums) => sums.reduce((sum, one) => sum + one, 0),
});

const known = new WeakMap<object, WeakMap<object, unknown>>();

/** Remembers the figure of an immutable part, which `compute` makes. */
export function remembered<Value, Sum>(summary: Summary<Value, Sum>, part: object, compute: () => Sum): Sum {
  const sums = known.get(summary) ?? new WeakMap<object, unknown>();
  known.set(summary, sums);
  // What a summary computes is stored under the summary itself.
  if (sums.has(part)) return sums.get(part) as Sum;
  const sum = compute();
  sums.set(part, sum);
  return sum;
}

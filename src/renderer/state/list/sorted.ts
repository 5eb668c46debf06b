import { remembered } from '#shared/model/summary.ts';
import type { Summary } from '#shared/model/summary.ts';

/** A chunk that is longer is split. */
const CHUNK = 512;

type Compare<Value> = (a: Value, b: Value) => number;
type Chunk<Value> = readonly Value[];

/**
 * An immutable list in an order in which no two values are equal. It is kept in chunks: adding or removing a value
 * copies one of them, and finds it by binary search.
 */
export class Sorted<Value> {
  readonly length: number;
  readonly #chunks: readonly Chunk<Value>[];
  /** How many values stand before each chunk. */
  readonly #starts: readonly number[];
  readonly #compare: Compare<Value>;

  private constructor(chunks: readonly Chunk<Value>[], compare: Compare<Value>) {
    let length = 0;
    this.#starts = chunks.map((chunk) => (length += chunk.length) - chunk.length);
    this.#chunks = chunks;
    this.#compare = compare;
    this.length = length;
  }

  static from<Value>(values: readonly Value[], compare: Compare<Value>): Sorted<Value> {
    const all = values.toSorted(compare);
    const half = CHUNK / 2;
    const chunks = Array.from({ length: Math.ceil(all.length / half) }, (_one, index) =>
      all.slice(index * half, (index + 1) * half),
    );
    return new Sorted(chunks, compare);
  }

  at(index: number): Value | undefined {
    const chunk = lastUpTo(this.#starts, (start) => start - index);
    return this.#chunks[chunk]?.[index - (this.#starts[chunk] ?? 0)];
  }

  /** Where a value that is equal in the order stands; -1: nowhere. */
  indexOf(value: Value): number {
    const { chunk, slot, isThere } = this.#find(value);
    return isThere ? (this.#starts[chunk] ?? 0) + slot : -1;
  }

  /** The list with a value that is not in it. */
  with(value: Value): Sorted<Value> {
    const { chunk, slot } = this.#find(value);
    const next = (this.#chunks[chunk] ?? []).toSpliced(slot, 0, value);
    const parts = next.length > CHUNK ? [next.slice(0, CHUNK / 2), next.slice(CHUNK / 2)] : [next];
    return new Sorted(this.#chunks.toSpliced(chunk, 1, ...parts), this.#compare);
  }

  /** The list without the value that is equal in the order. */
  without(value: Value): Sorted<Value> {
    const { chunk, slot, isThere } = this.#find(value);
    if (!isThere) return this;
    const next = (this.#chunks[chunk] ?? []).toSpliced(slot, 1);
    return new Sorted(this.#chunks.toSpliced(chunk, 1, ...(next.length > 0 ? [next] : [])), this.#compare);
  }

  /** A figure of all values. */
  sum<Sum>(summary: Summary<Value, Sum>): Sum {
    return summary.join(
      this.#chunks.map((chunk) => remembered(summary, chunk, () => summary.join(chunk.map(summary.of)))),
    );
  }

  /** Where a value is, or would be put. */
  #find(value: Value): { readonly chunk: number; readonly slot: number; readonly isThere: boolean } {
    const chunk = Math.max(
      0,
      lastUpTo(this.#chunks, ([first]) => (first === undefined ? 0 : this.#compare(first, value))),
    );
    const values = this.#chunks[chunk] ?? [];
    const before = lastUpTo(values, (one) => this.#compare(one, value));
    const found = values[before];
    const isThere = found !== undefined && this.#compare(found, value) === 0;
    return { chunk, slot: isThere ? before : before + 1, isThere };
  }
}

/** The index of the last item for which `compare` is not above zero, in a list ordered by that; -1: none. */
export function lastUpTo<Item>(items: readonly Item[], compare: (item: Item) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(items[middle] as Item) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

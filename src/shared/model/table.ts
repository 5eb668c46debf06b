import { remembered } from './summary.ts';
import type { Summary } from './summary.ts';

/** How many values a leaf holds, and how many nodes are below a branch. */
const WIDTH = 32;

type Leaf<Value> = { readonly values: readonly (Value | undefined)[] };
type Branch<Value> = { readonly nodes: readonly (Node<Value> | undefined)[] };
type Node<Value> = Leaf<Value> | Branch<Value>;

/** A node, and how many ids are below each of its slots. */
type Root<Value> = { readonly node: Node<Value> | undefined; readonly span: number };

type Row = { readonly id: number };

const noValues: readonly undefined[] = Array.from({ length: WIDTH }, () => undefined);

/** What differs between two tables: values that are new or others, and ids that are gone. */
export type Changes<Value> = { readonly upserted: readonly Value[]; readonly removed: readonly number[] };

/**
 * An immutable map of rows by their id, that shares with the one it was made of all that did not change: a tree with a
 * digit of the id at each level. Changing a row copies the few nodes above it, and what differs between two tables is
 * found by their nodes, whatever their size. Iterates by ascending id.
 */
export class Table<Value extends Row> implements ReadonlyMap<number, Value> {
  readonly size: number;
  /** The same object for tables that were made of one another. */
  readonly lineage: object;
  readonly #root: Root<Value>;

  private constructor(root: Root<Value>, size: number, lineage: object) {
    this.#root = root;
    this.size = size;
    this.lineage = lineage;
  }

  /** Of rows with the same id, the last one counts. */
  static from<Value extends Row>(rows: Iterable<Value>): Table<Value> {
    const leaves = new Map<number, (Value | undefined)[]>();
    let size = 0;
    for (const row of rows) {
      const key = keyOf(row.id);
      const [at, slot] = [Math.floor(key / WIDTH), key % WIDTH];
      const values = leaves.get(at) ?? [...noValues];
      if (values[slot] === undefined) size += 1;
      values[slot] = row;
      leaves.set(at, values);
    }
    return new Table(grown(leaves), size, {});
  }

  get(id: number): Value | undefined {
    let { node, span } = this.#root;
    const key = keyOf(id);
    if (!(key < span * WIDTH)) return undefined;
    for (; node && 'nodes' in node; span /= WIDTH) node = node.nodes[Math.floor(key / span) % WIDTH];
    return node?.values[key % WIDTH];
  }

  has(id: number): boolean {
    return this.get(id) !== undefined;
  }

  /** A table with some rows set and others removed; the same table if nothing changes. */
  with(upserted: readonly Value[], removed: readonly number[]): Table<Value> {
    let root = this.#root;
    let { size } = this;
    const put = (id: number, before: Value | undefined, value: Value | undefined): void => {
      root = replaced(root, keyOf(id), value);
      size += Number(value !== undefined) - Number(before !== undefined);
    };
    const current = (id: number): Value | undefined => new Table(root, size, this.lineage).get(id);
    for (const row of upserted) {
      const before = current(row.id);
      if (before !== row) put(row.id, before, row);
    }
    for (const id of removed) {
      const before = current(id);
      if (before !== undefined) put(id, before, undefined);
    }
    return root === this.#root ? this : new Table(root, size, this.lineage);
  }

  /** What turns `before` into this table. Rows are compared by identity. */
  changesSince(before: Table<Value>): Changes<Value> {
    const upserted: Value[] = [];
    const removed: number[] = [];
    const span = Math.max(before.#root.span, this.#root.span);
    compare(raised(before.#root, span).node, raised(this.#root, span).node, (old, value) => {
      if (value !== undefined) upserted.push(value);
      else if (old !== undefined) removed.push(old.id);
    });
    return { upserted, removed };
  }

  /** A figure of all rows. */
  sum<Sum>(summary: Summary<Value, Sum>): Sum {
    return sumOf(this.#root.node, summary);
  }

  *values(): Generator<Value, undefined> {
    for (const { values } of leavesOf(this.#root.node)) for (const value of values) if (value) yield value;
    return undefined;
  }

  *keys(): Generator<number, undefined> {
    for (const { id } of this.values()) yield id;
    return undefined;
  }

  *entries(): Generator<[number, Value], undefined> {
    for (const value of this.values()) yield [value.id, value];
    return undefined;
  }

  [Symbol.iterator](): Generator<[number, Value], undefined> {
    return this.entries();
  }

  forEach(visit: (value: Value, id: number, table: this) => void): void {
    for (const value of this.values()) visit(value, value.id, this);
  }
}

/** Where a row is in the tree. Ids of ours are positive; what another program wrote goes behind them. */
const keyOf = (id: number): number => (id < 0 ? Number.MAX_SAFE_INTEGER + id : id);

/** The tree of leaves by the first digits of their keys. */
function grown<Value>(leaves: ReadonlyMap<number, readonly (Value | undefined)[]>): Root<Value> {
  let level = new Map([...leaves].map(([at, values]): [number, Node<Value>] => [at, { values }]));
  let span = 1;
  while (level.size > 1 || (level.size === 1 && !level.has(0))) {
    const above = new Map<number, (Node<Value> | undefined)[]>();
    for (const [at, node] of level) {
      const parent = Math.floor(at / WIDTH);
      const nodes = above.get(parent) ?? [...noValues];
      nodes[at % WIDTH] = node;
      above.set(parent, nodes);
    }
    level = new Map([...above].map(([at, nodes]) => [at, { nodes }]));
    span *= WIDTH;
  }
  return { node: level.get(0), span };
}

/** The same tree with as many levels as one with that span. */
function raised<Value>(root: Root<Value>, span: number): Root<Value> {
  let { node } = root;
  for (let at = root.span; at < span; at *= WIDTH) node = node && { nodes: noValues.with(0, node as never) };
  return { node, span };
}

function replaced<Value>(root: Root<Value>, key: number, value: Value | undefined): Root<Value> {
  let { span } = root;
  while (key >= span * WIDTH) span *= WIDTH;
  return { node: withValue(raised(root, span).node, span, key, value), span };
}

/** The node with a value at a key below it; undefined if nothing is left there. */
function withValue<Value>(
  node: Node<Value> | undefined,
  span: number,
  key: number,
  value: Value | undefined,
): Node<Value> | undefined {
  const slot = Math.floor(key / span) % WIDTH;
  if (span === 1) {
    const values = (node && 'values' in node ? node.values : noValues).with(slot, value);
    return values.some((one) => one !== undefined) ? { values } : undefined;
  }
  const nodes = node && 'nodes' in node ? node.nodes : noValues;
  const next = nodes.with(slot, withValue(nodes[slot], span / WIDTH, key, value));
  return next.some((one) => one !== undefined) ? { nodes: next } : undefined;
}

/** Visits the values that are not the same in two trees with as many levels. What they share is passed over. */
function compare<Value>(
  before: Node<Value> | undefined,
  after: Node<Value> | undefined,
  visit: (before: Value | undefined, after: Value | undefined) => void,
): void {
  if (before === after) return;
  if ((before && 'values' in before) || (after && 'values' in after)) {
    const [old, values] = [before, after].map((node) => (node && 'values' in node ? node.values : noValues));
    for (let slot = 0; slot < WIDTH; slot++) if (old?.[slot] !== values?.[slot]) visit(old?.[slot], values?.[slot]);
    return;
  }
  const [old, nodes] = [before, after].map((node) => (node && 'nodes' in node ? node.nodes : noValues));
  for (let slot = 0; slot < WIDTH; slot++) compare(old?.[slot], nodes?.[slot], visit);
}

function leavesOf<Value>(node: Node<Value> | undefined): readonly Leaf<Value>[] {
  if (!node) return [];
  return 'values' in node ? [node] : node.nodes.flatMap(leavesOf);
}

function sumOf<Value, Sum>(root: Node<Value> | undefined, summary: Summary<Value, Sum>): Sum {
  const over = (node: Node<Value>): Sum =>
    remembered(summary, node, () =>
      summary.join(
        'values' in node
          ? node.values.flatMap((value) => (value === undefined ? [] : [summary.of(value)]))
          : node.nodes.flatMap((one) => (one === undefined ? [] : [over(one)])),
      ),
    );
  return root ? over(root) : summary.join([]);
}

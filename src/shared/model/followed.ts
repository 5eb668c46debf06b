import { Table } from './table.ts';
import type { Changes } from './table.ts';

type Row = { readonly id: number };

/** What was made for the tables of a lineage, and of which of them. */
type Followed<Value extends Row, Made> = { readonly made: Made; last: Table<Value> };

/**
 * Something that is made of a table and follows it: when it is asked for with a table that was made of the last one, or
 * the other way round, `update` changes it in place by what differs. It starts with an empty table.
 */
export function followed<Value extends Row, Made>(
  make: () => Made,
  update: (made: Made, before: Table<Value>, changes: Changes<Value>) => void,
): (table: Table<Value>) => Made {
  const known = new WeakMap<object, Followed<Value, Made>>();
  const none = Table.from<Value>([]);
  return (table) => {
    const found = known.get(table.lineage) ?? { made: make(), last: none };
    if (table !== found.last) update(found.made, found.last, table.changesSince(found.last));
    found.last = table;
    known.set(table.lineage, found);
    return found.made;
  };
}

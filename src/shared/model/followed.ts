import { Table } from './table.ts';
import type { Changes } from './table.ts';

/**
 * Something that is made of a table and follows it: when it is asked for with another table, `update` changes it in
 * place by what differs, which is little where one was made of the other. It starts with an empty table.
 */
export function followed<Row extends { readonly id: number }, Made>(
  make: () => Made,
  update: (made: Made, before: Table<Row>, changes: Changes<Row>) => void,
): (table: Table<Row>) => Made {
  const made = make();
  let last = Table.from<Row>([]);
  return (table) => {
    if (table !== last) update(made, last, table.changesSince(last));
    last = table;
    return made;
  };
}

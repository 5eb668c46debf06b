import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listed, summed } from '#shared/model/summary.ts';
import { Table } from '#shared/model/table.ts';

type Row = { readonly id: number; readonly size: number };

const id = fc.oneof(
  fc.integer({ min: 0, max: 70 }),
  fc.integer({ min: -3, max: 40_000 }),
  fc.constantFrom(2 ** 31, 2 ** 40 + 1),
);
const rows: fc.Arbitrary<Row[]> = fc.array(fc.record({ id, size: fc.integer({ min: 0, max: 9 }) }), { maxLength: 60 });
const step = fc.record({ upserted: rows, removed: fc.array(id, { maxLength: 20 }) });

/** Ids in the order of a table: what another program made negative comes last. */
const inOrder = (a: Row, b: Row): number => Number(a.id < 0) - Number(b.id < 0) || a.id - b.id;

const sizes = summed<Row>(({ size }) => size);
const big = listed<Row, number>((row) => (row.size > 6 ? [row.id] : []));

test('a table is a map in the order of ids, after any changes, and tells what differs from any other', () => {
  fc.assert(
    fc.property(rows, fc.array(step, { maxLength: 8 }), (first, steps) => {
      const map = new Map(first.map((row) => [row.id, row]));
      const tables = [Table.from(first)];
      const maps = [new Map(map)];
      for (const { upserted, removed } of steps) {
        for (const row of upserted) map.set(row.id, row);
        for (const one of removed) map.delete(one);
        tables.push((tables.at(-1) as Table<Row>).with(upserted, removed));
        maps.push(new Map(map));
      }
      for (const [index, table] of tables.entries()) {
        const model = [...(maps[index]?.values() ?? [])].toSorted(inOrder);
        expect([...table.values()]).toEqual(model);
        expect(table.size).toBe(model.length);
        expect([...table.keys()].map((key) => table.get(key))).toEqual(model);
        expect(table.get(41_000)).toBeUndefined();
        expect(table.sum(sizes)).toBe(model.reduce((sum, { size }) => sum + size, 0));
        expect(table.sum(big)).toEqual(model.filter(({ size }) => size > 6).map((row) => row.id));
        for (const other of tables) {
          const { upserted, removed } = table.changesSince(other);
          expect([...other.with(upserted, removed).values()]).toEqual(model);
          expect(upserted.every((row) => other.get(row.id) !== row)).toBe(true);
          expect(removed.every((one) => other.has(one) && !table.has(one))).toBe(true);
        }
      }
    }),
  );
});

test('what changes nothing is the same table, and no text or fraction is an id', () => {
  const row = { id: 7, size: 1 };
  const table = Table.from([row]);
  expect(table.with([row], [8])).toBe(table);
  expect([table.get(Number.NaN), table.get(-7), table.get(7.5), table.get(Infinity)]).toEqual(Array(4).fill(undefined));
});

test('a change looks at the few rows beside it, however many there are', () => {
  const table = Table.from(Array.from({ length: 100_000 }, (_one, index) => ({ id: index + 1, size: 1 })));
  let looked = 0;
  const counted = summed<Row>(({ size }) => {
    looked += 1;
    return size;
  });
  expect(table.sum(counted)).toBe(100_000);
  looked = 0;
  const next = table.with([{ id: 50_000, size: 3 }], [70_000]);
  expect(next.sum(counted)).toBe(100_001);
  expect(looked).toBeLessThan(65);
  expect(next.changesSince(table)).toEqual({ upserted: [{ id: 50_000, size: 3 }], removed: [70_000] });
});

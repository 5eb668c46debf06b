import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from '#shared/model/parts.ts';
import { Table } from '#shared/model/table.ts';
import { byPosition, plainDetails } from '#shared/model/task.ts';
import type { Task, Tasks } from '#shared/model/task.ts';

const taskOf = (id: number, parentId: number | null, position: number): Task => ({
  ...plainDetails,
  id,
  parentId,
  title: `Task ${id}`,
  state: 'open',
  position: `a${position}`,
  createdAt: 0,
  doneAt: null,
  neverAsk: false,
  timeSpent: 0,
  spentToday: 0,
  lastEndedAt: null,
  pausedIn: null,
  running: null,
});

const id = fc.integer({ min: 1, max: 12 });
const task = fc.tuple(id, fc.option(id), fc.integer({ min: 0, max: 9 })).map((one) => taskOf(...one));
const step = fc.record({ upserted: fc.array(task, { maxLength: 5 }), removed: fc.array(id, { maxLength: 3 }) });

test('the parts of a task are those that name it, in whichever table of a history they are asked for', () => {
  fc.assert(
    fc.property(fc.array(task), fc.array(step, { maxLength: 6 }), fc.array(fc.nat(6)), (first, steps, asked) => {
      const tables: Tasks[] = [Table.from(first)];
      for (const { upserted, removed } of steps) tables.push((tables.at(-1) as Tasks).with(upserted, removed));
      tables.push(Table.from(first));
      for (const at of [...asked, ...tables.keys()]) {
        const table = tables[at % tables.length] as Tasks;
        for (let parent = 1; parent <= 12; parent++) {
          const named = [...table.values()].filter(({ parentId }) => parentId === parent);
          expect(partsOf(table, parent)).toEqual(named.toSorted(byPosition));
        }
      }
    }),
  );
});

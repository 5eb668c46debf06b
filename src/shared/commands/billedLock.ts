import type { TaskId } from '../model/ids.ts';
import type { Rejection } from '../model/rejection.ts';
import type { Change } from './change.ts';
import type { Given } from './define.ts';

/** How many billed entries changes would alter. Marking and unmarking are changes of their own. */
function billedIn(changes: readonly Change[], { history }: Given): number {
  const isBilled = (id: number): number => (history.entry(id)?.invoiceId == null ? 0 : 1);
  let count = 0;
  const tasks = new Set<TaskId>();
  for (const change of changes) {
    if (change.type === 'entryChanged') count += isBilled(change.entry.id);
    else if (change.type === 'entryDeleted') count += isBilled(change.id);
    else if (change.type === 'entriesMoved') tasks.add(change.from);
    else if (change.type === 'taskDeleted') tasks.add(change.id);
  }
  for (const id of tasks) count += history.billedCount(id);
  return count;
}

/** Why changes need the person's consent first: they alter entries that were billed. Null if they do not. */
export function refuseBilled(changes: readonly Change[], given: Given): Rejection | null {
  const count = given.state.invoices.size === 0 ? 0 : billedIn(changes, given);
  return count === 0 ? null : { code: 'entry-billed', params: { count } };
}

import { Table } from '../model/table.ts';
import type { Task } from '../model/task.ts';
import type { Snapshot } from './snapshot.ts';

/** A snapshot as it is sent to a window, where objects lose their class. */
export type SnapshotOnWire = Omit<Snapshot, 'tasks'> & { readonly tasks: readonly Task[] };

export const toWire = (snapshot: Snapshot): SnapshotOnWire => ({ ...snapshot, tasks: [...snapshot.tasks.values()] });

export const fromWire = (sent: SnapshotOnWire): Snapshot => ({ ...sent, tasks: Table.from(sent.tasks) });

import Sqlite from 'better-sqlite3';
import type { ImportStore } from '../core/importStore.ts';
import { StoreError } from '../core/ports.ts';
import type { Prepared } from './prepared.ts';

type Access = {
  readonly read: <T>(read: (on: Prepared) => T) => T;
  readonly write: <T>(write: (on: Prepared) => T) => T;
};

/**
 * Runs a write of an import. Here a violated constraint is no bug: since the file was compared, a command may have deleted
 * a task of it, or taken a name.
 */
function amongCommands<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT'))) throw error;
    throw new StoreError('failed', error.message, { cause: error });
  }
}

/** Imports over a connection. Temporary tables are written outside of transactions, which would lock the file. */
export const createStoreImports = ({ read, write }: Access): ImportStore => ({
  clearStage: () => read((on) => on.stage.clear()),
  stage: (entries) => read((on) => on.stage.add(entries)),
  setInvoices: (invoices) => read((on) => on.stage.setInvoices(invoices)),
  setTasks: (tasks) => read((on) => on.stage.setTasks(tasks)),
  findDuplicates: (from, to, source) => read((on) => on.stage.findDuplicates(from, to, source)),
  findOverlaps: (from, to) => read((on) => on.stage.findOverlaps(from, to)),
  summary: () => read((on) => on.stage.summary()),
  newWorks: () => read((on) => on.stage.newWorks()),
  newInvoices: () => read((on) => on.stage.newInvoices()),
  stagedLines: (what, limit) => read((on) => on.stage.lines(what, limit)),
  allEntries: () => read((on) => on.entries.all()),
  begin: (name, format, counts, now) =>
    write((on) => {
      const begun = on.imports.begin(now.heartbeat.wall, name, format, counts);
      return { ...begun, delta: on.written([], now) };
    }),
  add: (id, changes) => amongCommands(() => write((on) => on.imports.add(id, changes))),
  addEntries: (id, from, to, first) =>
    amongCommands(() =>
      write((on) => {
        on.imports.assertOpen(id);
        on.stage.write(from, to, id, first);
      }),
    ),
  cancel: (id, now) => write((on) => on.written(on.imports.drop(id), now)),
  finish: (id, name, changes, now) => write((on) => on.finishImport(id, name, changes, now)),
});

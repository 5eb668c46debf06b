import type { ImportStore } from '../core/importStore.ts';
import type { Prepared } from './prepared.ts';

type Access = {
  readonly read: <T>(read: (on: Prepared) => T) => T;
  readonly write: <T>(write: (on: Prepared) => T) => T;
};

/** Imports over a connection. Temporary tables are written outside of transactions, which would lock the file. */
export const createStoreImports = ({ read, write }: Access): ImportStore => ({
  clearStage: () => read((on) => on.stage.clear()),
  stage: (entries) => read((on) => on.stage.add(entries)),
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
  add: (id, changes) => write((on) => on.imports.add(id, changes)),
  addEntries: (id, from, to, first) => write((on) => on.stage.write(from, to, id, first)),
  cancel: (id) => write((on) => on.imports.drop(id)),
  finish: (id, name, changes, now) => write((on) => on.finishImport(id, name, changes, now)),
});

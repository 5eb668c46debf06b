import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { findDamage } from '../../src/main/store/check.ts';
import type { Entry, Model, ModelTask } from './model.ts';

type TaskRow = { id: number; title: string; state: string; notes: string };
type EntryRow = { task_id: number; started_at: number; ended_at: number | null };

/** Reads the data of a killed app from a copy, so that the app finds its files unchanged. @throws if it is damaged */
export function stored(dataDir: string): { readonly model: Model; readonly lastId: number } {
  const from = join(dataDir, 'stint.db');
  const copy = join(dataDir, 'copy.db');
  for (const suffix of ['', '-wal', '-shm']) {
    rmSync(copy + suffix, { force: true });
    if (suffix !== '-shm' && existsSync(from + suffix)) copyFileSync(from + suffix, copy + suffix);
  }
  const db = new Sqlite(copy);
  try {
    const damage = findDamage(db);
    if (damage !== null) throw new Error(`the database is unsound: ${damage}`);
    const running = db.prepare('SELECT count(*) FROM time_entries WHERE ended_at IS NULL').pluck().get() as number;
    if (running > 1) throw new Error(`${running} entries run at once`);
    const entries = Map.groupBy(
      db.prepare<[], EntryRow>('SELECT task_id, started_at, ended_at FROM time_entries').all(),
      ({ task_id }) => task_id,
    );
    const exact = ({ started_at: start, ended_at: end }: EntryRow): Entry => ({
      start: [start, start],
      end: end === null ? null : [end, end],
    });
    const tasks = db.prepare<[], TaskRow>('SELECT id, title, state, notes FROM tasks').all();
    const model = new Map(
      tasks.map(({ id, title, state, notes }): [number, ModelTask] => [
        id,
        { title, done: state === 'done', notes, entries: (entries.get(id) ?? []).map(exact) },
      ]),
    );
    const lastId = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'tasks'").pluck().get() as number;
    return { model, lastId: lastId ?? 0 };
  } finally {
    db.close();
  }
}

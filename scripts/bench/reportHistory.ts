import { openDatabase } from '../../src/main/store/database.ts';

const TASKS = 5000;
const PROJECTS = 200;
const CLIENTS = 30;
/** Spreads entries over tasks: a prime, so that each task comes once before any comes again. */
const SPREAD = 7919;

/** The number of the project of a task. */
export const projectOf = (task: number): number => (task % PROJECTS) + 1;

/** An entry of the history: the number of its task, and its times, ms UTC. */
export type PastEntry = { readonly task: number; readonly start: number; readonly end: number };

/** So many entries evenly from one instant to another, ms UTC; every fourth one overlaps the next. */
export function* pastEntries(from: number, to: number, entries: number): Generator<PastEntry> {
  const apart = Math.floor((to - from) / entries / 1000) * 1000;
  for (let i = 0; i < entries; i++) {
    const start = from + i * apart;
    const length = Math.floor((apart * (i % 4 === 0 ? 1.2 : 0.8)) / 1000) * 1000;
    yield { task: ((i * SPREAD) % TASKS) + 1, start, end: start + length };
  }
}

const rates = (perHour: number, currency: string): string =>
  JSON.stringify([
    { from: null, perHour, currency },
    { from: '2024-01-01', perHour: perHour + 1000, currency },
  ]);

/** A new database at `path` with these entries, of tasks with tags, projects, clients, and rates in two currencies. */
export function writeHistory(path: string, entries: Iterable<PastEntry>): void {
  const { db } = openDatabase(path, 'bench');
  db.transaction(() => {
    const client = db.prepare('INSERT INTO clients (name, billable, rates) VALUES (?, 1, ?)');
    for (let i = 0; i < CLIENTS; i++) client.run(`Client ${i}`, rates(5000 + i * 100, i % 3 === 0 ? 'USD' : 'EUR'));
    const project = db.prepare('INSERT INTO projects (name, colour, client_id) VALUES (?, ?, ?)');
    for (let i = 0; i < PROJECTS; i++) project.run(`Project ${i}`, 'blue', (i % CLIENTS) + 1);
    const task = db.prepare('INSERT INTO tasks (title, position, created_at, project_id, tags) VALUES (?, ?, 0, ?, ?)');
    for (let i = 1; i <= TASKS; i++) {
      const tags = JSON.stringify([`tag${i % 20}`, `kind${i % 7}`]);
      task.run(`Task ${i}`, `a${String(i).padStart(6, '0')}x`, projectOf(i), tags);
    }
    const insert = db.prepare('INSERT INTO time_entries (task_id, started_at, ended_at, zone) VALUES (?, ?, ?, ?)');
    for (const { task: id, start, end } of entries) insert.run(id, start, end, 'UTC');
  })();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

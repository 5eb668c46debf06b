import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import type { Settings } from '#shared/settings/index.ts';
import type { Day } from '#shared/time/day.ts';
import type { Stored } from '../core/ports.ts';
import { LATEST, versionOf } from './migrations.ts';
import { plainSettingsFrom } from './plainSettings.ts';
import { createQuestions } from './questions.ts';
import { createStateReader } from './stateReader.ts';
import { createValues } from './values.ts';

/** The state of which only some tasks are loaded. `below`: how many open ones stand behind those in the list. */
export type FirstState = { readonly stored: Omit<Stored, 'undo' | 'redo' | 'clock'>; readonly below: number };

export type FirstReader = {
  readonly value: (key: string) => unknown;
  readonly settings: () => Settings;
  /** Loads what `rows` lines of the plain list show on a day, and what the figures beside it count. */
  readonly load: (day: Day, rows: number) => FirstState;
  readonly dispose: () => void;
};

/** The first open tasks of the plain list, which has none of archived projects. */
const LISTED = `FROM tasks AS task LEFT JOIN projects AS project ON project.id = task.project_id
  WHERE task.state = 'open' AND coalesce(project.archived, 0) = 0`;

/** Each part of what is drawn, as the ids of its tasks. All of them read the beginning of an index, or few rows. */
const SHOWN = `
  SELECT id FROM (SELECT task.id ${LISTED} AND task.parent_id IS NULL ORDER BY task.position, task.id LIMIT :rows)
  UNION SELECT task_id FROM time_entries WHERE ended_at IS NULL
  UNION SELECT task_id FROM time_entries WHERE started_at < :end AND started_at >= :start
  UNION SELECT task_id FROM time_entries
    WHERE started_at < :start AND started_at >= :start - 86400000 AND ended_at > :start
  UNION SELECT task_id FROM time_entries WHERE ended_at - started_at > 86400000 AND ended_at > :start
  UNION SELECT entry.task_id FROM time_entries AS entry WHERE entry.paused_in = (
    SELECT paused.paused_in FROM time_entries AS paused JOIN tasks AS task ON task.id = paused.task_id
    WHERE paused.paused_in IS NOT NULL AND task.state = 'open'
      AND NOT EXISTS (SELECT 1 FROM time_entries WHERE task_id = task.id AND ended_at IS NULL)
    ORDER BY paused.paused_in DESC LIMIT 1)
  UNION SELECT id FROM tasks WHERE done_at >= :start AND done_at < :end
  UNION SELECT id FROM tasks WHERE state = 'open' AND (due <= :date OR planned < :tomorrow)`;

/** Tasks with their parts, and parts with their task. */
const FAMILY = `WITH shown AS (${SHOWN})
  SELECT id FROM shown
  UNION SELECT id FROM tasks WHERE parent_id IN (SELECT id FROM shown)
  UNION SELECT parent_id FROM tasks WHERE id IN (SELECT id FROM shown) AND parent_id IS NOT NULL`;

/**
 * Reads what the first screen shows from a database that needs no migration and was closed as it should be, or is open
 * in this process (`isOpen`); null for any other, which is for whoever can check, migrate or explain it. It changes nothing
 * in the database.
 */
export function openFirstReader(path: string, isOpen = false): FirstReader | null {
  if (!existsSync(path) || (!isOpen && existsSync(`${path}-wal`))) return null;
  const db = new Sqlite(path, { fileMustExist: true });
  try {
    if (versionOf(db) === LATEST) return createReader(db);
  } catch {
    // Whoever opens it for good finds out why.
  }
  db.close();
  return null;
}

function createReader(db: Database): FirstReader {
  const others = () => ({ away: createQuestions(db).open(), clock: 0, undo: null, redo: null });
  const reader = createStateReader(db, others, plainSettingsFrom);
  const listed = db.prepare<[], number>(`SELECT count(*) ${LISTED}`).pluck();
  const shown = db.prepare<[Readonly<Record<string, number | string>>], number>(FAMILY).pluck();
  return {
    value: createValues(db).read,
    settings: reader.settings,
    load(day, rows) {
      const ids = shown.all({ ...day, rows, tomorrow: `${day.date}U` });
      const stored = reader.some(ids, day);
      const here = [...stored.tasks.values()].filter(
        ({ state, projectId }) =>
          state === 'open' && (projectId === null || stored.projects.get(projectId)?.archived !== true),
      );
      return { stored, below: Math.max(0, (listed.get() ?? 0) - here.length) };
    },
    dispose: () => void db.close(),
  };
}

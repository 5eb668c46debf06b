import type { Database } from 'better-sqlite3';
import type { AwayQuestion, AwayReason, AwayStretch } from '#shared/domain/awayQuestion.ts';
import type { EntryId } from '#shared/domain/timeEntry.ts';

type QuestionRow = { id: number; since: number; until: number; why: AwayReason; entry_ids: string };

/** Questions about absences. Asking is no step of the journal: nothing a person did is taken back by undoing it. */
export function createQuestions(db: Database) {
  const all = db.prepare<[], QuestionRow>('SELECT id, since, until, why, entry_ids FROM away_questions ORDER BY id');
  const entriesThere = db.prepare<[string], { id: number; task_id: number }>(
    'SELECT id, task_id FROM time_entries WHERE id IN (SELECT value FROM json_each(?)) ORDER BY started_at, id',
  );
  const insert = db.prepare(
    'INSERT INTO away_questions (since, until, why, entry_ids) VALUES (@since, @until, @why, @entryIds)',
  );
  const extend = db.prepare(
    `UPDATE away_questions SET since = min(since, @since), until = max(until, @until), entry_ids = @entryIds
    WHERE id = @id`,
  );

  /** The one that waits longest, as long as any of its entries is there; null: none. */
  function first(): AwayQuestion | null {
    for (const { id, since, until, why, entry_ids } of all.all()) {
      const entries = entriesThere.all(entry_ids);
      if (entries.length === 0) continue;
      const taskIds = [...new Set(entries.map((entry) => entry.task_id))];
      return { id, since, until, why, entryIds: entries.map((entry) => entry.id), taskIds };
    }
    return null;
  }

  return {
    first,
    /** Asks about a stretch; one that is not answered yet is extended by it instead. */
    ask(stretch: AwayStretch, entryIds: readonly EntryId[]): void {
      const open = first();
      const ids = JSON.stringify([...new Set([...(open?.entryIds ?? []), ...entryIds])]);
      if (open) extend.run({ ...stretch, id: open.id, entryIds: ids });
      else insert.run({ ...stretch, entryIds: ids });
    },
  };
}

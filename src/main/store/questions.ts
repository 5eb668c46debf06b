import type { Database } from 'better-sqlite3';
import { extend } from '#shared/domain/awayQuestion.ts';
import type { AwayQuestion, AwayReason, AwayStretch } from '#shared/domain/awayQuestion.ts';
import type { EntryId } from '#shared/domain/timeEntry.ts';

type QuestionRow = { id: number; why: AwayReason; stretches: string; entry_ids: string };

/** Stretches as they are stored: `[[since, until], …]`. */
export const stretchesToJson = (stretches: readonly AwayStretch[]): string =>
  JSON.stringify(stretches.map(({ since, until }) => [since, until]));

/** Questions about absences. Asking is no step of the journal: nothing a person did is taken back by undoing it. */
export function createQuestions(db: Database) {
  const all = db.prepare<[], QuestionRow>('SELECT id, why, stretches, entry_ids FROM away_questions ORDER BY id');
  const entriesThere = db.prepare<[string], { id: number; task_id: number }>(
    'SELECT id, task_id FROM time_entries WHERE id IN (SELECT value FROM json_each(?)) ORDER BY started_at, id',
  );
  const insert = db.prepare('INSERT INTO away_questions (why, stretches, entry_ids) VALUES (?, ?, ?)');
  const update = db.prepare('UPDATE away_questions SET stretches = ?, entry_ids = ? WHERE id = ?');

  /** The one that waits longest, as long as any of its entries is there; null: none. */
  function first(): AwayQuestion | null {
    for (const { id, why, stretches, entry_ids } of all.all()) {
      const entries = entriesThere.all(entry_ids);
      if (entries.length === 0) continue;
      const pairs = JSON.parse(stretches) as [number, number][];
      return {
        id,
        why,
        stretches: pairs.map(([since, until]) => ({ since, until })),
        entryIds: entries.map((entry) => entry.id),
        taskIds: [...new Set(entries.map((entry) => entry.task_id))],
      };
    }
    return null;
  }

  return {
    first,
    /** Asks about a stretch; one that is not answered yet is extended by it instead. */
    ask(stretch: AwayStretch, why: AwayReason, entryIds: readonly EntryId[]): void {
      const open = first();
      const ids = JSON.stringify([...new Set([...(open?.entryIds ?? []), ...entryIds])]);
      const stretches = stretchesToJson(extend(open?.stretches ?? [], stretch));
      if (open) update.run(stretches, ids, open.id);
      else insert.run(why, stretches, ids);
    },
  };
}

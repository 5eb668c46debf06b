import type { Database } from 'better-sqlite3';
import type { AwayPart, AwayQuestion, AwayReason } from '#shared/model/away.ts';
import { handedOver } from '#shared/model/awayParts.ts';
import type { EntryMove } from '#shared/model/awayParts.ts';
import { union } from '#shared/time/interval.ts';
import type { Interval } from '#shared/time/interval.ts';
import type { EntryId } from '#shared/model/ids.ts';

type PartRow = Interval & { why: AwayReason; entry_id: EntryId; task_id: number };

/**
 * Parts of entries that wait for an answer. Their times are stored with the clock state they belong to, and read in the
 * clock state of their entry. Asking is not a step of the journal, so undo does not remove a question.
 */
export function createQuestions(db: Database) {
  const shown = `SELECT part.id, part.why, part.entry_id, entry.task_id, entry.started_at, entry.ended_at,
      part.since + entry.clock - part.clock AS since, part.until + entry.clock - part.clock AS until
    FROM away_parts AS part JOIN time_entries AS entry ON entry.id = part.entry_id`;
  const parts = db.prepare<[], PartRow>(
    `SELECT why, entry_id, task_id, max(since, started_at) AS start, min(until, coalesce(ended_at, until)) AS "end"
    FROM (${shown})
    WHERE started_at <= since AND since = until AND coalesce(ended_at, until) >= until
      OR min(until, coalesce(ended_at, until)) > max(since, started_at)
    ORDER BY started_at, entry_id, since, id`,
  );
  const all = db.prepare<[], AwayPart>(
    'SELECT why, entry_id AS entryId, since - clock AS start, until - clock AS "end" FROM away_parts ORDER BY id',
  );
  const first = db.prepare<[], { id: number; why: AwayReason }>('SELECT id, why FROM away_parts ORDER BY id LIMIT 1');
  const isAsked = db.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM away_parts)').pluck();
  const insert = db.prepare<[AwayPart]>(
    `INSERT INTO away_parts (why, entry_id, since, until, clock)
    VALUES (@why, @entryId, @start, @end, (SELECT clock FROM time_entries WHERE id = @entryId))`,
  );
  const insertPlain = db.prepare<[AwayPart]>(
    'INSERT INTO away_parts (why, entry_id, since, until, clock) VALUES (@why, @entryId, @start, @end, 0)',
  );

  const toPart = ({ why, entry_id, start, end }: PartRow): AwayPart => ({ why, entryId: entry_id, start, end });

  return {
    /** The waiting question; null if there is none, or none of its entries exists any more. */
    open(): AwayQuestion | null {
      const found = parts.all();
      const oldest = first.get();
      if (!oldest || found.length === 0) return null;
      const open = found.map(toPart);
      return {
        ...oldest,
        parts: open,
        intervals: union(open),
        taskIds: [...new Set(found.map((part) => part.task_id))],
      };
    },

    ask: (asked: readonly AwayPart[]): void => asked.forEach((part) => insert.run(part)),

    /**
     * Moves parts with the time they cover when a write moves it to other entries, and adds `more` parts. Both `moves`
     * and `more` are on a clock that was never changed.
     */
    moveWith(moves: readonly EntryMove[], more: readonly AwayPart[] = []): void {
      const moved = isAsked.get() === 1 ? handedOver(all.all(), moves) : [];
      for (const part of [...moved, ...more]) insertPlain.run(part);
    },
  };
}

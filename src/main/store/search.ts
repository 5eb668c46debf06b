import type { Database } from 'better-sqlite3';
import type { TaskId } from '#shared/model/ids.ts';

/** Finds tasks by the beginnings of words in title, notes, project, client and tags, whatever their case or diacritics. */
export function createSearch(db: Database): (text: string, limit: number) => TaskId[] {
  // By rowid, not by rank: the newest are wanted, and ranking would read every match first.
  const find = db
    .prepare<[string, number], TaskId>(
      'SELECT rowid FROM task_search WHERE task_search MATCH ? ORDER BY rowid DESC LIMIT ?',
    )
    .pluck();
  return (text, limit) => {
    const query = matchQuery(text);
    return query === '' ? [] : find.all(query, limit);
  };
}

/** Every word of a text as the beginning of one, in FTS5's grammar; quoted, so that nothing in it is taken for an operator. */
function matchQuery(text: string): string {
  const words = text.replaceAll('ё', 'е').replaceAll('Ё', 'Е').split(/\s+/u);
  return words
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => `"${word.replaceAll('"', '""')}"*`)
    .join(' ');
}

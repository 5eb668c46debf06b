import type { Database } from 'better-sqlite3';
import type { TaskId } from '#shared/model/ids.ts';

/** Finds tasks by prefixes of words in title, notes, project, client and tags, ignoring case and diacritics. */
export function createSearch(db: Database): (text: string, limit: number) => TaskId[] {
  // Ordered by rowid, not by rank: it should find the newest, and ranking would read every match first.
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

/** An FTS5 query for words that begin with each word of a text, quoted so that none of them is an operator. */
function matchQuery(text: string): string {
  const words = text.replaceAll('ё', 'е').replaceAll('Ё', 'Е').split(/\s+/u);
  return words
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => `"${word.replaceAll('"', '""')}"*`)
    .join(' ');
}
